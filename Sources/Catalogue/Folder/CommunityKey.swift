/// The 100 bits of an imported community's id, as one number to sort and compare by.
struct CommunityKey: Comparable, Hashable {
  private let bits: UInt128

  private static let prefix = Array("community:".utf8)

  /// Reads `community:` and 20 characters of `[a-z2-7]`; nil for any other.
  init?(_ id: some Collection<UInt8>) {
    guard id.count == Self.prefix.count + 20, id.starts(with: Self.prefix) else { return nil }
    var bits: UInt128 = 0
    for byte in id.dropFirst(Self.prefix.count) {
      switch byte {
      case 0x61...0x7A: bits = bits << 5 | UInt128(byte - 0x61)
      case 0x32...0x37: bits = bits << 5 | UInt128(byte - 0x32 + 26)
      default: return nil
      }
    }
    self.bits = bits
  }

  static func < (left: CommunityKey, right: CommunityKey) -> Bool { left.bits < right.bits }

  /// Five bits of it that are spread evenly, as it is part of a digest.
  var dice: Int { Int(truncatingIfNeeded: bits & 31) }
}
