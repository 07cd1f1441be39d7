import Domain
import Testing

@testable import Desk

@Suite("The line that tells what just happened")
struct NoticeTests {
  private let long = Phrase(
    da:
      "Oversigten kan ikke læses: den findes ikke. Det, der var gemt før, er uændret. Se efter, om navnet er rigtigt.",
    en:
      "The directory cannot be read: it does not exist. What was stored is unchanged. See whether its name is right."
  )

  @Test("A short one stands above the keys", arguments: [true, false])
  func short(isError: Bool) {
    var pilot = Pilot()
    pilot.happen(.notice(Phrase(same: "Hentet."), isError: isError))
    #expect(rows(pilot)[22] == (isError ? " ⚠ Hentet." : " Hentet."))
    #expect(rows(pilot)[23].contains("Enter"))
  }

  @Test("A long one is told to its end, in the room of the keys, until the next key")
  func isLong() {
    var pilot = Pilot()
    pilot.happen(.notice(long, isError: true))
    #expect(rows(pilot)[22].hasPrefix(" ⚠ Oversigten kan ikke læses"))
    #expect(rows(pilot)[23].hasSuffix("om navnet er rigtigt."))
    pilot.press(.down)
    #expect(!pilot.sees("Oversigten"))
    #expect(pilot.sees("Enter"))
  }

  @Test(
    "One that is longer than all the room ends in an ellipsis", arguments: [(40, 12), (40, 24), (80, 24)])
  func tooLong(columns: Int, rows: Int) {
    var pilot = Pilot(columns: columns, rows: rows)
    pilot.happen(.notice(Phrase(same: String(repeating: "langt ", count: 60)), isError: false))
    #expect(self.rows(pilot)[rows - 1].hasSuffix("…"))
  }

  @Test("That text is not saved is told for as long as it lasts, and the keys stay")
  func lasting() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(4))
    pilot.type("Synge")
    pilot.wait(1000)
    pilot.refuse(long)
    #expect(rows(pilot)[22].hasPrefix(" ⚠ IKKE gemt: Oversigten kan ikke læses"))
    #expect(rows(pilot)[23].contains("Tab"))
  }

  private func rows(_ pilot: Pilot) -> [Substring] {
    pilot.screen.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
