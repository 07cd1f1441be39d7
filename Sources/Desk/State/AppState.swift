import Casebook
import Catalogue
import Domain
import Journal
import Terminal

/// Everything that the screen shows and the next key depends on.
public struct AppState: Equatable, Sendable {
  /// Citizens.
  public var casebook: Casebook
  /// Communities.
  public var directory: Directory
  /// What was settled at the start.
  public var settings: Settings
  /// The latest moment told by the event loop.
  public var moment: Moment
  /// The terminal's size.
  public var size: Size
  /// The staff member's root, written into operations.
  public var staff = ""
  /// The staff member's name.
  public var staffName = ""

  /// The pane in front.
  public var pane = Pane.find
  /// The citizen whose conversation and plan are open.
  public var citizen: String?
  /// What citizens are looked up by, once somebody was looked for.
  var names: CitizenNames?
  /// Their file as it was after the latest change.
  private var openFile: OpenFile?
  /// Find.
  var find = FindState()
  /// Min samtale.
  var talk = TalkState()
  /// Min plan.
  var plan = PlanState()
  /// I dag.
  var today = TodayState()
  /// Overblik.
  var overview = OverviewState()
  /// Guests are at the screen.
  var stand: StandState?
  /// What lies over the panes, the front-most last.
  var layers: [Layer] = []
  /// The line that tells what just happened.
  public var notice: Notice?
  /// Whether the screen is hidden from other eyes.
  public var isHidden = false
  /// When it hides by itself, and what opens it again.
  var hiding = Hiding()

  /// What is not yet on the disk.
  public var saving = Saving()
  /// The exchange with the store.
  public var sync = SyncState()
  /// Edits that bring back what was before, the latest last.
  var undoStack: [UndoEntry] = []
  /// Edits that make again what was taken back, the latest last.
  var redoStack: [UndoEntry] = []
  /// Makes the random names of new citizens, conversations and steps.
  public var random: SplitMix64

  /// - Parameters:
  ///   - casebook: citizens.
  ///   - directory: communities.
  ///   - settings: what is settled at the start.
  ///   - moment: now.
  ///   - size: the terminal's.
  ///   - seed: drawn from the system's randomness; fixed in tests.
  public init(
    casebook: Casebook, directory: Directory, settings: Settings, moment: Moment, size: Size, seed: UInt64
  ) {
    self.casebook = casebook
    self.directory = directory
    self.settings = settings
    self.moment = moment
    self.size = size
    random = SplitMix64(seed: seed)
    find.place = TextEditing(settings.homePlace)
    search()
  }

  /// The date in Denmark.
  public var date: CivilDate { moment.wall.inDenmark.date }

  /// The next deadline on the clock that never jumps (milliseconds); nil when nothing waits.
  public var wakeAt: Int? {
    [saving.wakeAt, sync.wakeAt, today.wishes.due, stand?.wakeAt, hidesAt].compactMap(\.self).min()
  }

  /// A text in the language on screen.
  func say(_ phrase: Phrase) -> String { phrase(settings.language) }

  /// The open citizen's file.
  var file: CitizenFile? {
    guard let citizen else { return nil }
    if let openFile, openFile.id == citizen, openFile.changes == casebook.changes { return openFile.file }
    return casebook.file(citizen)
  }

  /// Folds the open citizen's file once, for all that asks for it before the next change.
  mutating func keepFile() {
    guard let citizen else { return openFile = nil }
    guard openFile?.id != citizen || openFile?.changes != casebook.changes else { return }
    openFile = OpenFile(id: citizen, changes: casebook.changes, file: casebook.file(citizen))
  }

  /// What changed since the open file was folded has nothing to do with it.
  mutating func keepFileAsItIs() { openFile?.changes = casebook.changes }
}

/// The panes, in the order of their keys.
public enum Pane: Equatable, Sendable, CaseIterable {
  case find, talk, plan, today, overview

  /// On the tab.
  var phrase: Phrase {
    switch self {
    case .find: Phrase(da: "Find", en: "Find")
    case .talk: Phrase(da: "Samtale", en: "Talk")
    case .plan: Phrase(da: "Plan", en: "Plan")
    case .today: Phrase(da: "I dag", en: "Today")
    case .overview: Phrase(da: "Overblik", en: "Overview")
    }
  }

  /// What opens it.
  var command: CommandID {
    switch self {
    case .find: .find
    case .talk: .talk
    case .plan: .plan
    case .today: .today
    case .overview: .overview
    }
  }
}

/// The open citizen's file, and the change that it was folded after.
struct OpenFile: Equatable, Sendable {
  let id: String
  var changes: Int
  let file: CitizenFile?
}

/// Edits that bring back what was before a change.
struct UndoEntry: Equatable, Sendable {
  /// What was done, to tell what was taken back.
  var what: Phrase
  /// The edits that bring back what was.
  var edits: [Edit]
}

extension AppState {
  /// What the screen shows first: who sits here, what was put right, and on an empty folder what one can do.
  public mutating func start(staff: String, problems: [Phrase]) {
    self.staff = staff
    staffName = casebook.staffName(staff)
    if settings.hasStore { sync.due = moment.uptime }
    lookForWishes()
    // The code would be worth little if ending the program were a way round it.
    if ScreenCode(stored: settings.screenCode) != nil { isHidden = true }
    if let problem = problems.first { notice = Notice(problem, isError: true) }
    if directory.count == 0, casebook.summaries.isEmpty, !settings.hasStore {
      layers = [.welcome(selected: 0)]
    } else {
      askWhoSitsHere()
    }
  }
}
