/// The first frames of one program, start after start (``Pty`` says what a first frame is).
struct FirstFrames {
  /// The executable's path or name, and its arguments.
  let command: [String]
  /// A word of the last line that the program draws.
  let text: String
  let environment: [String: String]
  /// Milliseconds to the frame's last byte.
  private(set) var frames = Sample()
  private var texts = Sample()

  init(_ command: [String], showing text: String, environment: [String: String]) {
    self.command = command
    self.text = text
    self.environment = environment
  }

  /// Starts the program, and leaves it to the caller as it stands after its first frame.
  func start() throws -> (program: Pty, frame: Pty.Burst) {
    let pty = try Pty(command, environment: environment)
    return (pty, try pty.firstFrame(showing: text))
  }

  /// Starts the program once more and ends it.
  mutating func measure() throws {
    let (program, frame) = try start()
    frames.add(frame.end.milliseconds(since: program.start))
    if let seen = frame.textSeen { texts.add(seen.milliseconds(since: program.start)) }
  }

  /// Writes the figures under names that begin with `name`.
  func tell(as name: String, in report: inout Report) {
    report.set("\(name)_ms", frames.median)
    report.set("\(name)_least_ms", frames.smallest)
    report.set("\(name)_most_ms", frames.largest)
    report.set("\(name)_text_ms", texts.median)
  }
}
