import Foundation
import Synchronization

/// A socket that listens on 127.0.0.1.
public struct Listener: Sendable {
  /// The socket.
  public let descriptor: Int32
  /// Where it listens.
  public let port: UInt16

  /// Listens on a port that nobody has.
  public init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw POSIXError(.EMFILE) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else {
      Foundation.close(descriptor)
      throw POSIXError(.EADDRNOTAVAIL)
    }
    self.descriptor = descriptor
    port = UInt16(bigEndian: address.sin_port)
  }

  /// A port for a server that is to listen there itself. No two tests get the same, and it lies below those that the system
  /// gives to connections (32768 on): between looking and listening nobody else takes it.
  public static func freePort() throws -> UInt16 {
    try next.withLock { next in
      for _ in 0..<10_000 {
        next = next >= 31_999 ? 20_000 : next + 1
        if !isServed(next) { return next }
      }
      throw POSIXError(.EADDRNOTAVAIL)
    }
  }

  private static let next = Mutex<UInt16>(20_000 + UInt16(getpid() % 12_000))

  /// Whether somebody listens on a port of this machine.
  public static func isServed(_ port: UInt16) -> Bool {
    guard let connection = connect(to: port) else { return false }
    Foundation.close(connection)
    return true
  }

  /// A connection to a port of this machine, for the caller to close; nil when nobody listens there.
  public static func connect(to port: UInt16) -> Int32? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    if isConnected { return descriptor }
    Foundation.close(descriptor)
    return nil
  }
}

/// What is done with a connection.
public enum Socket {
  /// Sends all of it; false when the other end is gone.
  public static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }
}
