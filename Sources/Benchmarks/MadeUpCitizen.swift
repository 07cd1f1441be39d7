import Casebook
import Domain
import Foundation
import Journal

/// A made-up citizen with conversations, a plan and follow-ups, told as the edits that a link worker would have made.
struct MadeUpCitizen {
  private let id: String
  private let number: Int
  private let today: CivilDate
  private let words: MadeUpWords
  private var made: [[Edit]] = []
  /// How many conversations it has.
  private(set) var conversations = 0
  /// Handed back by whoever lent it, so that every citizen is another one.
  private(set) var dice: Dice

  init(number: Int, today: CivilDate, words: MadeUpWords, dice: Dice) {
    self.number = number
    self.today = today
    self.words = words
    self.dice = dice
    id = Casebook.newCitizenID(&self.dice)
  }

  /// Edits in the order in which they were made, a list for each pause in typing: about 100 in all, with three
  /// conversations on most.
  mutating func pauses() -> [[Edit]] {
    person()
    for _ in 0..<(2 + dice.below(3)) { conversation() }
    plan()
    for _ in 0..<(1 + dice.below(4)) { step() }
    followUp()
    return made
  }

  private mutating func person() {
    let town = dice.pick(MadeUpNames.towns)
    put(Names.citizen, ["name": "Borger \(number) (opdigtet)", "phone": "00 00 00 00"])
    put(Names.citizen, ["place": "\(town.postcode) \(town.name)", "area": town.name])
    typed(Names.citizen, "note", 12)
    // Some have said no, and some have not been asked: those stay on the device.
    guard dice.happens(0.85) else { return }
    put(Names.citizen, ["consent-date": date(-300)])
    made.append([
      Names.Field(Names.citizen, "consent").edit(id, .flag(true)), .share(RootID(id), to: "hold"),
    ])
  }

  private mutating func conversation() {
    let name = Casebook.randomName(&dice)
    conversations += 1
    put(
      Names.conversation(name), ["date": date(-dice.below(300)), "template": WheelTemplate.standard.id])
    typed(Names.conversation(name), "centre", 10)
    for segment in WheelTemplate.standard.segments where dice.happens(0.7) {
      let record = Names.answer(name, segment.key)
      typed(record, "text", 30)
      made.append([Names.Field(record, "importance").edit(id, .integer(1 + dice.below(3)))])
    }
  }

  private mutating func plan() {
    typed(Names.plan, "goal", 12)
    put(Names.plan, ["agreed-with": "borgeren selv", "review": date(dice.below(60))])
  }

  private mutating func step() {
    let record = Names.step(Casebook.randomName(&dice))
    let activity = dice.pick(MadeUpNames.activities)
    put(record, ["what": "\(activity.capitalized) hos \(dice.pick(MadeUpNames.organisers))"])
    let days = dice.below(220) - 200
    put(record, ["date": date(days), "time": "10:00", "transport": "til fods", "companion": "følgeven"])
    typed(record, "agreed", 14)
    guard days < 0 else { return }
    put(record, ["stage": Signposting.shown.rawValue, "outcome": dice.pick(Outcome.allCases).rawValue])
  }

  private mutating func followUp() {
    let record = Names.followUp(Casebook.randomName(&dice))
    // Nearly all are done: a day's list is a page, not a book.
    let isOpen = dice.happens(0.02)
    let days = isOpen ? dice.below(9) - 2 : -dice.below(200)
    put(record, ["due": date(days), "note": sentence(5)])
    if !isOpen { put(record, ["done": date(days)]) }
  }

  /// Texts that are written at one go.
  private mutating func put(_ record: String, _ fields: [String: String]) {
    made.append(
      fields.sorted { $0.key < $1.key }.map { Names.Field(record, $0.key).edit(id, text: $0.value) })
  }

  /// A text that is typed with pauses, each of which saves what stands there and replaces what stood there before.
  private mutating func typed(_ record: String, _ field: String, _ length: Int) {
    var text = ""
    for _ in 0..<(1 + dice.below(3)) {
      text += (text.isEmpty ? "" : " ") + sentence(1 + dice.below(length))
      made.append([Names.Field(record, field).edit(id, text: text)])
    }
  }

  private mutating func sentence(_ length: Int) -> String {
    (0..<length).map { _ in words.word(&dice) }.joined(separator: " ") + "."
  }

  private func date(_ days: Int) -> String { today.adding(days: days).iso }
}
