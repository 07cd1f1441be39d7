import Foundation

/// Carries out a plan: fills a data folder once, then measures on it.
struct Benchmarks {
  let plan: Plan
  private let place: Workplace

  init(plan: Plan) throws {
    self.plan = plan
    place = try Workplace()
  }

  /// Measures everything that is planned.
  ///
  /// - Parameter tell: gets each line as soon as it is known.
  /// - Returns: false when something could not be measured.
  func run(_ tell: (Report) -> Void) throws -> Bool {
    var isAllMeasured = true
    func told(_ report: Report) {
      if report.isFailure { isAllMeasured = false }
      tell(report)
    }
    told(machine())
    let stored: Stored
    do {
      let (report, imported) = try importDirectory()
      if plan.figures.contains(.import) { told(report) }
      stored = Stored(
        communities: imported,
        operations: try MadeUpOperations.write(plan.operations, into: place.data).operations)
    } catch {
      // Without a filled data folder there is nothing to measure the rest on.
      told(Report(Plan.Figure.import.rawValue, failure: "\(error)"))
      return false
    }
    for figure in Plan.Figure.allCases where plan.figures.contains(figure) {
      do {
        switch figure {
        case .import: break
        case .firstFrame: told(try firstFrame(stored))
        case .memory: told(try memory(stored))
        case .keyToFrame: told(try keyToFrame(stored))
        }
      } catch {
        told(Report(figure.rawValue, failure: "\(error)"))
      }
    }
    return isAllMeasured
  }

  /// What the data folder holds.
  private struct Stored {
    let communities: Int
    let operations: Int
  }

  private func machine() -> Report {
    var report = Report("machine")
    report.set("cores", ProcessInfo.processInfo.activeProcessorCount)
    report.set("memory_mb", Double(ProcessInfo.processInfo.physicalMemory) / 1e6)
    #if DEBUG
      report["build"] = "debug"
    #else
      report["build"] = "release"
    #endif
    return report
  }

