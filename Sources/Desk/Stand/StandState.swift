import Catalogue
import Domain
import Terminal

extension AppState {
  /// Whether guests are at the screen (*messe*).
  public var isAtStand: Bool { stand != nil }
}

/// The stand mode (*messe*): guests look for communities themselves, and nothing else of the program can be reached.
/// What they look for stands in `FindState`, as in Find.
struct StandState: Equatable, Sendable {
  /// What lies over the three cards.
  enum Sheet: Equatable, Sendable {
    /// Everything about the lit community.
    case details
    /// The lit community to take home: a code to scan, and its telephone number in large digits.
    case handOut
    /// What is demanded of communities.
    case filters(selected: Int)
    /// A wish that nothing fits, in a word or two.
    case wish(TextEditing)
    /// The code is asked for: to leave the stand, or to quit the program.
    case leave(TextEditing, quits: Bool)
    /// The keys that work now.
    case help(scroll: Int)
  }

  /// Set on entering, and kept in memory alone.
  let code: String
  /// What Find starts with for every guest: the place of the stand.
  let start: FindState
  /// What the day has come to.
  var day: StandDay
  /// What lies over the cards.
  var sheet: Sheet?
  /// The guest at the screen now.
  var guest = Guest()
  /// When the latest key fell (uptime, milliseconds); nil while the screen waits for a guest.
  var lastKey: Int?
  /// The guest was told that the screen begins again.
  var isWarned = false
  /// The code to scan of the lit community, once it is made; nil in it when none can be made here.
  var scan: Scan?
  /// So many lines of the details are above the screen.
  var scroll = 0
  /// What just happened, until the next key.
  var notice: Notice?
  /// Wrong codes, one after the other.
  var wrongCodes = 0
  /// Until when no code is taken (uptime, milliseconds).
  var lockedUntil = 0

  /// A community's code to scan.
  struct Scan: Equatable, Sendable {
    let community: String
    let code: CodeMatrix?
  }

  /// What one guest did, for the counting.
  struct Guest: Equatable, Sendable {
    /// Whether anything was asked for.
    var hasAsked = false
    /// The topics of the communities that were looked at.
    var topics: Set<String> = []
    /// The communities that were taken home.
    var takenHome: Set<String> = []
  }

  /// Without a key for so long the screen begins again (ux.md: a minute); shortly before it says so. Milliseconds.
  static let patience = 60_000
  static let warning = 10_000
  /// The fewest characters of a code.
  static let shortestCode = 4
  /// Cards on the screen at a time.
  static let cards = 3

  /// The next deadline (uptime, milliseconds), if any.
  var wakeAt: Int? { lastKey.map { $0 + Self.patience - (isWarned ? 0 : Self.warning) } }

  /// Which of its contexts has the keys.
  func context(_ focus: FindState.Focus) -> Context {
    switch sheet {
    case .details: .standDetails
    case .handOut: .standHandOut
    case .filters: .standFilters
    case .wish: .standWish
    case .leave: .standCode
    case .help: .standHelp
    case nil: focus == .results ? .standCards : .standQuestion
    }
  }
}
