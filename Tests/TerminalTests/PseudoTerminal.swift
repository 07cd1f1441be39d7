import Foundation
import Testing

@testable import Terminal

/// A pseudo-terminal: what the program writes can be read, and keys can be sent.
final class PseudoTerminal {
  let slave: UnsafeMutablePointer<FILE>
  private let master: Int32
  private let collector = Collector()
  private var marks = 0

  /// What came from the program; a thread of its own reads it, since a pseudo-terminal holds only a few
  /// kilobytes.
  private final class Collector: @unchecked Sendable {
    // Unchecked, for the compiler does not know that `condition` guards `bytes`.
    private let condition = NSCondition()
    private var bytes: [UInt8] = []

    func add(_ more: ArraySlice<UInt8>) {
      condition.withLock { bytes += more }
      condition.signal()
    }

    /// What came before `mark`, as soon as that has come.
    func take(upTo mark: [UInt8]) -> [UInt8] {
      condition.lock()
      defer { condition.unlock() }
      while true {
        if let range = bytes.firstRange(of: mark) {
          defer { bytes.removeSubrange(..<range.upperBound) }
          return Array(bytes[..<range.lowerBound])
        }
        condition.wait()
      }
    }
  }

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    let opened = openpty(&ends.master, &ends.slave, nil, nil, nil)
    try #require(opened == 0)
    master = ends.master
    slave = try #require(fdopen(ends.slave, "r+"))
    resize(columns, rows)
    let (master, collector) = (master, collector)
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 65536)
      while true {
        let count = read(master, &buffer, buffer.count)
        // The other end is closed.
        guard count > 0 else { break }
        collector.add(buffer[..<count])
      }
      close(master)
    }
  }

  deinit { fclose(slave) }

  func resize(_ columns: UInt16, _ rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) { send(Array(text.utf8), to: master) }

  func typeBytes(_ bytes: [UInt8]) { send(bytes, to: master) }

  /// Everything written since the last call.
  func output() -> String {
    marks += 1
    let mark = "\u{1E}\(marks)\u{1E}"
    send(Array(mark.utf8), to: fileno(slave))
    return String(decoding: collector.take(upTo: Array(mark.utf8)), as: UTF8.self)
  }

  /// How the terminal is set.
  var modes: termios {
    var modes = termios()
    tcgetattr(fileno(slave), &modes)
    return modes
  }

  /// A screen on this terminal.
  func open(
    _ name: String = "xterm-256color", locale: String = "C.UTF-8", environment: [String: String] = [:]
  ) throws -> Screen {
    try Screen(
      theme: .standard, options: .init(environment: environment), terminal: name, locale: locale,
      input: slave, output: slave)
  }

  private func send(_ bytes: [UInt8], to descriptor: Int32) {
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
