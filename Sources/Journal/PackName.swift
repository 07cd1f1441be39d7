/// The name of a pack in the store: who published it, its running number there, and what makes sure that all of it
/// has arrived.
public struct PackName: Hashable, Comparable, Sendable {
  /// The device that published it; it may hold operations of any device.
  public let publisher: DeviceName
  /// Counts the packs that the publisher has put in this space, from 1.
  public let serial: Int
  /// Bytes in the file.
  public let length: Int
  /// CRC-32C of the file.
  public let checksum: UInt32

  /// The name of a pack with these bytes.
  public init(publisher: DeviceName, serial: Int, bytes: [UInt8]) {
    self.publisher = publisher
    self.serial = serial
    length = bytes.count
    checksum = CRC32C.of(bytes)
  }

  /// Reads `k3f9a2mx7q.12.4711.1a2b3c4d.pack`; nil for anything else, as a name that a synchronising program made
  /// of it (*conflicted copy*).
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[4] == "pack", let publisher = DeviceName(parts[0]),
      let serial = Self.number(parts[1]), let length = Self.number(parts[2]),
      var digits = Optional(parts[3]), let checksum = digits.withUTF8({ Hex.read($0) })
    else { return nil }
    self.publisher = publisher
    self.serial = serial
    self.length = length
    self.checksum = checksum
  }

  /// Digits without a leading zero, at most fifteen.
  private static func number(_ text: String) -> Int? {
    guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text == "0" || !text.hasPrefix("0")
    else { return nil }
    return Int(text)
  }

  /// `k3f9a2mx7q.12.4711.1a2b3c4d.pack`.
  public var text: String { "\(publisher.rawValue).\(serial).\(length).\(Hex.text(checksum)).pack" }

  /// Whether these are the bytes that it names.
  public func fits(_ bytes: [UInt8]) -> Bool { bytes.count == length && CRC32C.of(bytes) == checksum }

  /// By serial number, then the texts.
  public static func < (left: PackName, right: PackName) -> Bool {
    left.serial != right.serial ? left.serial < right.serial : left.text < right.text
  }
}