  private func importDirectory() throws -> (Report, imported: Int) {
    let file = plan.directory ?? place.directory
    if plan.directory == nil { try MadeUpDirectory(count: plan.communities).write(to: file) }
    let bytes = (try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
    let output = try place.outputFile()
    defer { close(output) }
    let start = ContinuousClock.Instant.now
    let child = try Child(
      [place.vejviser, "import", file, "--data", place.data], environment: place.environment,
      streams: .file(output))
    let end = child.wait()
    let seconds = ContinuousClock.Instant.now.milliseconds(since: start) / 1000
    // "imported N, updated N, unchanged N, rejected N"
    let words = place.output.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    let imported = words.firstIndex(of: "imported").flatMap { at in words[(at + 1)...].first }.flatMap {
      Int($0)
    }
    guard end.status == 0, let imported, imported > 0 else {
      throw Trouble("vejviser import ended with \(end.status) and printed: \(place.output.suffix(300))")
    }
    var report = Report(Plan.Figure.import.rawValue)
    report.set("communities", imported)
    report.set("file_mb", Double(bytes) / 1e6)
    report.set("seconds", seconds)
    report.set("processor_seconds", end.processorSeconds)
    report.set("communities_per_second", Int(Double(imported) / seconds))
    report.set("peak_memory_mb", Double(end.peakBytes) / 1e6)
    return (report, imported)
  }

  /// `hjælp` stands in the last line; the lit row's mark is there when communities are listed, not merely counted.
  private var vejviser: FirstFrames {
    FirstFrames(
      [place.vejviser, "--data", place.data], showing: "▸", "hjælp", environment: place.environment)
  }

  private var calcurse: FirstFrames {
    FirstFrames(["calcurse", "-D", place.calendar], showing: "OtherCmd", environment: place.environment)
  }

  /// The two programs in turn, so that whatever else the machine does meets both.
  private func firstFrame(_ stored: Stored) throws -> Report {
    var (ours, peers) = (vejviser, calcurse)
    // Once each unmeasured: programs and files come into the page cache, and what is built on a first start is built.
    _ = try ours.start()
    var peerTrouble: String?
    do { try greetCalcurse() } catch { peerTrouble = "\(error)" }

    for run in 0..<plan.runs {
      if run.isMultiple(of: 2) { try ours.measure() }
      if peerTrouble == nil {
        do { try peers.measure() } catch { peerTrouble = "\(error)" }
      }
      if !run.isMultiple(of: 2) { try ours.measure() }
    }

    var report = Report(Plan.Figure.firstFrame.rawValue)
    report.set("communities", stored.communities)
    report.set("operations", stored.operations)
    report.set("runs", plan.runs)
    ours.tell(as: "vejviser", in: &report)
    if let peerTrouble {
      report["peer"] = "missing"
      report["peer_error"] = peerTrouble
    } else {
      report["peer"] = "calcurse"
      peers.tell(as: "peer", in: &report)
      report.set("ratio", ours.frames.median / peers.frames.median)
    }
    return report
  }

  /// On its first start calcurse makes its files, says so and waits for a key before it shows the calendar.
  private func greetCalcurse() throws {
    let program = try Pty(calcurse.command, environment: place.environment)
    _ = try program.milliseconds(after: "\r")
  }

  private func memory(_ stored: Stored) throws -> Report {
    let pty = try vejviser.start().program
    let first = ResidentMemory(of: pty.child.pid)
    _ = try pty.milliseconds(after: Self.findKey)
    let frames = KeyFrames(pty)
    for word in ["kor", "stolemotion"] { try frames.type(word) }
    let used = ResidentMemory(of: pty.child.pid)
    guard let first, let used else { throw Trouble("the program has ended") }
    var report = Report(Plan.Figure.memory.rawValue)
    report.set("communities", stored.communities)
    report.set("operations", stored.operations)
    report.set("resident_mb", first.total)
    report.set("anonymous_mb", first.anonymous)
    report.set("resident_after_search_mb", used.total)
    report.set("anonymous_after_search_mb", used.anonymous)
    return report
  }

  /// Our search field and fzf on the same directory, word by word in turn.
  private func keyToFrame(_ stored: Stored) throws -> Report {
    let all = ["stolemotion", "kor", "gåtur", "sang og kaffe", "mandefællesskab", "strik", "demenscafé"]
    let words = plan.runs > 3 ? all : Array(all.prefix(2))
    let (ours, peer) = (KeyFrames(try vejviser.start().program), fzf())
    _ = try ours.program.milliseconds(after: Self.findKey)
    for word in words {
      try ours.type(word)
      try peer.frames?.type(word)
    }
    guard ours.times.count > ours.silent else {
      throw Trouble("\(ours.silent) keys in the search field brought nothing to the screen")
    }
    var report = Report(Plan.Figure.keyToFrame.rawValue)
    report.set("communities", stored.communities)
    ours.tell(as: "", in: &report)
    if let frames = peer.frames {
      report["peer"] = "fzf"
      frames.tell(as: "peer_", in: &report)
    } else {
      report["peer"] = "missing"
      report["peer_error"] = peer.trouble
    }
    return report
  }

  /// fzf when it has read its list, or why there is none. It gets as much of each of the file's lines as a screen is
  /// wide: all of a long line takes it seconds.
  private func fzf() -> (frames: KeyFrames?, trouble: String?) {
    do {
      let file = plan.directory ?? place.directory
      let lines = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped).count {
        $0 == UInt8(ascii: "\n")
      }
      let script = "command -v fzf || exit 1; cut -b 1-80 \"$0\" >\"$1\"; exec fzf <\"$1\""
      let program = try Pty(["sh", "-c", script, file, place.lines], environment: place.environment)
      _ = try program.firstFrame(showing: ["\(lines)/\(lines)"])
      return (KeyFrames(program), nil)
    } catch {
      return (nil, "fzf (Debian: fzf): \(error)")
    }
  }

  /// F2 as xterm sends it, which opens Find whichever pane the program starts in.
  private static let findKey = "\u{1b}OQ"
}
