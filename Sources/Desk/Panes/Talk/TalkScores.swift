import Casebook
import Domain
import Journal
import Terminal

/// How much it matters (0–3), and, only when switched on, how it is now and is wished for (0–10).
extension AppState {
  /// The lit segment's importance 0–3.
  var importance: Int { talk.lit.map { conversation.answer($0.key).importance } ?? 0 }

  /// Gives the lit segment an importance 0–3.
  mutating func setImportance(_ importance: Int) -> [Effect] {
    let clamped = min(3, max(0, importance))
    return giveLit(
      "importance", clamped == 0 ? nil : clamped,
      Phrase(da: "hvor meget det fylder", en: "how much it matters"))
  }

  /// Shows or hides *nu* and *ønsket*. Hiding takes nothing away.
  mutating func toggleScores() {
    talk.showsScores.toggle()
    talk.scale = talk.showsScores ? .now : .importance
    notice = Notice(
      talk.showsScores
        ? Phrase(
          da: "På hjulet: 0–9 giver nu, + og − skruer (10 findes), mellemrum går til ønsket.",
          en: "On the wheel: 0–9 give now, + and − turn it (to 10), space goes on to wanted.")
        : Phrase(
          da: "Nu og ønsket er skjult. Intet er slettet.", en: "Now and wanted are hidden. Nothing is lost."))
  }

  /// The next of what digits give.
  mutating func nextScale() {
    let all = TalkState.Scale.allCases
    talk.scale = all[((all.firstIndex(of: talk.scale) ?? 0) + 1) % all.count]
  }

  /// A digit on the wheel.
  mutating func giveDigit(_ digit: Int) -> [Effect] {
    switch talk.scale {
    case .importance: digit <= 3 ? setImportance(digit) : []
    case .now, .wanted: setScore(digit)
    }
  }

  /// One more or one less of what digits give.
  mutating func turnScore(by step: Int) -> [Effect] {
    guard let lit = talk.lit else { return [] }
    let answer = conversation.answer(lit.key)
    switch talk.scale {
    case .importance: return setImportance(answer.importance + step)
    case .now: return setScore((answer.now ?? 0) + step)
    case .wanted: return setScore((answer.wanted ?? 0) + step)
    }
  }

  /// Takes off what digits give.
  mutating func clearScore() -> [Effect] { talk.scale == .importance ? setImportance(0) : setScore(nil) }

  private mutating func setScore(_ score: Int?) -> [Effect] {
    let range = SegmentAnswer.scores
    let clamped = score.map { min(range.upperBound, max(range.lowerBound, $0)) }
    let isNow = talk.scale == .now
    return giveLit(
      talk.scale.field, clamped,
      isNow
        ? Phrase(da: "hvordan det er nu", en: "how it is now") : Phrase(da: "ønsket", en: "what is wanted"))
  }

  private mutating func giveLit(_ field: String, _ number: Int?, _ what: Phrase) -> [Effect] {
    guard let citizen, let lit = talk.lit else { return [] }
    if number != nil { beginConversation() }
    let name = Names.Field(Names.answer(talk.conversation ?? "", lit.key), field)
    let effects = flushDrafts()
    // Whoever gives a number has seen both: another device's is settled with it.
    let edit = casebook.choosing(number.map { .integer($0) } ?? .nothing, citizen, name)
    return effects + commit([edit], as: what, notify: false)
  }

  /// What a colleague gave of the lit segment, when two devices gave different numbers.
  func otherNumber(_ scale: TalkState.Scale) -> String {
    guard let lit = talk.lit else { return "" }
    return otherNumber(Names.Field(Names.answer(talk.conversation ?? "", lit.key), scale.field))
  }

  /// The other number of a field, when two devices gave different ones.
  func otherNumber(_ field: Names.Field) -> String {
    guard let other = file?.conflicts[field]?.first else { return "" }
    return " ⚠ \(say(other))"
  }
}
