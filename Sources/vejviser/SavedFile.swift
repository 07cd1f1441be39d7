import Desk
import Domain
import Foundation

/// Writes a file that the user asked for, where the user asked for it: only the user can read it (0600).
enum SavedFile {
  /// - Parameters:
  ///   - path: may begin with `~/`; its folder must be there.
  ///   - replaces: whether a file of that name may be written over; a folder never is.
  static func write(_ text: String, path: String, replaces: Bool) -> PaperOutcome {
    let full = Folders.absolute(path)
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
    if isFolder.boolValue {
      return failed(
        Phrase(
          da: "det er en mappe; skriv også filens navn", en: "it is a folder; write the file's name, too"))
    }
    if isThere, !replaces { return .exists(path: path) }
    // A name that is taken in this very moment is not taken over either. What is written over is there whole, as it was
    // or as it is to be.
    let folder = (full as NSString).deletingLastPathComponent
    let target = replaces ? "\(folder)/.vejviser-\(UUID().uuidString.lowercased())" : full
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno == EEXIST ? .exists(path: path) : failed(reason(errno)) }
    var problem = writeAll(Array(text.utf8), to: descriptor)
    if problem == nil, fsync(descriptor) != 0 { problem = errno }
    close(descriptor)
    if problem == nil, replaces, rename(target, full) != 0 { problem = errno }
    guard let problem else { return .saved(path: path) }
    unlink(target)
    return failed(reason(problem))
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  private static func failed(_ reason: Phrase) -> PaperOutcome {
    .notSaved(
      Phrase(da: "Ikke gemt: \(reason.danish).", en: "Not saved: \(reason.english)."))
  }

  private static func reason(_ code: Int32) -> Phrase {
    switch code {
    case ENOENT, ENOTDIR: Phrase(da: "mappen findes ikke", en: "the folder does not exist")
    case EACCES, EPERM: Phrase(da: "du må ikke skrive dér", en: "you may not write there")
    case ENOSPC, EDQUOT: Phrase(da: "disken er fuld", en: "the disk is full")
    case EROFS: Phrase(da: "der kan ikke skrives på disken", en: "the disk cannot be written to")
    case ENAMETOOLONG: Phrase(da: "navnet er for langt", en: "the name is too long")
    default: Phrase(same: String(cString: strerror(code)))
    }
  }
}
