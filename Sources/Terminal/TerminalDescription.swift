/// What terminfo says of a terminal, as far as this program needs it.
struct TerminalDescription: Sendable {
  /// The value of `TERM`.
  let name: String
  /// What its keys send: bytes that begin with ESC.
  let keys: [[UInt8]: Key]
  /// Switches the keypad to sending what `keys` says.
  let keypadOn: [UInt8]
  /// Switches it back.
  let keypadOff: [UInt8]
  /// Normal attributes and colours.
  let plain: [UInt8]
  /// Shows the cursor.
  let cursorOn: [UInt8]
  /// Empties the screen.
  let clear: [UInt8]
  /// Goes back from the alternate screen.
  let screenOff: [UInt8]
  /// Whether it understands ECMA-48, so that private modes that it lacks are ignored and do not show as text.
  let isStandard: Bool

  /// - Parameters:
  ///   - name: the value of `TERM`.
  ///   - capability: the text of a capability by its terminfo name; nil when the terminal lacks it.
  init(name: String, capability: (String) -> [UInt8]?) {
    self.name = name
    func text(_ name: String) -> [UInt8] { Self.withoutDelays(capability(name) ?? []) }
    keypadOn = text("smkx")
    keypadOff = text("rmkx")
    plain = text("sgr0") + text("op")
    cursorOn = text("cnorm")
    clear = text("clear")
    screenOff = text("rmcup")
    isStandard = text("cup").starts(with: [0x1B, UInt8(ascii: "[")])
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in Self.names {
      let bytes = text(name)
      // Keys of one byte are control characters, whose meaning does not depend on the terminal.
      if bytes.count > 1, bytes[0] == 0x1B { keys[bytes] = key }
    }
    self.keys = keys
  }

  /// Bracketed paste (DEC private mode 2004).
  var pasteOn: [UInt8] { isStandard ? Array("\u{1B}[?2004h".utf8) : [] }
  /// Bracketed paste off.
  var pasteOff: [UInt8] { isStandard ? Array("\u{1B}[?2004l".utf8) : [] }
  /// Buttons, wheel and drags (mode 1002), written in decimals (mode 1006).
  var mouseOn: [UInt8] { isStandard ? Array("\u{1B}[?1002h\u{1B}[?1006h".utf8) : [] }
  /// Mouse off.
  var mouseOff: [UInt8] { isStandard ? Array("\u{1B}[?1006l\u{1B}[?1002l".utf8) : [] }

  /// Undoes the modes and clears the screen: not every terminal has an alternate one, and some that have do
  /// not use it, so that a citizen's words would stay for the next one to read.
  var leave: [UInt8] { mouseOff + pasteOff + plain + clear + keypadOff }

  /// Everything that must be sent to leave the terminal as it was found.
  var restore: [UInt8] { leave + cursorOn + screenOff }

  /// Whether braille patterns have a chance to be shown: the Linux console and hardware terminals have fonts
  /// without.
  var canShowBraille: Bool {
    !["linux", "vt", "cons", "ansi", "pcansi", "dumb", "bsdos", "wsvt", "sun", "fbterm"]
      .contains { name.hasPrefix($0) } || name.hasPrefix("vte")
  }

  /// terminfo writes delays as `$<5>`; terminals since the 1980s need none.
  static func withoutDelays(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "$"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "<"),
        let end = text[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Capabilities that name keys (terminfo(5)). xterm's kf13 and higher are the first twelve with modifiers,
  /// other terminals' are not: those are left to `KeySequence`.
  private static let names: [(String, Key)] = {
    var names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .shiftTab),
      ("kent", .enter), ("ka1", .home), ("ka3", .pageUp), ("kc1", .end), ("kc3", .pageDown),
      ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)), ("kLFT", Key(.left, .shift)),
      ("kRIT", Key(.right, .shift)), ("kHOM", Key(.home, .shift)), ("kEND", Key(.end, .shift)),
      ("kPRV", Key(.pageUp, .shift)), ("kNXT", Key(.pageDown, .shift)), ("kDC", Key(.delete, .shift)),
      ("kIC", Key(.insert, .shift)),
    ]
    for number in 1...12 { names.append(("kf\(number)", .function(number))) }
    return names
  }()
}
