/// Turns the bytes that a terminal sends into input. It knows no clock: who feeds it says when time has run
/// out.
///
/// ncurses' own decoder is not used: it knows no bracketed paste and of modifiers only what terminfo lists,
/// and what it does not know it hands on as if it had been typed.
struct KeyDecoder {
  /// What the decoder holds bytes back for.
  enum Waiting: Equatable {
    /// Nothing: every byte has been decoded.
    case nothing
    /// What follows Esc, if anything: it is a key by itself, or the beginning of another.
    case key
    /// The rest of a sequence or of a character that has begun.
    case rest
    /// The end of a paste.
    case paste
  }

  private let parser: KeyParser
  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  /// A longer paste comes out in parts.
  private static let longestPaste = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// - Parameters:
  ///   - keys: what terminfo says that keys send.
  ///   - isLatin: bytes that are no UTF-8 are ISO 8859-1 (the locale is not UTF-8).
  init(keys: [[UInt8]: Key] = [:], isLatin: Bool = false) {
    parser = KeyParser(keys: keys, isLatin: isLatin)
  }

  /// What the decoder holds bytes back for.
  var waiting: Waiting {
    if paste != nil { return .paste }
    if pending.isEmpty { return .nothing }
    return pending.allSatisfy { $0 == 0x1B } ? .key : .rest
  }

  /// Takes bytes as they were read.
  /// - Returns: what they mean, as far as that is certain.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    pending.append(contentsOf: bytes)
    return decode(isLast: false)
  }

  /// No byte has followed for as long as the caller waits: what is held back is decoded as it stands, and a
  /// paste that has no end, ends.
  mutating func timeOut() -> [Input] {
    guard let unfinished = paste else { return decode(isLast: true) }
    let text = PastedText.clean(unfinished + pending)
    paste = nil
    pending = []
    return text.isEmpty ? [] : [.paste(text)]
  }

  private mutating func decode(isLast: Bool) -> [Input] {
    var inputs: [Input] = []
    var text = String.UnicodeScalarView()
    var start = 0
    // Letters and their marks that came together are one character.
    func endText() {
      inputs.append(contentsOf: String(text).map { .key(.character($0)) })
      text.removeAll(keepingCapacity: true)
    }
    while start < pending.count {
      if paste != nil {
        start = takePaste(from: start, into: &inputs)
        if paste != nil { break }
        continue
      }
      let step = parser.step(pending[start...], isLast: isLast)
      if case .more = step.meaning { break }
      start += step.length
      switch step.meaning {
      case .typed(let scalar): text.append(scalar)
      case .input(let input):
        endText()
        inputs.append(input)
      case .pasteStart:
        endText()
        paste = []
      case .nothing, .more: break
      }
    }
    endText()
    pending.removeFirst(start)
    return inputs
  }

  /// Moves bytes of a paste from `pending` to `paste`, and out when it ends.
  /// - Returns: the first byte in `pending` that was not taken.
  private mutating func takePaste(from start: Int, into inputs: inout [Input]) -> Int {
    let mark = Self.pasteEnd
    var end = start
    while end < pending.count, !(pending[end] == mark[0] && pending[end...].starts(with: mark)) {
      // The mark may have been cut in two by reading.
      if pending[end] == mark[0], mark.starts(with: pending[end...]) { break }
      end += 1
    }
    paste?.append(contentsOf: pending[start..<end])
    guard end < pending.count, pending[end...].starts(with: mark) else {
      if let text = takePart() { inputs.append(.paste(text)) }
      return end
    }
    let text = PastedText.clean(paste ?? [])
    paste = nil
    if !text.isEmpty { inputs.append(.paste(text)) }
    return end + mark.count
  }

  /// All but the end of a paste that has grown too long, cut where no character is broken.
  private mutating func takePart() -> String? {
    guard let bytes = paste, bytes.count > Self.longestPaste,
      // Not before a line feed, which may belong to the carriage return before it.
      let cut = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 && $0 != UInt8(ascii: "\n") })
    else { return nil }
    paste = Array(bytes[cut...])
    return PastedText.clean(Array(bytes[..<cut]))
  }
}
