import Foundation
import Synchronization

/// A store in a WebDAV folder (RFC 4918): Nextcloud, Apache, nginx, rclone.
///
/// Servers differ in nearly everything, so that little is asked of them: no locks, no conditions, no entity tags, no dates,
/// one level of a folder at a time. What came whole is told by length and checksum, by those who read.
public struct WebDAVStore: FileStore {
  /// Who asks.
  public struct User: Sendable {
    let name: String
    let password: String

    /// - Parameters:
    ///   - name: as the server knows it.
    ///   - password: of the server's own for this program, where it has such.
    public init(name: String, password: String) {
      self.name = name
      self.password = password
    }

    /// RFC 7617, in UTF-8.
    fileprivate var authorization: String {
      "Basic " + Data("\(name):\(password)".utf8).base64EncodedString()
    }
  }

  private let address: WebDAVAddress
  private let user: User?
  private let wire: any Wire
  private let pause: @Sendable (Double) -> Void
  private let seen = Seen()

  /// What earlier answers told, so that it is not asked again.
  private final class Seen: Sendable {
    /// Folders that were not there when they were listed.
    let missing = Mutex<Set<String>>([])
    /// The folder of the whole store is there.
    let isReached = Mutex(false)
  }

  /// Seconds between tries, when the server is busy or the line dropped.
  static let pauses = [0.5, 1, 2, 4]
  /// A server that asks for a longer pause than this is left to the next exchange.
  static let longestPause = 10.0

  /// - Parameters:
  ///   - address: the folder; it must be there.
  ///   - user: who asks; nil for a server that asks nobody.
  ///   - patience: seconds in which the server must begin to answer, or go on with it.
  ///   - program: this program, which talks to the server in a process of its own (`WireProcess`); nil to do that here, where
  ///     a server that hangs up at the wrong moment ends the process.
  ///   - pause: waits for so many seconds.
  public init(
    _ address: WebDAVAddress, user: User?, patience: Double = 20, guardedBy program: String? = nil,
    pause: @escaping @Sendable (Double) -> Void = { usleep(UInt32($0 * 1e6)) }
  ) {
    self.address = address
    self.user = user
    self.pause = pause
    wire = program.map { GuardedWire(program: $0, patience: patience) } ?? HTTPWire(patience: patience)
  }

  /// Ends what is under way, and whatever is asked afterwards.
  public func stop() { wire.stop() }

  /// Closes the connection.
  public func close() { wire.close() }

  /// Lists a space's folder, one level. What is no plain file of an allowed name is passed over: others may have put it
  /// there.
  public func list(_ folder: String) throws(StoreError) -> [StoreEntry] {
    guard let resources = try find("\(folder)/", depth: 1) else {
      try reach()
      seen.missing.withLock { _ = $0.insert("\(folder)/") }
      return []
    }
    var entries: [String: StoreEntry] = [:]
    for resource in resources where !resource.isCollection && (200..<300).contains(resource.status ?? 200) {
      let path = resource.path
      guard let name = path.last, StoreName.isAllowed(name), path.count < 2 || path[path.count - 2] == folder
      else { continue }
      entries[name] = StoreEntry(name: name, length: resource.length ?? entries[name]?.length)
    }
    return Array(entries.values)
  }

  /// Reads a file.
  public func get(_ path: String, limit: Int) throws(StoreError) -> [UInt8] {
    let answer = try send("GET", path, limit: limit)
    switch answer.status {
    case 200:
      if let told = answer.headers["content-length"].flatMap(Int.init), told != answer.body.count {
        throw .tryAgain(path)
      }
      return answer.body
    case 404, 410: throw .missing(path)
    default: throw error(answer, path)
    }
  }

  /// Puts a file there, and makes the space's folder when there is none.
  public func putNew(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    if let slash = path.lastIndex(of: "/") {
      let folder = String(path[...slash])
      if seen.missing.withLock({ $0.remove(folder) }) != nil { try makeFolder(folder) }
    }
    // A missing parent is 409 by the standard, 403, 404 or 405 from some, and 500 from nginx.
    let parentless = [403, 404, 405, 409, 500]
    var answer = try send("PUT", path, body: bytes, taking: parentless)
    if parentless.contains(answer.status), let slash = path.lastIndex(of: "/"),
      try make(String(path[...slash]), after: answer)
    {
      answer = try send("PUT", path, body: bytes)
    }
    switch answer.status {
    case 200, 201, 204: return
    case 207 where Multistatus(answer.body)?.isAllWell == true: return
    case 405, 500:
      throw try takesNothing(beside: path) ? writingError(answer, path) : .full(address.shown)
    default: throw writingError(answer, path)
    }
  }

  /// Whether a server that did not take a file does not take an empty one either. Of a full disk several tell no more than
  /// that something went wrong (nginx and WsgiDAV: 500), or that it is not to be done (rclone: 405).
  private func takesNothing(beside path: String) throws(StoreError) -> Bool {
    guard let slash = path.lastIndex(of: "/") else { return true }
    let trial = String(path[...slash]) + "room.txt"
    let answer = try send("PUT", trial, body: [], taking: [500])
    guard (200..<300).contains(answer.status) else { return true }
    _ = try send("DELETE", trial)
    return false
  }

  /// What a refusal of a change means, of a folder that can be looked at: it is a store, and this user may not write there.
  private func writingError(_ answer: HTTPWire.Answer, _ path: String) -> StoreError {
    [404, 405].contains(answer.status) ? .refused(address.shown) : error(answer, path)
  }

  /// Removes a file.
  public func remove(_ path: String) throws(StoreError) {
    let answer = try send("DELETE", path)
    switch answer.status {
    case 200, 202, 204, 404, 410: return
    case 207 where Multistatus(answer.body)?.isAllWell == true: return
    default: throw writingError(answer, path)
    }
  }

