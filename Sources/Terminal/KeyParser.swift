/// Finds out what the next bytes from a terminal mean. UTF-8 by the Unicode Standard 3.9 table 3-7, control
/// sequences by ECMA-48, the mouse by xterm's *ctlseqs*.
struct KeyParser {
  /// What the first bytes mean, and how many they are.
  struct Step {
    /// What they mean.
    enum Meaning {
      /// A key, or something done with the mouse.
      case input(Input)
      /// A typed character or part of one.
      case typed(Unicode.Scalar)
      /// A paste begins.
      case pasteStart
      /// Nothing that this program knows.
      case nothing
      /// It depends on bytes that have not come yet.
      case more
    }

    var meaning: Meaning
    var length: Int

    static let more = Step(meaning: .more, length: 0)

    static func key(_ key: Key, _ length: Int) -> Step { Step(meaning: .input(.key(key)), length: length) }

    /// A key that the terminal sends and this program has a name for, or nothing.
    static func known(_ key: Key?, _ length: Int) -> Step {
      key.map { Step.key($0, length) } ?? Step(meaning: .nothing, length: length)
    }
  }

  private static let escape: UInt8 = 0x1B
  /// What is longer is no sequence that a terminal sends.
  private static let longest = 256

  private let keys: [[UInt8]: Key]
  private let longestKey: Int
  private let isLatin: Bool

  /// - Parameters:
  ///   - keys: what terminfo says that keys send; each begins with ESC.
  ///   - isLatin: bytes that are no UTF-8 are ISO 8859-1.
  init(keys: [[UInt8]: Key], isLatin: Bool) {
    self.keys = keys
    self.isLatin = isLatin
    longestKey = keys.keys.map(\.count).max() ?? 0
  }

  /// What stands at the beginning of `bytes`, which are not empty.
  /// - Parameter isLast: nothing will follow, so that `more` is no answer.
  func step(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let first = bytes[bytes.startIndex]
    if first == Self.escape { return escaped(bytes, isLast: isLast) }
    if first < 0x20 || first == 0x7F { return .known(Self.control(first), 1) }
    return text(bytes, isLast: isLast)
  }

  // MARK: Typed text

  private func text(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let start = bytes.startIndex
    let first = bytes[start]
    if first < 0x80 { return Step(meaning: .typed(Unicode.Scalar(first)), length: 1) }
    let wanted =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let tail = bytes.dropFirst().prefix(wanted - 1).prefix { $0 & 0xC0 == 0x80 }
    if tail.count < wanted - 1, start + 1 + tail.count == bytes.endIndex, !isLast { return .more }
    if tail.count == wanted - 1, wanted > 1 {
      let decoded = String(decoding: bytes.prefix(wanted), as: UTF8.self).unicodeScalars
      if decoded.count == 1, let scalar = decoded.first, scalar.value != 0xFFFD {
        return Step(meaning: PastedText.isText(scalar) ? .typed(scalar) : .nothing, length: wanted)
      }
    }
    // The first 256 scalars are ISO 8859-1.
    guard isLatin, first >= 0xA0 else { return Step(meaning: .nothing, length: 1) }
    return Step(meaning: .typed(Unicode.Scalar(first)), length: 1)
  }

