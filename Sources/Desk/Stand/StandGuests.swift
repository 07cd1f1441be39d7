import Casebook
import Catalogue
import Domain
import Journal
import Terminal

/// Guests come and go: each is counted by topic and municipality, and forgotten.
extension AppState {
  /// The start again, for whoever comes next; the one who was here is counted.
  mutating func nextGuest() -> [Effect] {
    let effects = countGuest()
    welcomeGuest()
    return effects
  }

  mutating func welcomeGuest() {
    guard var next = stand else { return }
    find = next.start
    next.sheet = nil
    next.guest = StandState.Guest()
    next.lastKey = nil
    next.isWarned = false
    next.scan = nil
    next.scroll = 0
    next.notice = nil
    stand = next
    search()
  }

  mutating func countGuest() -> [Effect] {
    guard var day = stand?.day, let guest = stand?.guest, guest.hasAsked else { return [] }
    var topics = guest.topics
    if topics.isEmpty, !find.query.text.trimmed.isEmpty, let hit = find.results.hits.first {
      // Nothing was opened: what the question was understood as.
      topics = [directory.community(hit.id)?.topic ?? ""]
    }
    day.count(topics: topics, area: find.resolved?.municipality ?? "")
    day.handOuts += guest.takenHome.count
    return keepDay(day)
  }

  mutating func keepDay(_ day: StandDay) -> [Effect] {
    stand?.day = day
    return write(record(casebook.edits(counting: day, space: settings.teamSpace)))
  }

  /// Begins a wish with what was looked for.
  mutating func beginStandWish() {
    stand?.sheet = .wish(TextEditing(find.query.text.trimmed, limit: 40))
  }

  /// Notes what nothing fitted, by topic and area and with nothing of the guest.
  mutating func noteStandWish() -> [Effect] {
    guard case .wish(let editing)? = stand?.sheet, var day = stand?.day else { return [] }
    let topic = editing.text.trimmed
    // A number may be a telephone's or a person's.
    guard !topic.isEmpty, topic.filter(\.isNumber).count < 4 else {
      stand?.notice = Notice(
        Phrase(
          da: "Skriv med et ord eller to, hvad der mangler. Ingen navne, ingen tal.",
          en: "Write in a word or two what is missing. No names, no numbers."), isError: true)
      return []
    }
    var wish = UnmetWish(id: Casebook.randomName(&random))
    wish.topic = topic
    // The municipality alone: what was typed may be somebody's address.
    wish.area = find.resolved.map { $0.municipality.isEmpty ? "" : "\($0.municipality) Kommune" } ?? ""
    wish.kilometres = find.resolved == nil ? nil : find.kilometres.map { Int($0) }
    wish.date = date
    wish.known = find.results.isPartial ? [] : find.results.hits.prefix(50).map(\.id)
    stand?.guest.hasAsked = true
    stand?.sheet = nil
    stand?.notice = Notice(
      Phrase(
        da: "Tak. »\(topic)« er skrevet op som et ønske.", en: "Thank you. “\(topic)” is noted as a wish."))
    day.wishes += 1
    let effects = write(record(casebook.edits(noting: wish, space: settings.teamSpace)))
    return effects + keepDay(day)
  }
}
