import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Requests and answers, one at a time, over one connection that is kept open: all that is known of URLSession is here.
final class HTTPWire: Wire {
  /// What is asked.
  struct Request {
    var method: String
    var url: URL
    var headers: [String: String] = [:]
    var body: [UInt8]?
    /// An answer larger than this is not read to its end. What comes with an error may be cut off there.
    var limit = 64 << 10
  }

  /// What is answered.
  struct Answer {
    var status: Int
    /// By their names in small letters.
    var headers: [String: String]
    var body: [UInt8]
  }

  /// Why there is no answer.
  enum Failure: Error, Equatable, Codable {
    /// No way to the server, with what the system says.
    case unreachable(String)
    /// Its certificate does not hold, with the reason.
    case untrusted(String)
    /// Not a byte of an answer came, in time or before the line was dropped.
    case silent
    /// It dropped the line in the middle of an answer.
    case interrupted
    /// It took no more of the request, and what it said to it was lost: HTTP/2 ends such a stream at once (RFC 9113, 8.1),
    /// and URLSession then gives no answer.
    case turnedAway
    /// It fell silent in the middle of an answer.
    case stalled
    /// The answer is larger than was allowed.
    case tooLarge
    /// Somebody asked to stop.
    case stopped
  }

  private let session: URLSession
  private let transfer = Transfer()
  private let turn = Mutex(())
  private let isStopped = Atomic(false)
  private let patience: Double

  /// - Parameter patience: seconds in which a server must begin to answer, or go on with it.
  init(patience: Double) {
    self.patience = patience
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.httpMaximumConnectionsPerHost = 1
    configuration.timeoutIntervalForRequest = patience
    session = URLSession(configuration: configuration, delegate: transfer, delegateQueue: nil)
  }

  /// Closes the connection. Nothing can be sent after it.
  func close() { session.invalidateAndCancel() }

  /// Ends what is under way; whatever is sent afterwards fails.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    transfer.finish(.failure(.stopped))
  }

  /// Sends a request and waits for the whole answer.
  ///
  /// URLSession's own limit for a whole transfer is not kept by Foundation on Linux, so that there is one of ours: so long
  /// that a slow line has time for the bytes that are allowed, and not for ever.
  func send(_ request: Request) throws(Failure) -> Answer {
    let result: Result<Answer, Failure> = turn.withLock { _ in
      if isStopped.load(ordering: .relaxed) { return .failure(.stopped) }
      var asked = URLRequest(url: request.url, timeoutInterval: patience)
      asked.httpMethod = request.method
      for (name, value) in request.headers { asked.setValue(value, forHTTPHeaderField: name) }
      if let body = request.body { asked.httpBody = Data(body) }
      let task = session.dataTask(with: asked)
      let done = transfer.begin(task.taskIdentifier, limit: request.limit)
      if isStopped.load(ordering: .relaxed) { transfer.finish(.failure(.stopped)) }
      task.resume()
      if done.wait(timeout: .now() + Self.time(for: request, patience: patience)) == .timedOut {
        transfer.finish(.failure(.stalled))
      }
      let result = transfer.end()
      if case .failure = result { task.cancel() }
      return result
    }
    return try result.get()
  }

  /// Seconds that a request and its answer may take.
  static func time(for request: Request, patience: Double) -> Double {
    let bytes = max(request.limit, request.body?.count ?? 0)
    return min(longest, patience + Double(bytes) / slowest)
  }

  /// Bytes a second: a line slower than this is no line.
  private static let slowest = 20_000.0
  /// Seconds that any answer may take.
  private static let longest = 300.0
}

/// The answer as it comes in. Of a task that was given up nothing counts any more.
private final class Transfer: NSObject, URLSessionDataDelegate, Sendable {
  private struct State {
    var task: Int?
    var limit = 0
    var status = 0
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    var result: Result<HTTPWire.Answer, HTTPWire.Failure>?
    var done: DispatchSemaphore?
  }

  private let state = Mutex(State())

  /// Makes ready for the answer to a task.
  /// - Returns: signalled when it is there, or will not come.
  func begin(_ task: Int, limit: Int) -> DispatchSemaphore {
    let done = DispatchSemaphore(value: 0)
    state.withLock { $0 = State(task: task, limit: limit, done: done) }
    return done
  }

  /// Ends the one under way; the first end counts.
  func finish(_ result: Result<HTTPWire.Answer, HTTPWire.Failure>) {
    state.withLock { Self.finish(&$0, result) }
  }

  /// What came of it.
  func end() -> Result<HTTPWire.Answer, HTTPWire.Failure> {
    state.withLock { state in
      defer { state = State() }
      return state.result ?? .failure(.interrupted)
    }
  }

  private static func finish(_ state: inout State, _ result: Result<HTTPWire.Answer, HTTPWire.Failure>) {
    if state.result == nil {
      switch result {
      case .failure(.interrupted) where state.status == 0, .failure(.stalled) where state.status == 0:
        state.result = .failure(.silent)
      default: state.result = result
      }
    }
    state.done?.signal()
  }

  /// The state of this task, or nothing when it is another's turn.
  private func during(_ task: URLSessionTask, _ body: (inout State) -> Void) {
    let identifier = task.taskIdentifier
    state.withLock { state in
      if state.task == identifier { body(&state) }
    }
  }

  // A redirect would send the password to another host, and an empty body in the place of ours: it is told instead.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    note(response, of: task)
    completionHandler(nil)
  }

  // The password is in the request. One that was refused once is refused again, without end.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    if let response = challenge.failureResponse as? HTTPURLResponse {
      note(response, of: task)
    } else {
      during(task) { $0.status = 401 }
    }
    completionHandler(.cancelAuthenticationChallenge, nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse { note(response, of: dataTask) }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    during(dataTask) { state in
      guard state.result == nil else { return }
      if state.body.count + data.count <= state.limit {
        state.body += data
      } else if (200..<300).contains(state.status) {
        Self.finish(&state, .failure(.tooLarge))
      }
    }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    during(task) { state in
      if let error, state.status != 401 {
        Self.finish(&state, .failure(Self.failure(error)))
      } else {
        Self.finish(
          &state, .success(.init(status: state.status, headers: state.headers, body: state.body)))
      }
    }
  }

  private func note(_ response: HTTPURLResponse, of task: URLSessionTask) {
    during(task) { state in
      state.status = response.statusCode
      for (name, value) in response.allHeaderFields {
        state.headers["\(name)".lowercased()] = "\(value)"
      }
    }
  }

  /// Foundation on Linux gives -1 and curl's own words for whatever has no number here.
  private static func failure(_ error: any Error) -> HTTPWire.Failure {
    let words = (error as NSError).localizedDescription
    let code = (error as? URLError)?.code ?? .unknown
    switch code {
    case .cannotFindHost, .cannotConnectToHost, .notConnectedToInternet, .dnsLookupFailed:
      return .unreachable(words)
    case .timedOut: return .stalled
    case .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateNotYetValid,
      .serverCertificateHasUnknownRoot:
      return .untrusted(words)
    default:
      if ["HTTP/2", "HTTP2"].contains(where: words.contains) { return .turnedAway }
      // A line that is dropped in the handshake speaks of SSL as well: that is no reason to mistrust anybody.
      if ["certificate", "subject name"].contains(where: words.contains) { return .untrusted(words) }
      return ["Couldn't connect", "Could not connect", "No route", "unreachable"].contains(
        where: words.contains)
        ? .unreachable(words) : .interrupted
    }
  }
}
