/// A sum over operations that does not depend on their order: two sets with the same one are the same set, but
/// for a chance of 2⁻¹²⁸.
struct Fingerprint: Hashable, Sendable {
  var first: UInt64 = 0
  var second: UInt64 = 0

  static func of(_ id: OperationID, isVoid: Bool) -> Fingerprint {
    var device: UInt64 = 0xCBF2_9CE4_8422_2325
    // FNV-1a (Fowler, Noll, Vo): the same in every run, unlike Swift's own hashes.
    for byte in id.device.rawValue.utf8 { device = (device ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let content = UInt64(id.checksum) << 1 | (isVoid ? 1 : 0)
    return Fingerprint(
      first: mixed(device ^ mixed(id.number ^ mixed(content))),
      second: mixed(content &+ mixed(device &+ mixed(id.number &+ 0x9E37_79B9_7F4A_7C15))))
  }

  static func of(_ operation: Operation) -> Fingerprint { of(operation.id, isVoid: operation.kind == .void) }

  static func += (left: inout Fingerprint, right: Fingerprint) {
    left.first &+= right.first
    left.second &+= right.second
  }

  static func -= (left: inout Fingerprint, right: Fingerprint) {
    left.first &-= right.first
    left.second &-= right.second
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
