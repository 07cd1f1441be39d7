import Foundation

/// Readable ASCII for terminals that can show nothing else. No character becomes a question mark.
public enum Transliteration {
  /// The text in ASCII: æ → ae, ø → oe, å → aa, é → e, lines → `+ - |`, bullets → `*`, a check mark → `v`,
  /// braille → `.` or `*`. A sign takes as many columns as before; a letter may take more. Line breaks are
  /// kept, a tab becomes a space, what is not seen is left out.
  public static func ascii(_ text: String) -> String {
    GlyphReader.read(text) { reader in
      var result = ""
      while let glyph = reader.next() { result += ascii(glyph) }
      return result
    }
  }

  /// Columns that a glyph takes once it is written in ASCII.
  static func columns(of glyph: Glyph) -> Int {
    if case .lineBreak = glyph.content { return 0 }
    return ascii(glyph).utf8.count
  }

  private static func ascii(_ glyph: Glyph) -> String {
    switch glyph.content {
    case .nothing: ""
    case .lineBreak: "\n"
    case .space: String(repeating: " ", count: glyph.columns)
    case .scalar(let value): ascii(value, columns: glyph.columns)
    case .cluster(let character): ascii(character, columns: glyph.columns)
    }
  }

  private static func ascii(_ character: Character, columns: Int) -> String {
    // A letter with marks is its letter; what a joined emoji shows is shown by its first part.
    let composed = String(character).precomposedStringWithCanonicalMapping.unicodeScalars
    guard let first = composed.first?.value else { return "" }
    return ascii(first, columns: columns)
  }

  private static func ascii(_ value: UInt32, columns: Int) -> String {
    if value < 0x7F { return String(UnicodeScalar(UInt8(value))) }
    // A space that may not be broken is a space.
    if value == 0xA0 { return " " }
    if let written = signs[value] ?? letters[value] { return written }
    if (0x2500...0x257F).contains(value) { return line(value) }
    if (0x2800...0x28FF).contains(value) { return braille(value) }
    if let base = base(of: value) { return base }
    return columns > 1 ? "* " : "*"
  }

  /// The letter under the accent.
  private static func base(of value: UInt32) -> String? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let parts = String(Character(scalar)).decomposedStringWithCompatibilityMapping.unicodeScalars
    guard let first = parts.first?.value, first != value else { return nil }
    if first < 0x7F, first > 0x20 { return String(parts.filter { $0.value < 0x7F }.map(Character.init)) }
    return letters[first]
  }

  private static func line(_ value: UInt32) -> String {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576, 0x2578,
      0x257A,
      0x257C, 0x257E:
      "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577, 0x2579,
      0x257B,
      0x257D, 0x257F:
      "|"
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "x"
    default: "+"
    }
  }

  private static func braille(_ value: UInt32) -> String {
    switch (value & 0xFF).nonzeroBitCount {
    case 0: " "
    case 1...3: "."
    default: "*"
    }
  }

  /// One sign for one, so that columns stay in line.
  private static let signs: [UInt32: String] = table(
    """
    … ...   – -   — -   ‐ -   ‑ -   − -   ‘ '   ’ '   ‚ '   ‹ <   › >   “ "   ” "   „ "   « "   » "   ′ '   ″ "
    • *   · .   ● *   ○ o   ◐ +   ◑ +   ◉ *   ◯ o   ◆ *   ◇ o   ■ #   □ o   ▪ *   ▫ o   ★ *   ☆ *   ⚑ !   ⚠ !
    ✓ v   ✔ v   ✗ x   ✘ x   × x   ☐ o   ☑ v   ☒ x   ▸ >   ▹ >   ► >   ▶ >   ◂ <   ◀ <   ◄ <   ▾ v   ▼ v   ▴ ^   ▲ ^
    ← <   → >   ↑ ^   ↓ v   ↔ -   ↕ |   ↵ <   ⏎ <   ↩ <   ▏ |   ▎ |   ▍ |   ▌ |   ▋ #   ▊ #   ▉ #   █ #   ▐ |   ▕ |
    ▁ _   ▂ _   ▃ _   ▄ _   ▅ #   ▆ #   ▇ #   ▀ ^   ░ .   ▒ :   ▓ #   ° o   ¤ *   § S   ¶ P   ± +   ÷ /   ½ 1/2
    ¼ 1/4   ¾ 3/4   € EUR   £ GBP   © (c)   ® (R)   ™ TM   № No   ¡ !   ¿ !   ¦ |   ≤ <   ≥ >   ≠ #   ≈ ~   ∞ oo   ♥ *   ❤ *
    ⚭ o   ☎ T   ✉ @   ⌂ ^   ◼ #   ◻ o   ⬤ *
    """)

  /// Letters that no decomposition turns into ASCII: Nordic and other Latin ones, Cyrillic (scientific use
  /// simplified, as in ICAO Doc 9303 part 3, table B) and Greek (ISO 843 simplified).
  private static let letters: [UInt32: String] = table(
    """
    æ ae   Æ Ae   ø oe   Ø Oe   å aa   Å Aa   ä ae   Ä Ae   ö oe   Ö Oe   ü ue   Ü Ue   ß ss   þ th   Þ Th   ð d   Ð D   œ oe   Œ Oe
    ł l   Ł L   đ d   Đ D   ħ h   Ħ H   ı i   ŋ ng   Ŋ Ng   ŧ t   Ŧ T   ĸ k   ſ s   ƒ f   ə e   Ə E   ẞ SS
    а a   б b   в v   г h   д d   е e   ж zh   з z   и y   й i   к k   л l   м m   н n   о o   п p   р r   с s   т t   у u   ф f
    х kh   ц ts   ч ch   ш sh   щ shch   ъ '   ы y   ь '   э e   ю iu   я ia   і i   ї i   є ie   ґ g   ё e
    А A   Б B   В V   Г H   Д D   Е E   Ж Zh   З Z   И Y   Й I   К K   Л L   М M   Н N   О O   П P   Р R   С S   Т T   У U   Ф F
    Х Kh   Ц Ts   Ч Ch   Ш Sh   Щ Shch   Ъ '   Ы Y   Ь '   Э E   Ю Iu   Я Ia   І I   Ї I   Є Ie   Ґ G   Ё E
    α a   β v   γ g   δ d   ε e   ζ z   η i   θ th   ι i   κ k   λ l   μ m   ν n   ξ x   ο o   π p   ρ r   σ s   ς s   τ t   υ y   φ f
    χ ch   ψ ps   ω o   Α A   Β V   Γ G   Δ D   Ε E   Ζ Z   Η I   Θ Th   Ι I   Κ K   Λ L   Μ M   Ν N   Ξ X   Ο O   Π P   Ρ R   Σ S
    Τ T   Υ Y   Φ F   Χ Ch   Ψ Ps   Ω O
    """)

  /// Reads pairs of a character and what is written for it, all with white space between.
  private static func table(_ text: String) -> [UInt32: String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    var table: [UInt32: String] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      if let scalar = words[index].unicodeScalars.first { table[scalar.value] = String(words[index + 1]) }
    }
    return table
  }
}
