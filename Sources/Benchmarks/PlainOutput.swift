/// What a program has printed, without the escape sequences between the letters, so that a word can be found in it.
struct PlainOutput {
  private var bytes: [UInt8] = []
  private var state = State.text

  private enum State { case text, escape, sequence, string, oneMore }

  /// The letters so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes what was printed next; sequences may be cut anywhere (ECMA-48, section 5).
  mutating func add(_ output: [UInt8]) {
    for byte in output {
      switch state {
      case .text:
        if byte == 0x1b { state = .escape } else { bytes.append(byte) }
      case .escape:
        switch byte {
        case UInt8(ascii: "["): state = .sequence
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .string
        case 0x20...0x2f: state = .oneMore
        default: state = .text
        }
      case .sequence: if (0x40...0x7e).contains(byte) { state = .text }
      case .string: if byte == 0x07 { state = .text } else if byte == 0x1b { state = .oneMore }
      case .oneMore: state = .text
      }
    }
  }
}