  /// The key that sends a control character. Ctrl-H, I, J, M and [ are Backspace, Tab, Enter, Enter and Esc
  /// to a terminal.
  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: Key(.character(" "), .control)
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(UnicodeScalar(byte + 0x60)))
    default: .control(Character(UnicodeScalar(byte + 0x40)))
    }
  }

  // MARK: Sequences

  private func escaped(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return isLast ? .key(.escape, 1) : .more }
    if let known = listed(bytes) { return known }
    if !isLast, bytes.count < longestKey, keys.keys.contains(where: { $0.starts(with: bytes) }) {
      return .more
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return sequence(bytes, isLast: isLast)
    case UInt8(ascii: "O"): return single(bytes, isLast: isLast)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      if let answer = answer(bytes, isLast: isLast) { return answer }
    default: break
    }
    return alt(bytes, isLast: isLast)
  }

  /// The longest key of terminfo that begins the bytes.
  private func listed(_ bytes: ArraySlice<UInt8>) -> Step? {
    for length in stride(from: min(longestKey, bytes.count), through: 2, by: -1) {
      if let key = keys[Array(bytes.prefix(length))] { return .key(key, length) }
    }
    return nil
  }

  /// ESC before another key: Alt.
  private func alt(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let rest = bytes.dropFirst()
    if rest.first == Self.escape {
      // Esc pressed twice, or Alt with a key that sends a sequence.
      if rest.count == 1 { return isLast ? .key(.escape, 1) : .more }
      let next = rest[rest.startIndex + 1]
      guard next == UInt8(ascii: "[") || next == UInt8(ascii: "O") else { return .key(.escape, 1) }
    }
    let step = step(rest, isLast: isLast)
    switch step.meaning {
    case .more: return .more
    case .typed(let scalar):
      return .key(KeySequence.typed(Character(scalar), .alt), step.length + 1)
    case .input(.key(let key)):
      return .key(Key(key.code, key.modifiers.union(.alt)), step.length + 1)
    // A mouse report or a paste right after Esc.
    case .input, .pasteStart: return .key(.escape, 1)
    case .nothing: return Step(meaning: .nothing, length: step.length + 1)
    }
  }

  /// `ESC O`: a digit for modifiers, perhaps, and a letter.
  private func single(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let start = bytes.startIndex
    var index = start + 2
    var parameter: Int?
    if index < bytes.endIndex, (0x31...0x39).contains(bytes[index]) {
      parameter = Int(bytes[index] - 0x30)
      index += 1
    }
    guard index < bytes.endIndex else {
      guard isLast else { return .more }
      return .key(Key(.character("o"), [.alt, .shift]), 2)
    }
    guard (0x40...0x7E).contains(bytes[index]) else { return Step(meaning: .nothing, length: index - start) }
    return .known(KeySequence.single(parameter, final: bytes[index]), index + 1 - start)
  }

  /// `ESC [`: parameters, intermediate bytes, a final byte.
  private func sequence(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    let start = bytes.startIndex
    var index = start + 2
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "[") {
      guard index + 1 < bytes.endIndex else { return unfinished(bytes, isLast: isLast) }
      return .known(KeySequence.console(final: bytes[index + 1]), 4)
    }
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: "M") { return oldMouse(bytes, isLast: isLast) }
    while index < bytes.endIndex, (0x20...0x3F).contains(bytes[index]) { index += 1 }
    guard index < bytes.endIndex else { return unfinished(bytes, isLast: isLast) }
    let final = bytes[index]
    let length = index + 1 - start
    // rxvt ends shifted keys in $, which elsewhere never ends a sequence; the next byte begins something new.
    guard (0x40...0x7E).contains(final) else { return Step(meaning: .nothing, length: index - start) }
    let inner = bytes[(start + 2)..<index]
    if inner.first == UInt8(ascii: "<") {
      return Step(meaning: Self.mouse(inner.dropFirst(), final), length: length)
    }
    guard inner.allSatisfy({ (0x30...0x3B).contains($0) }) else {
      return Step(meaning: .nothing, length: length)
    }
    let parameters = Self.numbers(inner)
    if final == UInt8(ascii: "~"), parameters.first == 200 {
      return Step(meaning: .pasteStart, length: length)
    }
    return .known(KeySequence.control(parameters, final: final), length)
  }

  private func unfinished(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    if bytes.count > Self.longest { return Step(meaning: .nothing, length: bytes.count) }
    guard isLast else { return .more }
    // Alt-[ by itself; anything longer is the beginning of a sequence whose rest got lost.
    return bytes.count == 2 ? .key(.alt("["), 2) : Step(meaning: .nothing, length: bytes.count)
  }

  /// A terminal's answer to a query (OSC, DCS, APC), which nobody asked for: nil when it looks like Alt with
  /// that key instead.
  private func answer(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step? {
    let body = bytes.dropFirst(2)
    guard let first = body.first, (0x30...0x39).contains(first) || ">!+$G".utf8.contains(first) else {
      return nil
    }
    for index in body.indices.prefix(4096) {
      let length = index + 1 - bytes.startIndex
      if body[index] == 0x07 { return Step(meaning: .nothing, length: length) }
      if body[index] == Self.escape, index + 1 < body.endIndex {
        let isEnd = body[index + 1] == UInt8(ascii: "\\")
        return Step(meaning: .nothing, length: isEnd ? length + 1 : length - 1)
      }
    }
    return isLast || body.count > 4096 ? nil : .more
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int?] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      let digits = part.prefix { $0 != UInt8(ascii: ":") }
      return Int(String(decoding: digits.prefix(9), as: UTF8.self))
    }
  }

  // MARK: Mouse

  /// `ESC [ < button ; column ; row` and `M` for a press, `m` for a release (mode 1006).
  private static func mouse(_ bytes: ArraySlice<UInt8>, _ final: UInt8) -> Step.Meaning {
    let numbers = numbers(bytes)
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2],
      column > 0, row > 0, final == UInt8(ascii: "M") || final == UInt8(ascii: "m")
    else { return .nothing }
    return mouse(button, column, row, isRelease: final == UInt8(ascii: "m"))
  }

  /// `ESC [ M` and three bytes (mode 1000), from terminals that lack mode 1006.
  private func oldMouse(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Step {
    guard bytes.count >= 6 else { return unfinished(bytes, isLast: isLast) }
    let report = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
    guard report.allSatisfy({ $0 >= 0 }), report[1] > 0, report[2] > 0 else {
      return Step(meaning: .nothing, length: 3)
    }
    let isRelease = report[0] & 0x43 == 3
    return Step(meaning: Self.mouse(report[0], report[1], report[2], isRelease: isRelease), length: 6)
  }

  /// Bits 0, 1 and 6 are the button, 2–4 keys held down, 5 says that the pointer moved.
  private static func mouse(_ button: Int, _ column: Int, _ row: Int, isRelease: Bool) -> Step.Meaning {
    let kind: Mouse.Kind
    switch (button & 0x43, button & 0x20 != 0, isRelease) {
    case (64, _, _): kind = .wheelUp
    case (65, _, _): kind = .wheelDown
    case (66..., _, _): return .nothing
    case (_, _, true): kind = .release
    case (0, true, _): kind = .drag
    case (0, false, _): kind = .press
    default: return .nothing
    }
    return .input(.mouse(Mouse(kind, at: Point(column: column - 1, row: row - 1))))
  }
}
