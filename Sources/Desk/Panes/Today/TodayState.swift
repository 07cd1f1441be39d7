import Casebook
import Domain
import Terminal

/// I dag: what waits to be done, and the citizens.
struct TodayState: Equatable, Sendable {
  /// The places to be, in the order of Tab.
  enum Focus: Int, Equatable, Sendable, CaseIterable { case agenda, search, citizens }

  var focus = Focus.agenda
  var agenda = 0
  var search = TextEditing(limit: 60)
  var citizen = 0
  /// What can now be met of what was wished for.
  var wishes = WishWatch()
  /// What waits for the colleagues stands there as well.
  var showsTeam = false
  /// Everything that waits, in order of date: worked out when something changed, not at every look.
  var entries: [AgendaEntry] = []
  /// What it was worked out from.
  var workedOutFrom: Origin?

  /// The citizens whom what is typed fits.
  var found: [CitizenSummary] = []
  /// What they were looked up from.
  var foundFrom: FoundFrom?

  /// What the list of citizens depends on.
  struct FoundFrom: Equatable, Sendable {
    let text: String
    let changes: Int
  }

  /// What the agenda depends on.
  struct Origin: Equatable, Sendable {
    let date: CivilDate
    let staff: String
    let showsTeam: Bool
    let changes: Int
    let matches: [WishMatch]
  }
}

/// A line of the agenda: something to do for somebody.
struct AgendaEntry: Equatable, Sendable {
  /// When it is, seen from today.
  enum Part: Int, Equatable, Sendable, CaseIterable {
    case overdue, today, week, later

    var phrase: Phrase {
      switch self {
      case .overdue: Phrase(da: "Over tiden", en: "Overdue")
      case .today: Phrase(da: "I dag", en: "Today")
      case .week: Phrase(da: "De næste syv dage", en: "The next seven days")
      case .later: Phrase(da: "Senere", en: "Later")
      }
    }
  }

  let part: Part
  let citizen: String
  let name: String
  let item: AgendaItem
}
