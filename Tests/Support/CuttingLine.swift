import Foundation
import Synchronization

/// A line to a server on this machine that is cut again and again: most connections through it end after a random number of
/// bytes in one of the two directions, with a farewell or without. What was let through until then has arrived.
public final class CuttingLine: Sendable {
  /// What has happened so far.
  public struct Counts: Sendable {
    /// Connections that were made.
    public var connections = 0
    /// Those of them that were cut.
    public var cuts = 0
    /// Those that are open now.
    public var open = 0
    /// Bytes that went through, both ways.
    public var bytes = 0
  }

  private struct State {
    var random: SeededRandom
    var isWhole = false
    var counts = Counts()
    var ends: Set<Int32> = []
  }

  /// Shared with the threads that carry, which may go on for a moment when the line is gone.
  private final class Shared: Sendable {
    let state: Mutex<State>
    init(seed: UInt64) { state = Mutex(State(random: SeededRandom(seed: seed))) }
  }

  private let listener: Listener
  private let shared: Shared

  /// Its address, with a slash at its end.
  public var url: String { "http://127.0.0.1:\(listener.port)/" }
  /// What has happened so far.
  public var counts: Counts { shared.state.withLock { $0.counts } }

  /// Cuts no more: every connection from now on lasts as long as its ends like.
  public func mend() { shared.state.withLock { $0.isWhole = true } }

  /// - Parameters:
  ///   - port: the server's.
  ///   - seed: of the moments at which it is cut. Which connection meets which of them depends on who connects when.
  public init(to port: UInt16, seed: UInt64) throws {
    let (listener, shared) = (try Listener(), Shared(seed: seed))
    (self.listener, self.shared) = (listener, shared)
    Thread.detachNewThread {
      while true {
        let near = accept(listener.descriptor, nil, nil)
        guard near >= 0 else { return }
        guard let far = Listener.connect(to: port) else {
          close(near)
          continue
        }
        let cut = shared.state.withLock { state in
          state.counts.connections += 1
          state.counts.open += 1
          state.ends.formUnion([near, far])
          return state.isWhole ? nil : Cut(&state.random)
        }
        Thread.detachNewThread { Self.carry(near, far, until: cut, shared) }
      }
    }
  }

  deinit {
    shared.state.withLock { state in for end in state.ends { shutdown(end, Int32(SHUT_RDWR)) } }
    shutdown(listener.descriptor, Int32(SHUT_RDWR))
    close(listener.descriptor)
  }

  /// Where a connection ends.
  private struct Cut {
    /// Whether it is the way to the server that is counted.
    let isOutward: Bool
    /// So many bytes of that way still go through.
    var left: Int
    /// Without a farewell: the end is told that the connection was broken off, and bytes that it has not read are gone.
    let isAbrupt: Bool

    /// Nil for one connection in four, which is let be.
    init?(_ random: inout SeededRandom) {
      // From the middle of a head to the middle of a pack, each size as often as its double.
      let size = Double.random(in: 4...14, using: &random)
      (isOutward, isAbrupt) = (Bool.random(using: &random), Bool.random(using: &random))
      left = Int(exp2(size)) - 1
      if Int.random(in: 0..<4, using: &random) == 0 { return nil }
    }
  }

  /// Carries both ways in one thread, so that nobody reads from an end while it is broken off.
  private static func carry(_ near: Int32, _ far: Int32, until cut: Cut?, _ shared: Shared) {
    var cut = cut
    var waiting = [near, far].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var isCut = false
    carrying: while !isCut {
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 || errno == EINTR else { break }
      for (index, end) in waiting.enumerated() where end.revents != 0 {
        let count = recv(end.fd, &buffer, buffer.count, 0)
        // The end of one direction is the end of both.
        guard count > 0 else { break carrying }
        var piece = Array(buffer[..<count])
        if let limit = cut, limit.isOutward == (index == 0) {
          isCut = piece.count > limit.left
          piece = Array(piece.prefix(limit.left))
          cut?.left -= piece.count
        }
        let bytes = piece.count
        shared.state.withLock { $0.counts.bytes += bytes }
        guard Socket.send(piece, to: waiting[1 - index].fd) else { break carrying }
        if isCut { break carrying }
      }
    }
    shared.state.withLock { state in
      state.counts.open -= 1
      state.counts.cuts += isCut ? 1 : 0
      state.ends.subtract([near, far])
      for end in [near, far] {
        if isCut, cut?.isAbrupt == true {
          var atOnce = linger(l_onoff: 1, l_linger: 0)
          setsockopt(end, SOL_SOCKET, SO_LINGER, &atOnce, socklen_t(MemoryLayout<linger>.size))
        }
        close(end)
      }
    }
  }
}
