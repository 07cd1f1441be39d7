/// Walks through a text glyph by glyph. ASCII, Latin and line drawing are read straight from the bytes; only
/// what can combine with its neighbours is given to the standard library's grapheme breaking.
struct GlyphReader {
  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private let charset: Charset
  /// Where the standard library's last character ended.
  private var boundary: (offset: Int, index: String.Index)?
  /// In bytes; the longest emoji that is joined of several takes 35.
  private static let longestCluster = 64

  /// Runs `body` with a reader at the start of `text`; the reader must not leave it.
  /// - Parameters:
  ///   - text: what to walk through.
  ///   - charset: glyphs count the columns that they take when written in it.
  ///   - body: asks the reader for one glyph after the other.
  static func read<Result>(
    _ text: String, in charset: Charset = .unicode, _ body: (inout GlyphReader) -> Result
  ) -> Result {
    var contiguous = text
    contiguous.makeContiguousUTF8()
    let whole = contiguous
    return contiguous.withUTF8 { bytes in
      var reader = GlyphReader(text: whole, bytes: bytes, offset: 0, charset: charset)
      return body(&reader)
    }
  }

  private init(text: String, bytes: UnsafeBufferPointer<UInt8>, offset: Int, charset: Charset) {
    self.text = text
    self.bytes = bytes
    self.offset = offset
    self.charset = charset
  }

  /// The next glyph, or nil at the end of the text.
  @inline(__always)
  mutating func next() -> Glyph? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let first = bytes[start]
    // A printable ASCII character followed by another byte of ASCII, or by nothing, stands alone.
    if first >= 0x20, first < 0x7F, start + 1 == bytes.count || bytes[start + 1] < 0x80 {
      offset = start + 1
      return Glyph(
        bytes: start..<offset, columns: 1, content: first == 0x20 ? .space : .scalar(UInt32(first)))
    }
    var glyph = nextUncommon(first)
    if charset == .ascii { glyph.columns = Transliteration.columns(of: glyph) }
    return glyph
  }

  private mutating func nextUncommon(_ first: UInt8) -> Glyph {
    let start = offset
    let (scalar, length) = decode(at: start)
    if scalar < 0x20 || (0x7F...0x9F).contains(scalar) { return nextControl(scalar, length) }
    let columns = Self.simpleColumns(scalar)
    if columns > 0, isEnd(start + length) {
      offset = start + length
      let content: Glyph.Content = scalar == 0x20 ? .space : .scalar(scalar)
      return Glyph(bytes: start..<offset, columns: columns, content: content)
    }
    return nextCluster(length)
  }

  /// What the standard library takes for one character.
  private mutating func nextCluster(_ length: Int) -> Glyph {
    let start = offset
    // An index that the library gave is known to be a boundary, and the next is found from there without
    // looking back.
    let here = boundary?.offset == start ? boundary?.index : nil
    let index = here ?? text.utf8.index(text.startIndex, offsetBy: start)
    let after = text.index(after: index)
    offset = text.utf8.distance(from: text.startIndex, to: after)
    if offset > start {
      boundary = (offset, after)
    } else {
      // After an escape sequence a mark may belong to the sequence's last byte; then it is taken by itself.
      offset = start + length
    }
    if offset > start + length { return cluster(index, start..<offset) }
    guard let value = Unicode.Scalar(decode(at: start).scalar) else {
      return Glyph(bytes: start..<offset, columns: 0, content: .nothing)
    }
    let columns = ScalarWidth.columns(value)
    return Glyph(bytes: start..<offset, columns: columns, content: Self.content(of: value, columns))
  }

  private static func content(of scalar: Unicode.Scalar, _ columns: Int) -> Glyph.Content {
    switch scalar.value {
    case 0x2028, 0x2029: .lineBreak
    // Spaces at which a line may be broken; 0x200B has no width but is one of them.
    case 0x1680, 0x2000...0x2006, 0x2008...0x200B, 0x205F, 0x3000: .space
    default: columns == 0 ? .nothing : .scalar(scalar.value)
    }
  }

  private func cluster(_ index: String.Index, _ range: Range<Int>) -> Glyph {
    var character = text[index]
    if range.count > Self.longestCluster {
      // Marks can be piled up without end; more than this no terminal's cell holds.
      let scalars = character.unicodeScalars.prefix(Self.longestCluster / 4)
      character = String(String.UnicodeScalarView(scalars)).first ?? " "
    }
    let columns = TextWidth.columns(of: character)
    return Glyph(bytes: range, columns: columns, content: columns == 0 ? .nothing : .cluster(character))
  }

  /// A control character, alone or at the head of an escape sequence.
  private mutating func nextControl(_ scalar: UInt32, _ length: Int) -> Glyph {
    let start = offset
    var content = Glyph.Content.nothing
    var columns = 0
    switch scalar {
    case 0x09:
      offset = start + 1
      content = .space
      columns = 1
    case 0x0A, 0x85:
      offset = start + length
      content = .lineBreak
    case 0x0D:
      offset = start + 1
      if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      content = .lineBreak
    default: offset = EscapeSequence.end(in: bytes, from: start) ?? start + length
    }
    return Glyph(bytes: start..<offset, columns: columns, content: content)
  }

  /// Whether what stands at `index` cannot be joined to what stands before it.
  private func isEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return bytes[index] < 0x80 || Self.simpleColumns(decode(at: index).scalar) > 0
  }

  /// Columns of a scalar that never joins with a simple neighbour; 0 for one that may. Printable ASCII,
  /// Latin, Greek, Cyrillic, punctuation, currency, arrows, mathematics, line drawing, shapes, braille; kana,
  /// ideographs, Hangul.
  private static func simpleColumns(_ scalar: UInt32) -> Int {
    if scalar < 0x300 { return scalar >= 0x20 && scalar < 0x7F || scalar >= 0xA0 && scalar != 0xAD ? 1 : 0 }
    switch scalar {
    case 0x370...0x377, 0x384...0x386, 0x388...0x38A, 0x38E...0x3A1, 0x3A3...0x482, 0x48A...0x52F,
      0x2010...0x2027,
      0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x2319, 0x2500...0x25FC, 0x2800...0x28FF:
      return 1
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return 2
    default: return 0
    }
  }

  /// The scalar at a place where one begins; a Swift string's UTF-8 is always valid.
  private func decode(at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func tail(_ distance: Int) -> UInt32 { UInt32(bytes[index + distance]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0xF) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}
