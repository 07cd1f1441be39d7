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

  /// As `map`, for work that waits for the disk more than it computes: on more threads than there are cores,
  /// so that the disk has several things to do at a time.
  static func mapWaiting<Part: Sendable>(
    _ count: Int, threads: Int = 8, _ body: @escaping @Sendable (Int) -> Part
  ) -> [Part] {
    if count < 2 { return (0..<count).map(body) }
    let queue = WorkQueue<Part>(count)
    let group = DispatchGroup()
    for _ in 0..<min(threads, count) {
      group.enter()
      Thread.detachNewThread {
        while let index = queue.take() { queue.put(body(index), at: index) }
        group.leave()
      }
    }
    group.wait()
    return queue.parts
  }

  /// What is left to do, and what is done.
  private final class WorkQueue<Part: Sendable>: Sendable {
    private let state: Mutex<(next: Int, parts: [Part?])>

    init(_ count: Int) { state = Mutex((0, [Part?](repeating: nil, count: count))) }

    /// The next piece of work; nil when all is taken.
    func take() -> Int? {
      state.withLock { state in
        guard state.next < state.parts.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func put(_ part: Part, at index: Int) { state.withLock { $0.parts[index] = part } }

    /// All results in order, once all work is done.
    var parts: [Part] { state.withLock { $0.parts.compactMap { $0 } } }
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
