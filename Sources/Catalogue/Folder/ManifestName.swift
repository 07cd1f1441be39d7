/// `<publisher>.<serial>.<length>.<CRC-32C in 8 hex digits>.manifest`
public struct ManifestName: Hashable, Sendable {
  /// A longer one is refused.
  static let longestManifest = 16 << 20

  /// The name.
  public let text: String
  /// The device that wrote it, `[a-z0-9]`.
  public let publisher: String
  /// Larger than that of every manifest its publisher knew then: later knowledge has the larger serial.
  public let serial: Int
  /// Bytes.
  public let length: Int
  private let checksum: String

  /// Reads a name; nil for any other.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[4] == "manifest", !parts[0].isEmpty, parts[0].utf8.count <= 64,
      parts[0].utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }),
      let serial = NameReading.number(parts[1]), serial < Int.max >> 1,
      let length = NameReading.number(parts[2]), length <= Self.longestManifest,
      parts[3].utf8.count == 8, parts[3].utf8.allSatisfy(NameReading.isHexDigit)
    else { return nil }
    self.text = text
    publisher = String(parts[0])
    self.serial = serial
    self.length = length
    checksum = String(parts[3])
  }

  /// The name of these bytes.
  init?(publisher: String, serial: Int, bytes: [UInt8]) {
    let checksum = bytes.withUnsafeBytes { Checksum.hex(Checksum.crc32c(of: $0)) }
    self.init("\(publisher).\(serial).\(bytes.count).\(checksum).manifest")
  }

  /// Whether `bytes` are what the name says.
  public func isName(of bytes: [UInt8]) -> Bool {
    bytes.count == length && bytes.withUnsafeBytes { Checksum.hex(Checksum.crc32c(of: $0)) } == checksum
  }

  /// Whether this one knows better where two unreplaced manifests have the same community: the larger serial,
  /// and of equal ones the name that is later in the order of bytes.
  func prevails(over other: ManifestName) -> Bool {
    serial != other.serial ? serial > other.serial : text > other.text
  }
}
