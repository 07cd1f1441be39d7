/// The first frames of one program, start after start (``Pty`` says what a first frame is).
struct FirstFrames {
  /// The executable's path or name, and its arguments.
  let command: [String]
  /// Words that stand on the screen when everything is drawn, among them one of the last line and one of what is stored.
  let texts: [String]
  let environment: [String: String]
  /// Milliseconds to the frame's last byte.
  private(set) var frames = Sample()
  private var seen = Sample()
  private var processor = Sample()

  init(_ command: [String], showing texts: String..., environment: [String: String]) {
    self.command = command
    self.texts = texts
    self.environment = environment
  }

  /// Starts the program, and leaves it to the caller as it stands after its first frame.
  func start() throws -> (program: Pty, frame: Pty.Burst) {
    let pty = try Pty(command, environment: environment)
    return (pty, try pty.firstFrame(showing: texts))
  }

  /// Starts the program once more and ends it.
  mutating func measure() throws {
    let (program, frame) = try start()
    frames.add(frame.end.milliseconds(since: program.start))
    if let moment = frame.textSeen { seen.add(moment.milliseconds(since: program.start)) }
    if let time = ProcessorTime.milliseconds(of: program.child.pid) { processor.add(time) }
  }

  /// Writes the figures under names that begin with `name`.
  func tell(as name: String, in report: inout Report) {
    report.set("\(name)_ms", frames.median)
    report.set("\(name)_least_ms", frames.smallest)
    report.set("\(name)_most_ms", frames.largest)
    report.set("\(name)_text_ms", seen.median)
    report.set("\(name)_processor_ms", processor.median)
  }
}
