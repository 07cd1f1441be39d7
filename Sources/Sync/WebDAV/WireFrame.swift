import Foundation

/// How a request and its answer travel between two processes of this program: the lengths of a head and a body, eight digits
/// each in hexadecimal, the head as JSON, and the body as it is.
enum WireFrame {
  /// A request without its body.
  struct Question: Codable {
    var method: String
    var url: URL
    var headers: [String: String]
    var hasBody: Bool
    var limit: Int
    var patience: Double
  }

  /// An answer without its body.
  struct Reply: Codable {
    var status = 0
    var headers: [String: String] = [:]
    var failure: HTTPWire.Failure?
  }

  private static let digits = 8
  /// Far more than any head or body that we make or ask for.
  private static let most = 0x1000_0000

  /// Writes one; false when nobody reads any more.
  static func write(_ head: some Encodable, _ body: [UInt8], to socket: Int32) -> Bool {
    guard let head = try? JSONEncoder().encode(head) else { return false }
    var bytes: [UInt8] = []
    for length in [head.count, body.count] {
      let text = String(length, radix: 16)
      bytes += Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
    }
    bytes += Array(head) + body
    var sent = 0
    while sent < bytes.count {
      // No signal when the other process is gone.
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 { sent += count } else if errno != EINTR { return false }
    }
    return true
  }

  /// Reads one; nil when the other process is gone, or has said nothing in the time that the socket gives it.
  static func read<Head: Decodable>(_ kind: Head.Type, from socket: Int32) -> (head: Head, body: [UInt8])? {
    guard let lengths = read(2 * digits, from: socket),
      let head = Int(String(decoding: lengths.prefix(digits), as: UTF8.self), radix: 16),
      let body = Int(String(decoding: lengths.suffix(digits), as: UTF8.self), radix: 16),
      (0...most).contains(head), (0...most).contains(body),
      let first = read(head, from: socket), let decoded = try? JSONDecoder().decode(kind, from: Data(first)),
      let rest = read(body, from: socket)
    else { return nil }
    return (decoded, rest)
  }

  private static func read(_ count: Int, from socket: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var had = 0
    while had < count {
      let got = bytes[had...].withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
      if got > 0 { had += got } else if got == 0 || errno != EINTR { return nil }
    }
    return bytes
  }
}
