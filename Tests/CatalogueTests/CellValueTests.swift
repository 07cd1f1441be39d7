import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Values in cells")
struct CellValueTests {
  @Test(
    "are yes, no or neither",
    arguments: [
      ("ja", true), ("JA", true), ("Yes", true), ("1", true), ("nej", false), ("no", false), ("0", false),
    ])
  func flags(text: String, answer: Bool) {
    #expect(CellValue.flag(text) == answer)
  }

  @Test("say nothing when they are neither", arguments: ["", "limited", "måske", "2"])
  func noFlag(text: String) {
    #expect(CellValue.flag(text) == nil)
  }

  @Test(
    "tell of room",
    arguments: [
      ("ja", Room.yes), ("Ledige pladser", .yes), ("få pladser", .few), ("2", .few), ("0", .no), ("12", .yes),
      ("Venteliste", .waitingList), ("waiting list", .waitingList), ("fuldt hold", .no), ("nej", .no),
    ])
  func rooms(text: String, room: Room) {
    #expect(CellValue.room(text) == room)
  }

  @Test(
    "are dates in the ways they are written",
    arguments: [
      "2026-11-22", "2026-11-22T10:00:00Z", "2026-11-22 10:00", "22-11-2026", "22.11.2026", "22/11/2026",
    ])
  func dates(text: String) {
    #expect(CellValue.date(text) == CivilDate(year: 2026, month: 11, day: 22))
  }

  @Test(
    "are no dates",
    arguments: ["", "2026-02-30", "i går", "22-11-26", "2026", "99999-1-1", "1-2-3-4", "-1-1-2026"])
  func noDates(text: String) {
    #expect(CellValue.date(text) == nil)
  }

  @Test(
    "are degrees with point or comma", arguments: [("55,6647686", 55.6647686), ("-12.5", -12.5), ("7", 7.0)])
  func degrees(text: String, degrees: Double) {
    #expect(CellValue.degrees(text) == degrees)
  }

  @Test("are no degrees", arguments: ["", "nan", "inf", "12°", "55.6.7", "1e999", "0x10p2000"])
  func noDegrees(text: String) {
    #expect(CellValue.degrees(text) == nil)
  }

  @Test(
    "become a schedule in Danish",
    arguments: [
      (["man", "10:00", "12:00"], "mandag 10–12"), (["Monday", "10:30", "12.05"], "mandag 10.30–12.05"),
      (["Lør", "9", ""], "lørdag 9"), (["lordag", "", ""], "lørdag"),
      (["", "10:00:00", "18:00:00"], "10–18"),
      (["TH,FR", "10:00", "18:00"], "TH,FR 10–18"), (["ons", "eftermiddag", ""], "onsdag eftermiddag"),
      (["", "", ""], ""), (["man", "25:00", "26"], "mandag 25:00–26"),
    ])
  func schedules(cells: [String], schedule: String) {
    #expect(CellValue.schedule(weekday: cells[0], start: cells[1], end: cells[2]) == schedule)
  }

  @Test(
    "tell that it is over",
    arguments: [("inactive", true), ("Defunct", true), ("nedlagt", true), ("active", false), ("", false)])
  func status(text: String, isRetired: Bool) {
    #expect(CellValue.isRetired(status: text) == isRetired)
  }

  @Test("are numbers as the standard library reads them")
  func numbers() {
    var random = SeededRandom(seed: 17)
    func number(_ text: String) -> Double? {
      Array(text.utf8).withUnsafeBufferPointer { CellValue.number($0) }
    }
    for _ in 0..<4000 {
      let digits = Int.random(in: 1...19, using: &random)
      var text = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let point = text.index(text.startIndex, offsetBy: Int.random(in: 0...digits, using: &random))
      if Bool.random(using: &random) { text.insert(".", at: point) }
      if Bool.random(using: &random) { text = "-" + text }
      #expect(number(text) == Double(text), "\(text)")
    }
    for text in ["", "-", ".", "-.", "1.", ".5", "1e5", "1E-3", "+1", "1..2", "--1", "0x1p3", "nan", "12a"] {
      #expect(number(text)?.description == Double(text)?.description, "\(text)")
    }
  }

  @Test(
    "are dates of ten characters",
    arguments: ["2026-11-22", "2026-02-30", "2026-1-022", "2026/11/22", "0000-00-00", "202a-11-22"])
  func isoDates(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { CellValue.isoDate($0) } == CivilDate(iso: text))
  }
}
