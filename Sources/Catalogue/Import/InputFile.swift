import Domain
import Foundation

/// A file read from front to back in blocks by the system's own calls, so that memory stays bounded and a
/// file that shrinks or vanishes while it is read is an error and not a crash (as it would be with a mapped
/// one).
struct InputFile: ~Copyable {
  private let descriptor: Int32
  /// As it was named.
  let path: String
  /// Bytes when it was opened.
  let length: Int

  /// Opens a regular file for reading. A pipe or a device is refused: it may never end, and cannot be read
  /// twice.
  init(_ path: String) throws(ImportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(file: path, reason: SystemReason.last) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = SystemReason.last
      close(descriptor)
      throw .unreadable(file: path, reason: reason)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .folder(file: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(file: path, reason: Phrase(da: "den er ikke en fil", en: "it is not a file"))
    }
    self.descriptor = descriptor
    self.path = path
    length = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Fills as much of `buffer` as there is; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    var filled = 0
    while filled < buffer.count, let base = buffer.baseAddress {
      let count = Foundation.read(descriptor, base + filled, buffer.count - filled)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(file: path, reason: SystemReason.last)
      }
      filled += count
    }
    return filled
  }

  /// Back to the front.
  func rewind() throws(ImportError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .unreadable(file: path, reason: SystemReason.last)
    }
  }
}
