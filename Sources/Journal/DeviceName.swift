/// The name under which one data folder on one machine writes. Never used twice: a copied or restored folder takes
/// a new one.
public struct DeviceName: RawRepresentable, Hashable, Comparable, Sendable {
  /// 1–32 characters of `[a-z0-9]`; ten when drawn by this program.
  public let rawValue: String

  /// Nil for anything but 1–32 characters of `[a-z0-9]`: the name becomes part of file names.
  public init?(rawValue: String) {
    guard (1...Self.longest).contains(rawValue.utf8.count), rawValue.utf8.allSatisfy(Self.isAllowed) else {
      return nil
    }
    self.rawValue = rawValue
  }

  /// The same as `init(rawValue:)`.
  public init?(_ text: String) { self.init(rawValue: text) }

  /// Ten characters drawn at random: 36¹⁰ names, so that two laptops of a municipality never draw the same.
  public init(random source: inout some RandomNumberGenerator) {
    rawValue = String((0..<10).map { _ in Self.alphabet[Int.random(in: 0..<36, using: &source)] })
  }

  /// By the texts.
  public static func < (left: DeviceName, right: DeviceName) -> Bool { left.rawValue < right.rawValue }

  static let longest = 32
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz0123456789")

  static func isAllowed(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
