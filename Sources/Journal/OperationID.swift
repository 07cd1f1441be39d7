/// Names one operation: who wrote it, its running number and the checksum of what it says.
///
/// The checksum is the line's own, so that two different operations never share an id, not even when a restored
/// backup counts the same numbers again. The order is that of undated lists: number, then device, then checksum.
public struct OperationID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The device that wrote it.
  public let device: DeviceName
  /// A Lamport count (Lamport 1978): one more than the largest number its device had seen; 1…2⁵³.
  public let number: UInt64
  /// CRC-32C of the operation's JSON bytes.
  public let checksum: UInt32

  /// The id of these three parts.
  public init(device: DeviceName, number: UInt64, checksum: UInt32) {
    self.device = device
    self.number = number
    self.checksum = checksum
  }

  /// Reads `k3f9a2mx7q.17.1a2b3c4d`; nil for anything else, as for leading zeros or capital letters, so that an
  /// id has one spelling only.
  public init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ OperationID(bytes: $0) }) else { return nil }
    self = id
  }

  init?(bytes: UnsafeBufferPointer<UInt8>) {
    let dot = UInt8(ascii: ".")
    guard let first = bytes.firstIndex(of: dot), bytes.count - first > 10, bytes[bytes.count - 9] == dot,
      bytes.count - 9 > first,
      let device = DeviceName(rawValue: String(decoding: bytes[..<first], as: UTF8.self)),
      let checksum = Hex.read(UnsafeBufferPointer(rebasing: bytes[(bytes.count - 8)...]))
    else { return nil }
    var number: UInt64 = 0
    for byte in bytes[(first + 1)..<(bytes.count - 9)] {
      guard (0x30...0x39).contains(byte), number <= Self.largestNumber / 10 else { return nil }
      number = number * 10 + UInt64(byte - 0x30)
    }
    guard (1...Self.largestNumber).contains(number), bytes[first + 1] != UInt8(ascii: "0") else { return nil }
    self.init(device: device, number: number, checksum: checksum)
  }

  /// `k3f9a2mx7q.17.1a2b3c4d`: device, number in decimal, checksum as eight hexadecimal digits.
  public var text: String { "\(device.rawValue).\(number).\(Hex.text(checksum))" }

  /// The same as `text`.
  public var description: String { text }

  /// Number, then device, then checksum.
  public static func < (left: OperationID, right: OperationID) -> Bool {
    if left.number != right.number { return left.number < right.number }
    if left.device != right.device { return left.device < right.device }
    return left.checksum < right.checksum
  }

  /// 2⁵³: the last whole number that every reader of JSON gets right (RFC 8259, section 6).
  static let largestNumber: UInt64 = 1 << 53
}
