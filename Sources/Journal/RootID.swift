/// Names a citizen, community or member of staff: what operations belong to, and what consent and erasure act on.
///
/// A random or worked-out text such as `citizen:7h3k…`; the part before `:` is the kind. It never holds a
/// person's name, so it may stand in file names, reports and operations that outlive an erasure.
public struct RootID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The whole text, 1–200 bytes of UTF-8.
  public let rawValue: String

  /// The root of that text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The root of that text.
  public init(_ text: String) { self.init(rawValue: text) }

  /// The part before the first `:`, as `citizen`; empty when there is none.
  public var kind: String {
    guard let colon = rawValue.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(rawValue[..<colon])
  }

  /// By the texts.
  public static func < (left: RootID, right: RootID) -> Bool { left.rawValue < right.rawValue }
}
