/// Names a citizen, community or member of staff: what operations belong to, and what consent and erasure act on.
///
/// A random or worked-out text such as `citizen:7h3k…`; the part before `:` is the kind. It never holds a
/// person's name, so it may stand in file names, reports and operations that outlive an erasure.
public struct RootID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The whole text: printable ASCII without space, `"` and `\`, so that it is written in one way only.
  public let rawValue: String

  /// The root of that text. Any other byte is written as `%` and two hexadecimal digits.
  public init(rawValue: String) {
    self.rawValue = rawValue.utf8.allSatisfy(Self.isAllowed) ? rawValue : Self.escaped(rawValue)
  }

  /// The root of that text, as `init(rawValue:)`.
  public init(_ text: String) { self.init(rawValue: text) }

  /// The part before the first `:`, as `citizen`; empty when there is none.
  public var kind: String {
    guard let colon = rawValue.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(rawValue[..<colon])
  }

  /// By the texts' bytes.
  public static func < (left: RootID, right: RootID) -> Bool { left.rawValue < right.rawValue }

  static func isAllowed(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      if isAllowed(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }
}
