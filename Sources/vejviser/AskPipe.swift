import Foundation

/// How `vejviser sync` asks the open program for an exchange: a named pipe in the data folder, into which it writes a
/// byte. Only the owner can open it.
enum AskPipe {
  private static func path(_ folders: Folders) -> String { folders.data + "/ask" }

  /// Calls `asked` from a thread of its own each time another process asks, until the program ends.
  static func listen(_ folders: Folders, asked: @escaping @Sendable () -> Void) {
    let path = path(folders)
    unlink(path)
    guard mkfifo(path, 0o600) == 0 else { return }
    // Opened for both, so that it never ends when a writer goes.
    let end = open(path, O_RDWR | O_CLOEXEC)
    guard end >= 0 else { return }
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while true {
        let count = read(end, &byte, 1)
        if count == 1 { asked() } else if count < 0, errno != EINTR { return }
      }
    }
  }

  /// Asks the program that has the folder open.
  /// - Returns: false when none listens.
  static func ask(_ folders: Folders) -> Bool {
    let end = open(path(folders), O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    guard end >= 0 else { return false }
    defer { close(end) }
    var byte: UInt8 = 1
    return write(end, &byte, 1) == 1
  }

  /// Whether the program that was asked is still there.
  static func isHeard(_ folders: Folders) -> Bool {
    let end = open(path(folders), O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    if end >= 0 { close(end) }
    return end >= 0
  }

  /// Takes the pipe away.
  static func remove(_ folders: Folders) { unlink(path(folders)) }
}
