import Dispatch
import Foundation
import Synchronization

/// Work that is done in parts on all cores.
enum Cores {
  /// The results of `body` for 0 to `count` − 1, in order.
  static func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Part) -> [Part] {
    if count < 2 { return (0..<count).map(body) }
    let parts = Mutex([Part?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let part = body(index)
      parts.withLock { $0[index] = part }
    }
    return parts.withLock { $0 }.compactMap { $0 }
  }

  /// Parts `range` evenly, one part a core; in one when each would be shorter than `least`.
  static func parts(of range: Range<Int>, least: Int) -> [Range<Int>] {
    let count = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 8, range.count / max(1, least)))
    return (0..<count).map { part in
      let start = range.lowerBound + range.count * part / count
      return start..<(range.lowerBound + range.count * (part + 1) / count)
    }
  }
}
