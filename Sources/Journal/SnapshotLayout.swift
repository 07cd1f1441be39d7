/// Where things stand in a snapshot. All numbers are little-endian.
///
///     header    magic, version, digest version, length, operations, highest number, fingerprint,
///               roots, devices, sections (offset, length, checksum), checksum of all that
///     covered   the files whose operations are in it, and how far
///     devices   names of devices, sorted
///     ids       one entry an operation: by root, then in the order of the ids
///     roots     one entry a root, sorted by name
///     texts     names of roots and spaces
///     digests   what the floor above keeps of each root
///     lines     the operations' lines, by root
enum SnapshotLayout {
  static let magic = Array("vejsnaps".utf8)
  static let version: UInt32 = 1
  static let headerLength = 64 + Section.allCases.count * sectionLength + 4
  static let sectionLength = 20
  static let entryLength = 16
  static let rootLength = 80
  /// Stands for *not known* where a count or length is.
  static let unknown = UInt32.max

  /// The parts after the header. Each is checked as a whole when first used, but `lines`, whose every root has a
  /// checksum of its own.
  enum Section: Int, CaseIterable {
    case covered, devices, ids, roots, texts, digests, lines
  }

  /// How a consent is written: a code, and a text that goes with it.
  static func code(of consent: Consent) -> (code: UInt32, text: String) {
    switch consent {
    case .unrecorded: (0, "")
    case .space(let space): (1, space)
    case .keepers(let keepers): (2, keepers.map(\.rawValue).joined(separator: " "))
    case .erased: (3, "")
    case .moved(let space, let left): (4, ([space] + left).joined(separator: " "))
    }
  }

  static func consent(code: UInt32, text: String) -> Consent? {
    switch code {
    case 0: .unrecorded
    case 1: .space(text)
    case 2: .keepers(text.split(separator: " ").compactMap { DeviceName(String($0)) })
    case 3: .erased
    case 4: moved(text.split(separator: " ").map(String.init))
    default: nil
    }
  }

  private static func moved(_ spaces: [String]) -> Consent? {
    spaces.first.map { .moved(to: $0, from: Array(spaces.dropFirst())) }
  }
}
