import Domain
import Foundation

/// What the system says of a call that failed, in words for the user.
enum SystemReason {
  /// The reason that `errno` tells now.
  static var last: Phrase { phrase(errno) }

  static func phrase(_ code: Int32) -> Phrase {
    switch code {
    case ENOENT: Phrase(da: "den findes ikke", en: "it does not exist")
    case EACCES, EPERM: Phrase(da: "der er ikke adgang", en: "access is denied")
    case ENOSPC, EDQUOT: Phrase(da: "disken er fuld", en: "the disk is full")
    case EROFS: Phrase(da: "der kan ikke skrives på disken", en: "the disk cannot be written to")
    case EIO: Phrase(da: "disken svarer med fejl", en: "the disk answers with errors")
    default: Phrase(same: String(cString: strerror(code)))
    }
  }
}