  /// Makes a folder, with a slash at the end of its name, unless it is there.
  /// - Returns: whether to try again: it was made, or is there and the server stumbled over something else.
  private func make(_ folder: String, after refusal: HTTPWire.Answer) throws(StoreError) -> Bool {
    if try find(folder, depth: 0) != nil {
      return Self.isBusy(refusal.status)
    }
    try reach()
    try makeFolder(folder)
    return true
  }

  /// Makes a folder whose name ends in a slash; nothing happens when it is there.
  func makeFolder(_ folder: String) throws(StoreError) {
    let answer = try send("MKCOL", folder)
    if answer.status == 201 { return }
    // Another device may have been quicker; servers answer 405, 406, 409 or 423 then.
    if try find(folder, depth: 0) == nil { throw writingError(answer, folder) }
  }

  /// Whether the folder of the whole store is there.
  func reach() throws(StoreError) {
    if seen.isReached.withLock({ $0 }) { return }
    if try find("", depth: 0) == nil { throw .noFolder(address.shown) }
    seen.isReached.withLock { $0 = true }
  }

  /// What the server tells of a folder, and with depth 1 of what lies in it; nil when there is none.
  private func find(_ folder: String, depth: Int) throws(StoreError) -> [Multistatus.Resource]? {
    let question =
      #"<?xml version="1.0" encoding="utf-8"?>"#
      + #"<propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>"#
    let answer = try send(
      "PROPFIND", folder, headers: ["Depth": "\(depth)", "Content-Type": "application/xml; charset=utf-8"],
      body: Array(question.utf8), limit: Multistatus.largest)
    switch answer.status {
    case 207:
      guard let resources = Multistatus(answer.body)?.resources else { throw .notAStore(address.shown) }
      // Some tell in the answer of a folder that there is none.
      if !resources.isEmpty, resources.allSatisfy({ $0.status == 404 }) { return nil }
      // A listing that says nothing must not be taken for an empty store, nor one in which something is refused.
      guard !resources.isEmpty else { throw .notAStore(address.shown) }
      guard resources.allSatisfy({ (200..<300).contains($0.status ?? 200) || $0.status == 404 }) else {
        throw .tryAgain(folder)
      }
      return resources
    case 404, 410: return nil
    case 200..<300: throw .notAStore(address.shown)
    default: throw error(answer, folder)
    }
  }

  /// Sends a request, and again after a pause while the server is busy or the line drops: all that is asked may be asked
  /// twice.
  /// - Parameter taking: answers that are taken at once, though they may mean that the server is busy.
  private func send(
    _ method: String, _ path: String, headers: [String: String] = [:], body: [UInt8]? = nil,
    limit: Int = 64 << 10,
    taking: [Int] = []
  ) throws(StoreError) -> HTTPWire.Answer {
    var request = HTTPWire.Request(
      method: method, url: address.url(of: path), headers: headers, body: body, limit: limit)
    // Compression changes lengths, and a cache would tell of yesterday.
    request.headers["Accept-Encoding"] = "identity"
    request.headers["Cache-Control"] = "no-store"
    request.headers["Accept"] = "*/*"
    if let user { request.headers["Authorization"] = user.authorization }
    var pauses = Self.pauses[...]
    while true {
      let longer: Double
      do throws(HTTPWire.Failure) {
        let answer = try wire.send(request)
        guard Self.isBusy(answer.status), !taking.contains(answer.status), let next = pauses.popFirst() else {
          return answer
        }
        longer = max(next, answer.headers["retry-after"].flatMap(Double.init) ?? 0)
        if longer > Self.longestPause { return answer }
      } catch {
        switch error {
        case .interrupted:
          guard let next = pauses.popFirst() else { throw .tryAgain(path.isEmpty ? address.shown : path) }
          longer = next
        case .turnedAway:
          // As if it had told no more than that something went wrong.
          guard !taking.contains(500), let next = pauses.popFirst() else {
            return HTTPWire.Answer(status: 500, headers: [:], body: [])
          }
          longer = next
        case .silent, .stalled:
          // Once more, for a kept connection may have been closed; a line that swallows everything is no line. What falls
          // silent in the middle has been waited for long enough: it counts as late.
          guard pauses.count == Self.pauses.count, let next = pauses.popFirst() else {
            throw error == .silent ? .unreachable(address.shown) : .tryAgain(path)
          }
          longer = next
        case .unreachable: throw .unreachable(address.shown)
        case .untrusted(let reason): throw .untrusted(address.shown, reason: reason)
        case .tooLarge: throw .tooLarge(path)
        case .stopped: throw .stopped
        }
      }
      pause(longer)
    }
  }

  private static func isBusy(_ status: Int) -> Bool { [423, 425, 429, 500, 502, 503, 504].contains(status) }

  private func error(_ answer: HTTPWire.Answer, _ path: String) -> StoreError {
    switch answer.status {
    case 300..<400: .moved(address.shown, to: answer.headers["location"].map(Self.host) ?? "")
    case 401, 407: .login(address.shown)
    case 403: .refused(address.shown)
    case 413, 507: .full(address.shown)
    case 501, 505: .notAStore(address.shown)
    case 408, 409, 412, 423, 425, 429, 500...: .tryAgain(path)
    default: .notAStore(address.shown)
    }
  }

  /// Where a redirect leads, without what it may carry along.
  private static func host(_ location: String) -> String {
    guard var parts = URLComponents(string: location) else { return "" }
    (parts.query, parts.fragment, parts.user, parts.password) = (nil, nil, nil, nil)
    return parts.string.map { String($0.prefix(200)) } ?? ""
  }
}
