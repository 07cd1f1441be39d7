/// Two shorter forms of a folded name, in which slips count as what they are.
enum SoundKey {
  /// æ as one byte, the one after z, so that it is one letter when letters are counted.
  static let ae: UInt8 = 0x7B

  /// The folded name letter for letter: as it is, but for `ae`, which becomes one letter.
  static func letters(_ folded: some Sequence<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    for byte in folded {
      if byte == letter("e"), key.last == letter("a") {
        key[key.count - 1] = ae
      } else {
        key.append(byte)
      }
    }
    return key
  }

  /// As it sounds: spellings that a Dane hears no difference between become the same. Double letters are one; c, k,
  /// q, ck, ch and kj are k; w, v and hv are v; th, dt and t; ph and f; x and ks; z, s and soft c; j and i; æ and e;
  /// d is not heard after l and n; h only where a word begins.
  static func sound(_ letters: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(letters.count + 2)
    for (index, byte) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : space
      let previous = index > 0 ? letters[index - 1] : space
      switch byte {
      case letter("c"):
        let isSoft = next == letter("e") || next == letter("i") || next == letter("y") || next == ae
        append(isSoft ? letter("s") : letter("k"), to: &key)
      case letter("q"): append(letter("k"), to: &key)
      case letter("w"): append(letter("v"), to: &key)
      case letter("z"): append(letter("s"), to: &key)
      case ae: append(letter("e"), to: &key)
      case letter("x"):
        append(letter("k"), to: &key)
        append(letter("s"), to: &key)
      case letter("j"):
        // Kjøbenhavn, Gjern
        if previous == letter("k") || previous == letter("g") { continue }
        append(letter("i"), to: &key)
      case letter("p") where next == letter("h"): append(letter("f"), to: &key)
      case letter("h"):
        if previous != space || next == letter("v") || next == letter("j") { continue }
        append(byte, to: &key)
      case letter("d"):
        if next == letter("t") || previous == letter("l") || previous == letter("n") { continue }
        append(byte, to: &key)
      default: append(byte, to: &key)
      }
    }
    return key
  }

  private static let space: UInt8 = 0x20

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }

  private static func append(_ byte: UInt8, to key: inout [UInt8]) {
    if key.last != byte { key.append(byte) }
  }
}
