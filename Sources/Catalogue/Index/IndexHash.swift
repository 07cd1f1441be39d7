/// FNV-1a with 64 bits (Fowler, Noll, Vo): the same in every process, as a file needs it.
enum IndexHash {
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The upper half: enough to find one of some millions, who is then compared.
  static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 { UInt32(of(bytes) >> 32) }
}
