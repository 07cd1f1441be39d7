/// The names of ``PlaceTable`` made ready to be compared with what someone misspelled. Made at the first
/// misspelling.
///
/// A name is compared whole, and its first words and its last word by themselves (*Nykøbing* of *Nykøbing Falster*,
/// *Lyngby* of *Kongens Lyngby*). Which letters a word has is kept as bits: a slip changes at most two of
/// them, and so most names are passed over without being compared.
struct MisspelledNames {
  static let shared = MisspelledNames(PlaceTable.shared)

  /// A name that what was typed may have been meant for.
  struct Guess {
    /// The name's position in the table's list of names.
    let name: Int
    /// Half slips: 2 for each, 1 more when it is right by ear alone, when only part of the name was typed, or when
    /// the first letter is another.
    let cost: Int
    /// How many of the name's words were meant.
    let words: Int
  }

  private struct Form {
    let name: Int32
    let start: Int32
    let end: Int32
    let letters: UInt32
    /// 1 when it is part of a name.
    let extra: Int8
    let isSound: Bool
    let words: Int8
  }

  private var bytes: [UInt8] = []
  private var forms: [Form] = []

  init(_ table: PlaceTable) {
    bytes.reserveCapacity(100_000)
    forms.reserveCapacity(15_000)
    for (name, key) in table.allKeys.enumerated() {
      let words = key.split(separator: 0x20)
      add(key, name, extra: 0, words: .max)
      guard words.count > 1 else { continue }
      for count in 1..<words.count {
        add(words[..<count].joined(separator: [0x20]), name, extra: 1, words: Int8(truncatingIfNeeded: count))
      }
      add(words[words.count - 1], name, extra: 1, words: .max)
    }
  }

  private mutating func add(_ folded: some Sequence<UInt8>, _ name: Int, extra: Int8, words: Int8) {
    let letters = SoundKey.letters(folded)
    guard letters.count > 1, letters.count <= SlipDistance.longest else { return }
    for (form, isSound) in [(letters, false), (SoundKey.sound(letters), true)] {
      let start = bytes.count
      bytes += form
      forms.append(
        Form(
          name: Int32(name), start: Int32(start), end: Int32(bytes.count), letters: Self.bits(form),
          extra: extra, isSound: isSound, words: words))
    }
  }

  /// Names that `folded` may have been meant for, in no order.
  /// - Parameter typed: letters before folding, which decide how many slips are forgiven.
  func guesses(_ folded: [UInt8], letters typed: Int) -> [Guess] {
    let letters = SoundKey.letters(folded)
    let sound = SoundKey.sound(letters)
    let ordinary = SlipDistance.allowed(letters: max(typed, letters.count))
    // A letter left out of the shortest names that are forgiven anything: Vib, Viy, Vby, iby.
    let isOneShort = ordinary == 0 && letters.count == 3
    let limit = isOneShort ? 1 : ordinary
    guard limit > 0, letters.count <= SlipDistance.longest else { return [] }
    let letterBits = Self.bits(letters)
    let soundBits = Self.bits(sound)
    var best: [Int32: (cost: Int, words: Int8)] = [:]
    bytes.withUnsafeBufferPointer { bytes in
      letters.withUnsafeBufferPointer { letters in
        sound.withUnsafeBufferPointer { sound in
          for form in forms {
            let typed = form.isSound ? sound : letters
            let length = Int(form.end - form.start)
            guard isOneShort ? length == 4 && !form.isSound : abs(length - typed.count) <= limit,
              (form.letters ^ (form.isSound ? soundBits : letterBits)).nonzeroBitCount <= 2 * limit
            else { continue }
            let name = UnsafeBufferPointer(rebasing: bytes[Int(form.start)..<Int(form.end)])
            guard let slips = SlipDistance.between(typed, name, limit: limit) else { continue }
            let begins = typed.first == name.first
            let cost = 2 * slips + Int(form.extra) + (form.isSound ? 1 : 0) + (begins ? 0 : 1)
            if let known = best[form.name], known.cost <= cost { continue }
            best[form.name] = (cost, form.words)
          }
        }
      }
    }
    return best.map { Guess(name: Int($0.key), cost: $0.value.cost, words: Int($0.value.words)) }
  }

  /// A bit for each letter that occurs, and one each for space, digits and what is no Danish letter.
  private static func bits(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { bits, byte in
      switch byte {
      case 0x61...SoundKey.ae: bits | 1 << UInt32(byte - 0x61)
      case 0x20: bits | 1 << 27
      case 0x30...0x39: bits | 1 << 28
      default: bits | 1 << 29
      }
    }
  }
}
