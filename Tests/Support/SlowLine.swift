import Foundation
import Synchronization

/// A line to a server on this machine that takes its time: what goes through arrives so much later, either way, and the
/// requests are counted.
public final class SlowLine: Sendable {
  private let listener: Listener
  private let counted = Mutex((requests: 0, bytes: 0))

  /// Where it is entered.
  public var port: UInt16 { listener.port }
  /// Requests (HTTP/1.1) that have gone in since last cleared.
  public var requests: Int { counted.withLock { $0.requests } }
  /// Bytes either way since last cleared.
  public var bytes: Int { counted.withLock { $0.bytes } }

  /// Counts from 0 again.
  public func clear() { counted.withLock { $0 = (0, 0) } }

  /// - Parameters:
  ///   - port: the server's.
  ///   - delay: seconds, each way.
  public init(to port: UInt16, delay: Double) throws {
    let listener = try Listener()
    self.listener = listener
    Thread.detachNewThread { [weak self] in
      while true {
        let near = accept(listener.descriptor, nil, nil)
        guard near >= 0 else { return }
        guard let self, let far = Listener.connect(to: port) else {
          close(near)
          continue
        }
        let ends = Ends(near, far)
        carry(from: near, to: far, ends, delay, isRequest: true)
        carry(from: far, to: near, ends, delay, isRequest: false)
      }
    }
  }

  deinit {
    shutdown(listener.descriptor, Int32(SHUT_RDWR))
    close(listener.descriptor)
  }

  /// Two connected ends, closed when nothing is carried between them any more.
  private final class Ends: Sendable {
    let near: Int32
    let far: Int32

    init(_ near: Int32, _ far: Int32) {
      self.near = near
      self.far = far
      // Small pieces go at once: the delay is ours alone.
      for end in [near, far] {
        var yes: Int32 = 1
        setsockopt(end, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
      }
    }

    deinit { for end in [near, far] { close(end) } }
  }

  private func carry(from: Int32, to: Int32, _ ends: Ends, _ delay: Double, isRequest: Bool) {
    let waiting = Mutex<[(due: ContinuousClock.Instant, bytes: [UInt8])]>([])
    let ready = DispatchSemaphore(value: 0)
    let queue = Queue(waiting: waiting, ready: ready)
    Thread.detachNewThread { [weak self] in
      var buffer = [UInt8](repeating: 0, count: 65_536)
      var count = 1
      while count > 0 {
        count = recv(from, &buffer, buffer.count, 0)
        let piece = Array(buffer.prefix(max(0, count)))
        if count > 0 { self?.note(piece, isRequest: isRequest) }
        queue.waiting.withLock { $0.append((.now + .seconds(delay), piece)) }
        queue.ready.signal()
      }
      withExtendedLifetime(ends) {}
    }
    Thread.detachNewThread {
      while true {
        queue.ready.wait()
        let next = queue.waiting.withLock { $0.removeFirst() }
        Thread.sleep(forTimeInterval: max(0, Double((next.due - .now) / .milliseconds(1)) / 1000))
        if next.bytes.isEmpty || !Self.send(next.bytes, to) { break }
      }
      for end in [to, from] { shutdown(end, Int32(SHUT_RDWR)) }
      withExtendedLifetime(ends) {}
    }
  }

  private final class Queue: Sendable {
    let waiting: Mutex<[(due: ContinuousClock.Instant, bytes: [UInt8])]>
    let ready: DispatchSemaphore

    init(waiting: consuming Mutex<[(due: ContinuousClock.Instant, bytes: [UInt8])]>, ready: DispatchSemaphore)
    {
      self.waiting = waiting
      self.ready = ready
    }
  }

  private func note(_ piece: [UInt8], isRequest: Bool) {
    // A request's head is sent in one piece, and no body holds the words of one.
    let heads = isRequest ? piece.ranges(of: Array(" HTTP/1.1\r\n".utf8)).count : 0
    counted.withLock {
      $0.requests += heads
      $0.bytes += piece.count
    }
  }

  private static func send(_ bytes: [UInt8], _ to: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(to, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }
}
