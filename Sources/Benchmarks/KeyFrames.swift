/// How long a program that searches takes from a key to the last byte of the frame that it brings.
final class KeyFrames {
  let program: Pty
  private(set) var times = Sample()
  /// Keys that brought nothing to the screen.
  private(set) var silent = 0

  private let silence: Int

  /// - Parameter silence: a frame is finished when nothing has come for so many milliseconds. The default is longer than any
  ///   search takes here: a program may draw the letter first, and later what was found.
  init(_ program: Pty, silence: Int = 200) {
    self.program = program
    self.silence = silence
  }

  /// Types a word and takes it away again, key by key.
  func type(_ word: String) throws {
    for key in word.map(String.init) + word.map({ _ in "\u{7f}" }) {
      if let time = try program.milliseconds(after: key, silence: silence) {
        times.add(time)
      } else {
        silent += 1
      }
    }
  }

  /// Adds a key that was pressed in another way.
  func add(_ time: Double) { times.add(time) }

  /// Writes the figures under names that begin with `name`.
  func tell(as name: String, in report: inout Report) {
    report.set("\(name)keys", times.count)
    report.set("\(name)keys_without_output", silent)
    report.set("\(name)median_ms", times.median)
    report.set("\(name)p95_ms", times.quantile(0.95))
    report.set("\(name)most_ms", times.largest)
  }
}
