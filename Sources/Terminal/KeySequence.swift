/// What common terminals send for keys, beside what terminfo says of the one at hand: people use one terminal
/// inside another, and terminfo does not know of modifiers.
enum KeySequence {
  /// The key of `ESC [ parameters final`; nil for what is no key (an answer to a query, a focus report).
  /// - Parameters:
  ///   - parameters: numbers between `;`; those left out are nil. What follows a `:` has been cut off.
  ///   - final: the last byte.
  static func control(_ parameters: [Int?], final: UInt8) -> Key? {
    let modifiers = modifiers(parameters.count > 1 ? parameters[1] : nil)
    switch final {
    case UInt8(ascii: "~"): return tilde(parameters, modifiers)
    // Any key by its Unicode number (kitty's protocol, xterm's formatOtherKeys).
    case UInt8(ascii: "u"): return coded(parameters.first ?? nil, modifiers)
    case UInt8(ascii: "Z"): return Key(.tab, modifiers.union(.shift))
    // rxvt sends shifted arrows in small letters.
    case UInt8(ascii: "a"): return Key(.up, .shift)
    case UInt8(ascii: "b"): return Key(.down, .shift)
    case UInt8(ascii: "c") where parameters.isEmpty: return Key(.right, .shift)
    case UInt8(ascii: "d"): return Key(.left, .shift)
    // A first number other than 1 makes it an answer to a query, such as where the cursor is.
    default: return (parameters.first ?? nil) ?? 1 == 1 ? letter(final).map { Key($0, modifiers) } : nil
    }
  }

  /// The key of `ESC O final`, with the modifiers that some terminals put between as a number.
  static func single(_ parameter: Int?, final: UInt8) -> Key? {
    let modifiers = modifiers(parameter)
    switch final {
    case UInt8(ascii: "M"): return Key(.enter, modifiers)
    case UInt8(ascii: "I"): return Key(.tab, modifiers)
    case UInt8(ascii: "a"): return Key(.up, .control)
    case UInt8(ascii: "b"): return Key(.down, .control)
    case UInt8(ascii: "c"): return Key(.right, .control)
    case UInt8(ascii: "d"): return Key(.left, .control)
    // The keypad of a VT220: digits and signs.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(UnicodeScalar(final - 0x40)))
    case UInt8(ascii: "X"): return .character("=")
    default: return letter(final).map { Key($0, modifiers) }
    }
  }

  /// The key of the Linux console's `ESC [ [ final`: F1–F5.
  static func console(final: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) ? .function(Int(final - 0x40)) : nil
  }

  private static func letter(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  private static func tilde(_ parameters: [Int?], _ modifiers: Key.Modifiers) -> Key? {
    guard let number = parameters.first ?? nil else { return nil }
    // xterm's modifyOtherKeys: 27 ; modifiers ; Unicode number.
    if number == 27, parameters.count == 3 { return coded(parameters[2], modifiers) }
    let code: Key.Code
    switch number {
    case 1, 7: code = .home
    case 2: code = .insert
    case 3: code = .delete
    case 4, 8: code = .end
    case 5: code = .pageUp
    case 6: code = .pageDown
    case 11...15: code = .function(number - 10)
    case 17...21: code = .function(number - 11)
    case 23...26: code = .function(number - 12)
    case 28, 29: code = .function(number - 13)
    case 31...34: code = .function(number - 14)
    default: return nil
    }
    return Key(code, modifiers)
  }

  private static func coded(_ number: Int?, _ modifiers: Key.Modifiers) -> Key? {
    guard let number, let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    switch value {
    case 9: return Key(.tab, modifiers)
    case 10, 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    case 0..<32, 0x80..<0xA0: return nil
    // kitty's own numbers for keys that type nothing.
    case 57344...63743: return nil
    default: break
    }
    return typed(Character(scalar), modifiers)
  }

  /// A character with modifiers: capitals with Ctrl or Alt are the small letter with Shift; without them
  /// Shift is in the character.
  static func typed(_ character: Character, _ modifiers: Key.Modifiers) -> Key {
    guard !modifiers.isDisjoint(with: [.control, .alt]) else { return .character(character) }
    guard character.isUppercase, let small = character.lowercased().first else {
      return Key(.character(character), modifiers)
    }
    return Key(.character(small), modifiers.union(.shift))
  }

  /// xterm's modifier number: 1 and a bit each for Shift, Alt, Ctrl, Meta.
  private static func modifiers(_ number: Int?) -> Key.Modifiers {
    guard let number, number > 1, number <= 256 else { return [] }
    var modifiers: Key.Modifiers = []
    if (number - 1) & 1 != 0 { modifiers.insert(.shift) }
    if (number - 1) & (2 | 8) != 0 { modifiers.insert(.alt) }
    if (number - 1) & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
