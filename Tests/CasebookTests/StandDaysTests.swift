import Domain
import Journal
import Testing

@testable import Casebook

@Suite("What days at a stand came to")
struct StandDaysTests {
  private static func casebook(_ device: UInt64) -> Casebook {
    var random = SplitMix64(seed: device)
    return Casebook(ledger: Ledger(device: DeviceName(random: &random)))
  }

  private static func day(_ id: String, _ date: String, guests: Int) -> StandDay {
    var day = StandDay(id: id, date: CivilDate(iso: date))
    for _ in 0..<guests { day.count(topics: ["Sang og musik"], area: "Roskilde") }
    return day
  }

  @Test("Are read back as they were counted, the latest day first")
  func reads() {
    var casebook = Self.casebook(1)
    let days = [Self.day("a", "2026-09-01", guests: 3), Self.day("b", "2026-11-22", guests: 1)]
    for day in days {
      _ = casebook.record(
        casebook.edits(counting: day, space: "hold"), by: "staff:a", at: WallTime(milliseconds: 0))
    }
    #expect(casebook.standDays == days.reversed())
  }

  @Test("Only what changed is written, and it is shared once")
  func writesLittle() {
    var casebook = Self.casebook(1)
    var day = Self.day("a", "2026-11-22", guests: 1)
    let first = casebook.edits(counting: day, space: "hold")
    #expect(first.filter(\.record.isEmpty).count == 1)
    _ = casebook.record(first, by: "staff:a", at: WallTime(milliseconds: 0))
    #expect(casebook.edits(counting: day, space: "hold").isEmpty)
    day.handOuts += 1
    let second = casebook.edits(counting: day, space: "hold")
    #expect(second.map(\.field) == ["hand-outs"])
  }

  @Test("Two desks' days lie beside each other, without a conflict")
  func merges() {
    var here = Self.casebook(1)
    var there = Self.casebook(2)
    let made = here.record(
      here.edits(counting: Self.day("a", "2026-11-22", guests: 2), space: "hold"), by: "staff:a",
      at: WallTime(milliseconds: 0))
    let other = there.record(
      there.edits(counting: Self.day("b", "2026-11-22", guests: 5), space: "hold"), by: "staff:b",
      at: WallTime(milliseconds: 0))
    here.add(other)
    there.add(made)
    #expect(here.standDays == there.standDays)
    #expect(Set(here.standDays.map(\.guests)) == [2, 5])
  }

  @Test("A topic counts once a guest, and one without a topic or an area counts as a guest alone")
  func counting() {
    var day = StandDay(id: "a")
    day.count(topics: ["Kor", "Strik", ""], area: "")
    day.count(topics: ["Kor"], area: "Køge")
    #expect(day.guests == 2)
    #expect(day.topics == ["Kor": 2, "Strik": 1])
    #expect(day.areas == ["Køge": 1])
  }
}
