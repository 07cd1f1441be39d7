import Foundation
import Support

/// The course with citizens at the size of a large team: how long the first frame takes beside an empty folder's, a citizen
/// to open, *I dag*, and a key in a long text; beside vim.tiny in the same text and calcurse in its calendar.
struct CourseBenchmark: Benchmark {
  /// About 100 operations lie on each citizen, so that 500,000 make 5,000 of them.
  var operations = 500_000
  /// How often each thing is done.
  var runs = 30
  /// The text that is typed into, in bytes.
  var textBytes = 20_000

  static let help = """
    Benchmarks course [--operations N] [--runs N] [--text BYTES]

      Fills a data folder with made-up citizens, their conversations and plans (about 100 operations each), and measures
      in a pseudo-terminal of 80×24, each from the key to the last byte that it brings to the screen: the first frame,
      in turn with that of an empty folder; opening a citizen by name; I dag; and a key in a long text, in turn with the
      same keys in vim.tiny on the same text, and with the arrow keys of calcurse.
    """

  init(arguments: some Collection<String>) throws(Plan.Misunderstood) {
    var rest = Array(arguments)[...]
    func number(_ option: String) throws(Plan.Misunderstood) -> Int {
      guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
        throw Plan.Misunderstood(description: "\(option) needs a number above 0")
      }
      return number
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--operations": operations = try number(argument)
      case "--runs": runs = try number(argument)
      case "--text": textBytes = try number(argument)
      default: throw Plan.Misunderstood(description: "\(argument) is nothing that course knows")
      }
    }
  }

  /// Measures; false when something could not be measured.
  func run(_ tell: (Report) -> Void) throws -> Bool {
    let place = try Workplace()
    let empty = place.data + "-empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    let filled = try MadeUpOperations.write(operations, into: place.data)
    try Data("staff:benchmark\n".utf8).write(to: URL(fileURLWithPath: empty + "/seat"))
    var isWhole = true
    func told(_ name: String, _ measure: (inout Report) throws -> Void) {
      var report = Report(name)
      report.set("citizens", filled.citizens)
      report.set("conversations", filled.conversations)
      report.set("operations", filled.operations)
      do {
        try measure(&report)
      } catch {
        report = Report(name, failure: "\(error)")
        isWhole = false
      }
      tell(report)
    }
    told("course-first-frame") { try firstFrames(place, empty, &$0) }
    told("course-panes") { try panes(place, citizens: filled.citizens, &$0) }
    told("course-typing") { try typing(place, &$0) }
    return isWhole
  }

  private func program(_ data: String, _ place: Workplace, showing text: String) -> FirstFrames {
    FirstFrames([place.vejviser, "--data", data], showing: text, "hjælp", environment: place.environment)
  }

  private func firstFrames(_ place: Workplace, _ empty: String, _ report: inout Report) throws {
    var (full, bare) = (program(place.data, place, showing: "F10"), program(empty, place, showing: "F10"))
    _ = try (full.start(), bare.start())
    for _ in 0..<max(5, runs / 2) {
      try full.measure()
      try bare.measure()
    }
    full.tell(as: "full", in: &report)
    bare.tell(as: "empty", in: &report)
    report.set("ratio", full.frames.median / bare.frames.median)
  }

  /// I dag from Find, and citizens by name.
  private func panes(_ place: Workplace, citizens: Int, _ report: inout Report) throws {
    let pty = try program(place.data, place, showing: "F10").start().program
    var (today, search, open) = (Sample(), Sample(), Sample())
    for run in 0..<runs {
      _ = try pty.milliseconds(after: Keys.find)
      if let time = try pty.milliseconds(after: Keys.today) { today.add(time) }
      // The first time to the search; later what stands there is typed over.
      _ = try pty.milliseconds(after: run == 0 ? "\t" : Keys.selectLine)
      for letter in "borger \(1 + run * citizens / runs)" {
        if let time = try pty.milliseconds(after: String(letter)) { search.add(time) }
      }
      if let time = try pty.milliseconds(after: "\r") { open.add(time) }
    }
    guard open.count == runs, today.count == runs else {
      throw Trouble(
        "\(runs - open.count) citizens did not open, \(runs - today.count) times I dag did not come")
    }
    for (name, sample) in [("today", today), ("name_key", search), ("open_citizen", open)] {
      report.set("\(name)_median_ms", sample.median)
      report.set("\(name)_p95_ms", sample.quantile(0.95))
    }
  }

  /// The same keys at the end of the same text, in turn.
  private func typing(_ place: Workplace, _ report: inout Report) throws {
    let text = LongTalk.text(bytes: textBytes)
    let ours = try LongTalk.open(in: program(place.data, place, showing: "F10").start().program, text)
    let vim = try vim(place, text)
    let calcurse = try calendar(place)
    for _ in 0..<runs {
      try ours.type("havregrød")
      try vim.type("havregroed")
      for key in ["l", "j", "h", "k"] {
        if let time = try calcurse.program.milliseconds(after: key) { calcurse.add(time) }
      }
    }
    report.set("text_bytes", text.utf8.count)
    ours.tell(as: "", in: &report)
    report["peer"] = "vim.tiny"
    vim.tell(as: "vim_", in: &report)
    report["other_peer"] = "calcurse"
    calcurse.tell(as: "calcurse_", in: &report)
  }

  private func vim(_ place: Workplace, _ text: String) throws -> KeyFrames {
    let file = place.data + ".txt"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    // As a person has it who writes: no swap file, lines wrapped at words.
    let command = ["vim.tiny", "-u", "NONE", "-n", "-c", "set wrap linebreak showmode ruler", file]
    let pty = try Pty(command, environment: place.environment)
    _ = try pty.firstFrame(showing: ["Top"])
    _ = try pty.milliseconds(after: "GA", silence: 300)
    return KeyFrames(pty, silence: LongTalk.silence)
  }

  private func calendar(_ place: Workplace) throws -> KeyFrames {
    try greet(place)
    let pty = try Pty(["calcurse", "-D", place.calendar], environment: place.environment)
    _ = try pty.firstFrame(showing: ["OtherCmd"])
    return KeyFrames(pty, silence: LongTalk.silence)
  }

  /// On its first start calcurse makes its files, says so and waits for a key before it shows the calendar.
  private func greet(_ place: Workplace) throws {
    let program = try Pty(["calcurse", "-D", place.calendar], environment: place.environment)
    _ = try program.milliseconds(after: "\r")
    _ = try program.milliseconds(after: "q", silence: 100)
    _ = program.end()
  }

  private enum Keys {
    static let find = "\u{1b}OQ"
    static let today = "\u{1b}[15~"
    static let selectLine = "\u{1b}[1;2H"
  }
}
