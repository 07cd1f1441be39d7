import Foundation

/// The other end of `GuardedWire`: this program, started once more, does nothing but ask a server what it is told to ask.
public enum WireProcess {
  /// The only argument that it is started with. Not for people.
  public static let argument = "--wire"

  /// Carries questions from standard input, a socket, to the server and the answers back, until the other end is gone.
  public static func run() -> Never {
    var wire: HTTPWire?
    while let (question, body) = WireFrame.read(WireFrame.Question.self, from: 0) {
      let asked = wire ?? HTTPWire(patience: question.patience)
      wire = asked
      let request = HTTPWire.Request(
        method: question.method, url: question.url, headers: question.headers,
        body: question.hasBody ? body : nil, limit: question.limit)
      // Beside this thread, which hears at once when the program ends.
      Thread.detachNewThread {
        var reply = WireFrame.Reply()
        var told: [UInt8] = []
        do throws(HTTPWire.Failure) {
          let answer = try asked.send(request)
          (reply.status, reply.headers, told) = (answer.status, answer.headers, answer.body)
        } catch {
          reply.failure = error
        }
        if !WireFrame.write(reply, told, to: 0) { _exit(0) }
      }
    }
    _exit(0)
  }
}
