import Casebook
import Catalogue
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Wishes without an offer")
struct WishTests {
  /// A wish for diving, near Viby, noted for Bodil or a guest.
  func noted(for citizen: Bool) -> Pilot {
    var pilot = citizen ? Pilot.withBodil() : Pilot()
    if citizen { pilot.press(.function(4), .function(2)) }
    pilot.type("dykning")
    pilot.press(.tab)
    pilot.type("4130")
    pilot.press(.control("u"))
    return pilot
  }

  /// A diving club that was not there before.
  var club: Community {
    var club = Community(id: "community:dyk", name: "Viby dykkerklub")
    club.topic = "dykning"
    club.postcode = "4130"
    club.coordinate = Gazetteer.postcode("4130")?.coordinate
    return club
  }

  @Test("What was looked for stands in the form; more can be told, and all of it is kept")
  func form() throws {
    var pilot = noted(for: true)
    #expect(pilot.sees("Ønske uden tilbud: Bodil"))
    #expect(pilot.sees("dykning"))
    pilot.press(.tab)
    pilot.type("at svæve lidt")
    pilot.wait(1000)
    pilot.press(.escape)
    let wish = try #require(pilot.file?.wishes.first)
    #expect(wish.topic == "dykning" && wish.words == "at svæve lidt" && wish.date == Samples.today)
    #expect(wish.area == "4130 Viby Sjælland" && wish.kilometres == 10)
  }

  @Test("A guest's names nobody and goes to the team")
  func guest() {
    let pilot = noted(for: false)
    #expect(pilot.sees("Ønske uden tilbud: en gæst"))
    #expect(pilot.state.casebook.wishes.count == 1)
    #expect(pilot.state.casebook.wishes.first?.citizen == nil)
  }

  @Test("A wish can be taken back")
  func undone() {
    var pilot = noted(for: false)
    pilot.press(.escape, .tab, .tab)
    pilot.press(.control("z"))
    #expect(pilot.state.casebook.wishes == [])
  }

  @Test("When something that fits turns up, I dag tells; Enter shows it near the citizen, Ctrl-D settles it")
  func met() {
    var pilot = noted(for: true)
    pilot.press(.escape, .function(5))
    #expect(!pilot.sees("ønske kan opfyldes"))
    pilot.happen(.directory(Directory(Samples.communities + [club])))
    pilot.wait(10)
    #expect(pilot.sees("ønske kan opfyldes: dykning → Viby dykkerklub"))
    while pilot.state.litEntry?.item.kind != .wish, pilot.state.today.agenda < 30 { pilot.press(.down) }
    pilot.press(.enter)
    #expect(pilot.state.pane == .find)
    #expect(pilot.sees("▸ Viby dykkerklub"))
    pilot.press(.function(5), .control("d"))
    pilot.wait(10)
    #expect(!pilot.sees("ønske kan opfyldes: dykning"))
    pilot.press(.control("z"))
    pilot.wait(10)
    #expect(pilot.sees("ønske kan opfyldes: dykning"))
  }

  @Test("An entry that something known was joined to is no news")
  func joined() {
    var pilot = Pilot()
    pilot.type("sangkoret")
    pilot.press(.control("u"), .escape)
    pilot.happen(.directory(Directory(Samples.communities + Samples.doubled)))
    pilot.wait(1000)
    #expect(pilot.state.today.wishes.matches.map(\.community) == ["community:koret"])
    pilot.change { state in
      let edit = state.casebook.edit(joining: "community:kor", to: "community:koret")
      _ = state.commit([edit], as: Phrase(same: "–"), notify: false)
    }
    pilot.wait(1000)
    #expect(pilot.state.today.wishes.matches.isEmpty)
  }

  @Test("What was known when the wish was noted is no news, nor is what lies too far away")
  func noNews() {
    var pilot = noted(for: true)
    pilot.press(.escape, .function(5))
    var far = club
    far.postcode = "9990"
    far.coordinate = Gazetteer.postcode("9990")?.coordinate
    pilot.happen(.directory(Directory(Samples.communities + [far])))
    pilot.wait(10)
    #expect(!pilot.sees("ønske kan opfyldes"))
    var other = Pilot([club])
    other.type("dykning")
    other.press(.control("u"), .escape)
    other.happen(.directory(Directory([club])))
    other.wait(10)
    #expect(other.state.today.wishes.matches == [])
  }

  @Test(
    "When the citizen is erased, here or elsewhere, nothing of the wish stands in I dag",
    arguments: [true, false])
  func erased(isHere: Bool) {
    var pilot = noted(for: true)
    pilot.press(.escape, .function(5))
    pilot.happen(.directory(Directory(Samples.communities + [club])))
    pilot.wait(10)
    #expect(pilot.sees("ønske kan opfyldes"))
    if isHere {
      pilot.press(.function(4), .control("k"))
      pilot.type("slet alt")
      pilot.press(.enter)
      pilot.type("SLET")
      pilot.press(.enter)
    } else {
      var random = SplitMix64(seed: 99)
      var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
      there.add(pilot.onDisk + pilot.appended)
      let erase = there.record(there.eraseEdits(Pilot.bodil), by: "staff:jonas", at: Samples.morning)
      pilot.happen(.arrived(Arrival(operations: erase)))
    }
    pilot.press(.function(5))
    pilot.wait(10)
    #expect(pilot.state.today.wishes == WishWatch())
    #expect(!pilot.sees("dykning") && !pilot.sees("Bodil"))
  }

  @Test("What can be met is shown whatever was demanded in Find before")
  func shownDespiteFilters() {
    var pilot = noted(for: false)
    pilot.press(.escape, .control("f"), .enter, .escape, .function(5))
    pilot.happen(.directory(Directory(Samples.communities + [club])))
    pilot.wait(10)
    pilot.press(.enter)
    #expect(pilot.state.find.hit?.id == club.id)
  }
}
