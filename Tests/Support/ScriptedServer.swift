import Foundation
import Synchronization

/// A server on 127.0.0.1 that answers as a test says, right or wrong: for what no real server can be asked to do.
public final class ScriptedServer: Sendable {
  /// What was asked.
  public struct Request: Sendable {
    /// As `PROPFIND`.
    public let method: String
    /// As it was sent, encoded.
    public let target: String
    /// By their names in small letters.
    public let headers: [String: String]
    /// All of it.
    public let body: [UInt8]
  }

  /// What is answered.
  public enum Answer: Sendable {
    /// A whole answer; its length is told.
    case whole(Int, headers: [String: String] = [:], [UInt8] = [])
    /// Bytes as they are, and the end of the connection.
    case raw([UInt8])
    /// Bytes as they are, and then nothing: the connection stays open.
    case stalled([UInt8])
    /// Nothing, and the connection stays open.
    case silence

    /// A whole answer with a text.
    public static func text(_ status: Int, _ text: String, headers: [String: String] = [:]) -> Answer {
      .whole(status, headers: headers, Array(text.utf8))
    }
  }

  private let listener: Listener
  private let asked = Mutex<[Request]>([])
  private let open = Mutex<Set<Int32>>([])

  /// Its address, with a slash at its end.
  public var url: String { "http://127.0.0.1:\(listener.port)/" }
  /// All that was asked so far.
  public var requests: [Request] { asked.withLock { $0 } }

  /// - Parameter answer: what to answer to a request; called on a thread of its own for each connection, with the number
  ///   of the request, from 0 on.
  public init(_ answer: @escaping @Sendable (Request, Int) -> Answer) throws {
    let listener = try Listener()
    self.listener = listener
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener.descriptor, nil, nil)
        guard connection >= 0 else { return }
        guard let self else {
          close(connection)
          return
        }
        open.withLock { _ = $0.insert(connection) }
        Thread.detachNewThread { [weak self] in
          while let request = Self.read(connection), let self {
            let number = asked.withLock { asked in
              asked.append(request)
              return asked.count - 1
            }
            guard Self.write(answer(request, number), to: connection) else { break }
          }
          self?.open.withLock { _ = $0.remove(connection) }
          close(connection)
        }
      }
    }
  }

  deinit {
    for connection in open.withLock({ $0 }) { shutdown(connection, Int32(SHUT_RDWR)) }
    shutdown(listener.descriptor, Int32(SHUT_RDWR))
    close(listener.descriptor)
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    func more() -> Bool {
      let count = recv(connection, &buffer, buffer.count, 0)
      if count > 0 { bytes += buffer[..<count] }
      return count > 0
    }
    let mark: [UInt8] = [13, 10, 13, 10]
    var end = bytes.firstRange(of: mark)
    while end == nil {
      guard more() else { return nil }
      end = bytes.firstRange(of: mark)
    }
    guard let end else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let first = lines[0].split(separator: " ").map(String.init)
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
        in: .whitespaces)
    }
    if headers["expect"] == "100-continue" {
      _ = Socket.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), to: connection)
    }
    let length = headers["content-length"].flatMap(Int.init) ?? 0
    while bytes.count - end.upperBound < length { guard more() else { return nil } }
    return Request(
      method: first.first ?? "", target: first.dropFirst().first ?? "", headers: headers,
      body: Array(bytes[end.upperBound..<end.upperBound + length]))
  }

  private static func write(_ answer: Answer, to connection: Int32) -> Bool {
    switch answer {
    case .silence: return true
    case .stalled(let bytes): return Socket.send(bytes, to: connection)
    case .raw(let bytes):
      _ = Socket.send(bytes, to: connection)
      return false
    case .whole(let status, let headers, let body):
      var head = "HTTP/1.1 \(status) Answer\r\nContent-Length: \(body.count)\r\n"
      for (name, value) in headers { head += "\(name): \(value)\r\n" }
      return Socket.send(Array((head + "\r\n").utf8) + body, to: connection)
    }
  }
}
