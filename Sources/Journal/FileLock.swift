import Foundation
import Synchronization

/// An open file whose lock is held as long as the file is open.
final class FileLock: DiskLock {
  private let file: Mutex<Int32?>

  init(_ file: Int32) { self.file = Mutex(file) }

  deinit { release() }

  func release() {
    file.withLock { file in
      if let open = file { close(open) }
      file = nil
    }
  }
}
