import Foundation

/// A directory of made-up communities for measuring on, as CSV with Danish columns: the same rows every time.
struct MadeUpDirectory {
  /// How many rows there are.
  let count: Int

  /// Writes the directory to a new file, some rows at a time: the writer must stay small (``Child/End/peakBytes``).
  func write(to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw Trouble("\(path) cannot be written") }
    defer { try? file.close() }
    var dice = Dice(seed: 2026)
    let words = MadeUpWords(count: 23_832, dice: &dice)
    var waiting = Self.header + "\n"
    for number in 0..<count {
      waiting += row(number, words, &dice).joined(separator: ",") + "\n"
      if waiting.utf8.count > 1 << 18 || number == count - 1 {
        try file.write(contentsOf: Data(waiting.utf8))
        waiting = ""
      }
    }
  }

  private static let header =
    "id,navn,arrangør,beskrivelse,emne,adresse,postnr,by,lat,lon,ugedag,start,slut,pris,kontakt,telefon,email,web,"
    + "niveaufri,plads,følgeskab,bekræftet"

  /// One community's fields, none of which needs quotes.
  private func row(_ number: Int, _ words: MadeUpWords, _ dice: inout Dice) -> [String] {
    let town = dice.pick(MadeUpNames.towns)
    let activity = dice.pick(MadeUpNames.activities)
    let organiser = dice.pick(MadeUpNames.organisers)
    let name =
      switch dice.unit() {
      case ..<0.4: "\(activity.capitalized) i \(town.name)"
      case ..<0.7: "\(organiser) \(town.name): \(activity)"
      default: "\(activity.capitalized)\(dice.pick(MadeUpNames.kinds)) \(words.word(&dice).capitalized)"
      }
    let description = (0..<(15 + dice.below(56))).map { _ in words.word(&dice) }.joined(separator: " ")
    let hour = 8 + dice.below(12)
    return [
      "c\(number)", name, "\(organiser) \(town.name)", description, activity,
      "\(dice.pick(MadeUpNames.streets)) \(1 + dice.below(150))", town.postcode, town.name,
      degrees(town.latitude + dice.normal(0.02)), degrees(town.longitude + dice.normal(0.03)),
      dice.pick(MadeUpNames.weekdays), "\(padded(hour, 2)):00", "\(padded(hour + 2, 2)):00",
      dice.pick(["0", "0", "0", "20", "50", "100", "300"]), "Kontakt \(number)",
      "00\(padded(number % 1_000_000, 6))",
      "k\(number)@eksempel.dk", "https://eksempel.dk/\(number)", yesOrNo(0.5, &dice), yesOrNo(0.6, &dice),
      yesOrNo(0.3, &dice), "2026-\(padded(1 + dice.below(11), 2))-\(padded(1 + dice.below(28), 2))",
    ]
  }

  private func yesOrNo(_ chance: Double, _ dice: inout Dice) -> String { dice.happens(chance) ? "ja" : "nej" }

  private func degrees(_ value: Double) -> String {
    // Five decimals, a metre or so; all of Denmark is north and east of 0.
    let whole = Int((value * 100_000).rounded())
    return "\(whole / 100_000).\(padded(whole % 100_000, 5))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
