/// SHA-256 (FIPS 180-4): names chunks by their content and communities by their source.
public struct SHA256 {
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )

  /// The 32 bytes of the digest.
  static func digest(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = SHA256()
    let whole = bytes.count / 64 * 64
    hash.absorb(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
    // Padding: a one bit, zeros, and the length in bits as 64 bits, to a multiple of 64 bytes (section
    // 5.1.1).
    withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { tail in
      let rest = bytes.count - whole
      let length = rest < 56 ? 64 : 128
      tail.initializeMemory(as: UInt8.self, repeating: 0)
      tail.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
      tail[rest] = 0x80
      tail.storeBytes(of: UInt64(bytes.count * 8).bigEndian, toByteOffset: length - 8, as: UInt64.self)
      hash.absorb(UnsafeRawBufferPointer(rebasing: tail[..<length]))
    }
    let s = hash.state
    let words = (
      s.0.bigEndian, s.1.bigEndian, s.2.bigEndian, s.3.bigEndian, s.4.bigEndian, s.5.bigEndian, s.6.bigEndian,
      s.7.bigEndian
    )
    return withUnsafeBytes(of: words) { Array($0) }
  }

  /// The 32 bytes of the digest.
  public static func digest(of bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBytes { digest(of: $0) } }

  /// Takes in blocks of 64 bytes (section 6.2.2).
  private mutating func absorb(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      guard let w = words.baseAddress else { return }
      Self.roundConstants.withUnsafeBufferPointer { constants in
        guard let k = constants.baseAddress else { return }
        for offset in stride(from: 0, to: bytes.count, by: 64) { compress(base + offset, w, k) }
      }
    }
  }

  /// Eight rounds are written out, so that the eight words change places by name and none is moved.
  @inline(__always)
  private mutating func compress(
    _ block: UnsafeRawPointer, _ w: UnsafeMutablePointer<UInt32>, _ k: UnsafePointer<UInt32>
  ) {
    for i in 0..<16 {
      w[i] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: i &* 4, as: UInt32.self))
    }
    var (a, b, c, d, e, f, g, h) = state
    var i = 0
    while i < 16 {
      Self.round(a, b, c, &d, e, f, g, &h, k[i] &+ w[i])
      Self.round(h, a, b, &c, d, e, f, &g, k[i &+ 1] &+ w[i &+ 1])
      Self.round(g, h, a, &b, c, d, e, &f, k[i &+ 2] &+ w[i &+ 2])
      Self.round(f, g, h, &a, b, c, d, &e, k[i &+ 3] &+ w[i &+ 3])
      Self.round(e, f, g, &h, a, b, c, &d, k[i &+ 4] &+ w[i &+ 4])
      Self.round(d, e, f, &g, h, a, b, &c, k[i &+ 5] &+ w[i &+ 5])
      Self.round(c, d, e, &f, g, h, a, &b, k[i &+ 6] &+ w[i &+ 6])
      Self.round(b, c, d, &e, f, g, h, &a, k[i &+ 7] &+ w[i &+ 7])
      i &+= 8
    }
    while i < 64 {
      Self.round(a, b, c, &d, e, f, g, &h, k[i] &+ Self.expand(w, i))
      Self.round(h, a, b, &c, d, e, f, &g, k[i &+ 1] &+ Self.expand(w, i &+ 1))
      Self.round(g, h, a, &b, c, d, e, &f, k[i &+ 2] &+ Self.expand(w, i &+ 2))
      Self.round(f, g, h, &a, b, c, d, &e, k[i &+ 3] &+ Self.expand(w, i &+ 3))
      Self.round(e, f, g, &h, a, b, c, &d, k[i &+ 4] &+ Self.expand(w, i &+ 4))
      Self.round(d, e, f, &g, h, a, b, &c, k[i &+ 5] &+ Self.expand(w, i &+ 5))
      Self.round(c, d, e, &f, g, h, a, &b, k[i &+ 6] &+ Self.expand(w, i &+ 6))
      Self.round(b, c, d, &e, f, g, h, &a, k[i &+ 7] &+ Self.expand(w, i &+ 7))
      i &+= 8
    }
    state.0 &+= a
    state.1 &+= b
    state.2 &+= c
    state.3 &+= d
    state.4 &+= e
    state.5 &+= f
    state.6 &+= g
    state.7 &+= h
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    // Σ1(e) and Σ0(a) with one rotation of a rotated word each time: fewer copies, the same bits.
    let t1 = h &+ rotate(rotate(rotate(e, 14) ^ e, 5) ^ e, 6) &+ choice &+ word
    let majority = b ^ ((a ^ b) & (b ^ c))
    d = d &+ t1
    h = t1 &+ rotate(rotate(rotate(a, 9) ^ a, 11) ^ a, 2) &+ majority
  }

  /// The next word of the message schedule (section 6.2.2, step 1).
  @inline(__always)
  private static func expand(_ w: UnsafeMutablePointer<UInt32>, _ i: Int) -> UInt32 {
    let early = w[i &- 15]
    let late = w[i &- 2]
    let s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early &>> 3)
    let s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late &>> 10)
    w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
    return w[i]
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (section 4.2.2).
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
