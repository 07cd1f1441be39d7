import Casebook
import Catalogue
import Domain
import Journal
import Terminal

@testable import Desk

/// A user at the program, with its disk and its clocks: presses keys, lets time pass, and keeps every effect that was
/// handed out. Nothing sleeps: time is a number.
struct Pilot: Sendable {
  /// The program.
  private(set) var state: AppState
  /// Everything that was asked for, in order.
  var effects: [Effect] = []
  /// Operations that the disk has acknowledged.
  private(set) var onDisk: [Operation] = []
  private var waiting: [[Operation]] = []
  private var uptime = 5000

  /// - Parameters:
  ///   - device: a number for the device's name.
  ///   - edits: what stood in the casebook before.
  init(
    _ communities: [Community] = Samples.communities, columns: Int = 80, rows: Int = 24,
    device: UInt64 = 1,
    edits: [Edit] = [], _ change: (inout Settings) -> Void = { _ in }
  ) {
    var settings = Settings()
    // Tests that let time pass are about something else.
    settings.hideAfterMinutes = 0
    change(&settings)
    var random = SplitMix64(seed: device)
    var casebook = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    onDisk = casebook.record(edits, by: "staff:mette", at: Samples.morning)
    state = AppState(
      casebook: casebook, directory: Directory(communities), settings: settings,
      moment: Moment(wall: Samples.morning, uptime: uptime), size: Size(columns: columns, rows: rows), seed: 7
    )
    state.staff = "staff:mette"
    state.staffName = "Mette"
  }

  // MARK: Doing

  /// Something happens. Returns what the program asks for.
  @discardableResult
  mutating func happen(_ event: Event) -> [Effect] {
    let new = state.update(event, at: moment)
    effects += new
    for case .append(let operations) in new { waiting.append(operations) }
    // What an exchange brings is on the disk before the program hears of it.
    if case .arrived(let arrival) = event { onDisk += arrival.operations }
    return new
  }

  var moment: Moment {
    Moment(wall: WallTime(milliseconds: Samples.morning.milliseconds + Int64(uptime - 5000)), uptime: uptime)
  }

  /// Presses keys, one after the other.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] { keys.flatMap { happen(.input(.key($0))) } }

  /// Types a text, without a pause.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { happen(.input(.key($0 == "\n" ? .enter : .character($0)))) }
  }

  mutating func paste(_ text: String) { happen(.input(.paste(text))) }

  /// Clicks where a text stands on the screen, `column` cells into it.
  /// - Throws: when it does not stand there.
  mutating func click(_ text: String, column: Int = 0) throws {
    guard let point = place(of: text) else { throw NotSeen(text: text, screen: screen) }
    happen(.input(.mouse(Mouse(.press, at: point.moved(columns: column)))))
  }

  /// A text that a test wanted to click does not stand on the screen.
  struct NotSeen: Error {
    let text: String
    let screen: String
  }

  /// Lets time pass; every deadline on the way is met at its own moment.
  @discardableResult
  mutating func wait(_ milliseconds: Int) -> [Effect] {
    let end = uptime + milliseconds
    var asked: [Effect] = []
    while let next = state.wakeAt, next <= end {
      uptime = max(uptime, next)
      let new = happen(.tick)
      asked += new
      if new.isEmpty { break }
    }
    uptime = end
    return asked + happen(.tick)
  }

  /// The lid is shut, and the clock is a number: no deadline on the way is met, and the clock has gone on.
  mutating func shutLid(forMilliseconds gone: Int) { uptime += gone }

  /// The disk writes what it was handed.
  mutating func save() {
    for operations in waiting {
      onDisk += operations
      happen(.saved(operations.count))
    }
    waiting = []
  }

  /// The disk refuses what it was handed.
  mutating func refuse(_ why: Phrase = Phrase(da: "disken er fuld", en: "the disk is full")) {
    let refused = waiting
    waiting = []
    for operations in refused { happen(.notSaved(operations, why)) }
  }

  /// Changes the program behind the user's back.
  mutating func change(_ body: (inout AppState) -> Void) { body(&state) }

  /// Writes behind the user's back, and to the disk as well.
  mutating func write(_ edits: [Edit]) { onDisk += state.record(edits) }

  // MARK: Seeing

  /// The screen as text.
  var screen: String { DeskView.draw(state, theme: .standard).plainText }

  /// Whether the text stands on the screen.
  func sees(_ text: String) -> Bool { screen.contains(text) }

  /// Where a text begins on the screen.
  func place(of text: String) -> Point? {
    for (row, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let range = line.firstRange(of: text) {
        return Point(column: TextWidth.columns(of: String(line[..<range.lowerBound])), row: row)
      }
    }
    return nil
  }

  /// Where the cursor stands.
  var cursor: Point? { DeskView.draw(state, theme: .standard).cursor }

  /// Operations handed out to be written, in order.
  var appended: [Operation] {
    effects.flatMap { if case .append(let operations) = $0 { operations } else { [Operation]() } }
  }

  /// What a device shows that has exactly these operations, as after a kill.
  func restarted(with operations: [Operation]) -> Casebook {
    var casebook = Casebook(ledger: Ledger(device: state.casebook.ledger.device))
    casebook.add(operations)
    return casebook
  }

  /// The open citizen's file.
  var file: CitizenFile? { state.file }
}

extension Pilot {
  /// A pilot with one citizen, Bodil, chosen and written to the disk.
  static func withBodil(columns: Int = 80, rows: Int = 24, edits: [Edit] = []) -> Pilot {
    var pilot = Pilot(
      columns: columns, rows: rows, edits: [Names.Field(Names.citizen, "name").edit(bodil, "Bodil")] + edits)
    pilot.change { $0.choose(citizen: bodil) }
    return pilot
  }

  static let bodil = "citizen:bodil"

  /// An edit of Bodil's.
  static func edit(_ record: String, _ field: String, _ value: Value) -> Edit {
    Names.Field(record, field).edit(bodil, value)
  }
}
