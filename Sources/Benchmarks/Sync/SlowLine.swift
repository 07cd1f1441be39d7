import Foundation
import Support
import Synchronization

/// A line to a server on this machine that takes its time: what goes through arrives so much later, either way, and no
/// faster than so many bytes a second; the requests are counted, and the time is noted from the first connection to the last
/// answer.
final class SlowLine: Sendable {
  private let listener: Listener
  private let traffic = Mutex(Traffic())

  private struct Traffic {
    var requests = 0
    var began: ContinuousClock.Instant?
    var ended: ContinuousClock.Instant?
  }

  /// Where it is entered.
  var port: UInt16 { listener.port }
  /// Requests (HTTP/1.1) that have gone in since last cleared.
  var requests: Int { traffic.withLock { $0.requests } }
  /// Milliseconds since last cleared, from the first connection to the last answer.
  var milliseconds: Double {
    traffic.withLock { traffic in
      guard let began = traffic.began, let ended = traffic.ended else { return 0 }
      return (ended - began) / .milliseconds(1)
    }
  }

  /// Counts from 0 again.
  func clear() { traffic.withLock { $0 = Traffic() } }

  private let bytesPerSecond: Double

  /// - Parameters:
  ///   - port: the server's.
  ///   - delay: seconds, each way.
  ///   - bytesPerSecond: of each connection, each way.
  init(to port: UInt16, delay: Double, bytesPerSecond: Double = .infinity) throws {
    let listener = try Listener()
    self.listener = listener
    self.bytesPerSecond = bytesPerSecond
    Thread.detachNewThread { [weak self] in
      while true {
        let near = accept(listener.descriptor, nil, nil)
        guard near >= 0 else { return }
        guard let self, let far = Listener.connect(to: port) else {
          close(near)
          continue
        }
        traffic.withLock { $0.began = $0.began ?? .now }
        let ends = Ends(near, far)
        // A request's head begins a piece, and no body holds the words of one. Looking through all of a large body would take
        // longer than the line does.
        let head = Array(" HTTP/1.1\r\n".utf8)
        carry(from: near, to: far, ends, delay) { [weak self] piece in
          let heads = piece.prefix(1024).firstRange(of: head) == nil ? 0 : 1
          self?.traffic.withLock { $0.requests += heads }
        }
        carry(from: far, to: near, ends, delay) { [weak self] piece in
          if !piece.isEmpty { self?.traffic.withLock { $0.ended = .now + .seconds(delay) } }
        }
      }
    }
  }

  deinit {
    shutdown(listener.descriptor, Int32(SHUT_RDWR))
    close(listener.descriptor)
  }

  /// Two connected ends, closed when nothing is carried between them any more.
  private final class Ends: Sendable {
    private let both: [Int32]

    init(_ near: Int32, _ far: Int32) {
      both = [near, far]
      // Small pieces go at once: the delay is ours alone.
      for end in both {
        var yes: Int32 = 1
        setsockopt(end, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
      }
    }

    func stop() { for end in both { shutdown(end, Int32(SHUT_RDWR)) } }

    deinit { for end in both { close(end) } }
  }

  /// What is on its way, in the order in which it went in.
  private final class Way: Sendable {
    let pieces = Mutex<[[UInt8]]>([])
  }

  private func carry(
    from: Int32, to: Int32, _ ends: Ends, _ delay: Double, _ note: @escaping @Sendable ([UInt8]) -> Void
  ) {
    let way = Way()
    let far = DispatchQueue(label: "vejviser.slow-line")
    let bytesPerSecond = bytesPerSecond
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      var count = 1
      // When what went in before has gone through.
      var free = DispatchTime.now()
      while count > 0 {
        count = recv(from, &buffer, buffer.count, 0)
        let piece = Array(buffer.prefix(max(0, count)))
        note(piece)
        way.pieces.withLock { $0.append(piece) }
        free = max(free, .now()) + Double(piece.count) / bytesPerSecond
        far.asyncAfter(deadline: free + delay) {
          let next = way.pieces.withLock { $0.removeFirst() }
          // The end of one direction is the end of both.
          if next.isEmpty || !Socket.send(next, to: to) { ends.stop() }
        }
      }
    }
  }
}
