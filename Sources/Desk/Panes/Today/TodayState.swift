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
}

/// A line of the agenda: something to do for somebody.
struct AgendaEntry: Equatable {
  /// When it is, seen from today.
  enum Part: Int, Equatable, CaseIterable {
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

extension AppState {
  /// Everything that waits, in order of date.
  var agendaEntries: [AgendaEntry] {
    let today = date
    var entries: [AgendaEntry] = []
    for summary in casebook.summaries.values {
      for item in summary.agenda {
        let days = item.date.dayNumber - today.dayNumber
        let part: AgendaEntry.Part = days < 0 ? .overdue : days == 0 ? .today : days <= 7 ? .week : .later
        entries.append(AgendaEntry(part: part, citizen: summary.id, name: summary.name, item: item))
      }
    }
    for note in casebook.unread(by: staff) {
      let about = community(note.community)?.name ?? ""
      let item = AgendaItem(
        kind: .note, record: note.id, date: today, time: nil,
        text: [about, note.text.replacing("\n", with: " ")].filter { !$0.isEmpty }.joined(separator: ": "))
      let name = casebook.staffName(note.from)
      entries.append(AgendaEntry(part: .today, citizen: "", name: name, item: item))
    }
    for match in self.today.wishes.matches {
      let name = match.wish.citizen.flatMap { casebook.summaries[$0]?.name } ?? say(Forms.guest)
      let item = AgendaItem(
        kind: .wish, record: Names.wish(match.wish.id), date: today, time: nil,
        text: "\(match.wish.topic) → \(match.name)")
      entries.append(
        AgendaEntry(part: .today, citizen: match.wish.citizen ?? "", name: name, item: item))
    }
    return entries.sorted {
      ($0.item.date, $0.item.time ?? .midnight, $0.name, $0.citizen, $0.item.record)
        < ($1.item.date, $1.item.time ?? .midnight, $1.name, $1.citizen, $1.item.record)
    }
  }

  /// Citizens whose name or place begins with what is typed, by name.
  func citizens(matching text: String) -> [CitizenSummary] {
    let typed = text.trimmed.lowercased()
    let all = casebook.summaries.values.filter { summary in
      typed.isEmpty
        || summary.name.lowercased().split(separator: " ").contains { $0.hasPrefix(typed) }
        || summary.name.lowercased().hasPrefix(typed) || summary.place.lowercased().hasPrefix(typed)
    }
    return all.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }

  /// The citizens in the list of I dag.
  var listedCitizens: [CitizenSummary] { citizens(matching: today.search.text) }
}
