/// What carries requests to a server, one at a time, and brings the answers.
protocol Wire: Sendable {
  /// Sends a request and waits for the whole answer.
  func send(_ request: HTTPWire.Request) throws(HTTPWire.Failure) -> HTTPWire.Answer
  /// Ends what is under way; whatever is sent afterwards fails.
  func stop()
  /// Closes the connection. Nothing can be sent after it.
  func close()
}
