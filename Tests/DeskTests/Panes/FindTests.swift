import Domain
import Terminal
import Testing

@testable import Desk

@Suite("Find")
struct FindTests {
  @Test("Typing narrows at once, and taking it back widens again")
  func typing() {
    var pilot = Pilot()
    #expect(pilot.sees("5 af 5"))
    pilot.type("stole")
    #expect(pilot.sees("1 af 5"))
    #expect(pilot.sees("▸ Stolemotion i parken"))
    pilot.press(.control("z"))
    #expect(pilot.sees("5 af 5"))
    pilot.press(.control("y"))
    #expect(pilot.sees("1 af 5"))
  }

  @Test("With a place the hits stand nearest first, each with its distance")
  func place() {
    var pilot = Pilot()
    pilot.press(.tab)
    pilot.type("4130")
    #expect(pilot.sees("→ 4130 Viby Sjælland"))
    // Within ten kilometres, to begin with.
    #expect(pilot.sees("‹ 10 km ›") == false && pilot.sees("10 km"))
    #expect(pilot.sees("1 af 5"))
    pilot.press(.tab)
    pilot.press(.right)
    #expect(pilot.sees("‹ 20 km ›"))
    let names = ["Sangkoret Viby", "Stolemotion", "Mænds mødested", "Garn og snak"]
    let rows = names.map { pilot.place(of: $0)?.row ?? -1 }
    #expect(rows == rows.sorted() && !rows.contains(-1))
    // Only the postcode's point is known: about.
    #expect(pilot.screen.firstMatch(of: /ca\. \d+ km/) != nil)
    #expect(pilot.screen.firstMatch(of: /\d+,\d km/) != nil)
  }

  @Test("The distance goes from one kilometre to everything, and no further")
  func distance() {
    var pilot = Pilot()
    pilot.press(.tab, .tab)
    for _ in 0..<10 { pilot.press(.right) }
    #expect(pilot.sees("‹ alle ›"))
    for _ in 0..<10 { pilot.press(.left) }
    #expect(pilot.sees("‹ 1 km ›"))
    pilot.press(.character("+"))
    #expect(pilot.sees("‹ 2 km ›"))
  }

  @Test("A place that is not known is told, and nothing is left out for it")
  func unknownPlace() {
    var pilot = Pilot()
    pilot.press(.tab)
    pilot.type("Xyzzyby")
    #expect(pilot.sees("kender ikke stedet"))
    #expect(pilot.sees("5 af 5"))
  }

  @Test("Nothing found says what to do next")
  func nothing() {
    var asked: [Effect]
    var pilot = Pilot()
    pilot.type("faldskærmsudspring")
    #expect(pilot.sees("0 af 5"))
    #expect(pilot.sees("Intet fællesskab fundet."))
    asked = pilot.press(.control("t"))
    #expect(asked == [])
    #expect(pilot.sees("Der er ikke noget fællesskab på listen"))
  }

  @Test("Nothing found near a place says how far it was looked for, and how to look farther")
  func nothingNear() {
    var pilot = Pilot()
    pilot.type("garn")
    pilot.press(.tab)
    pilot.type("4130")
    #expect(pilot.sees("Intet fællesskab fundet inden for 10 km"))
    #expect(pilot.sees("Ctrl-R søger inden for 20 km: 1 fællesskab."))
    pilot.press(.control("r"))
    #expect(pilot.sees("Garn og snak"))
  }

  @Test("Nothing found for what is demanded offers to demand less, the least that helps first")
  func nothingDemanded() {
    var pilot = Pilot()
    pilot.type("garn")
    pilot.change {
      $0.stepFilter(.stepFree, by: 1)
      $0.stepFilter(.free, by: 1)
    }
    #expect(pilot.sees("Ctrl-R søger uden filtre: 1 fællesskab."))
    pilot.change { $0.stepFilter(.free, by: 1) }
    #expect(pilot.sees("Ctrl-R søger uden »niveaufri«: 1 fællesskab."))
    pilot.press(.control("r"))
    #expect(pilot.sees("Garn og snak") && !pilot.sees("[x]"))
    pilot.press(.control("r"))
    #expect(pilot.sees("ikke mere at give slip på"))
  }

  @Test("What is nowhere offers nothing to let go of")
  func nowhere() {
    var pilot = Pilot()
    pilot.press(.tab)
    pilot.type("4130")
    pilot.press(.shiftTab)
    pilot.type("faldskærm")
    #expect(pilot.sees("Prøv færre ord, eller andre.") && !pilot.sees("Ctrl-R"))
  }

  @Test("An empty directory says how to get one")
  func empty() {
    let pilot = Pilot([])
    #expect(pilot.sees("Her er endnu ingen fællesskaber"))
    #expect(pilot.sees("Ctrl-K"))
  }

  @Test(
    "Down goes into the list, Up at its top back to the question; typing in the list goes on with the question"
  )
  func list() {
    var pilot = Pilot()
    pilot.press(.down)
    #expect(pilot.state.context == .findResults)
    pilot.press(.down, .down)
    #expect(pilot.state.find.selected == 2)
    pilot.press(.end)
    #expect(pilot.state.find.selected == 4)
    pilot.press(.home, .up)
    #expect(pilot.state.context == .findQuery)
    pilot.press(.down)
    pilot.type("garn")
    #expect(pilot.state.context == .findQuery)
    #expect(pilot.state.find.query.text == "garn")
    #expect(pilot.sees("1 af 5"))
  }

  @Test("Enter opens the lit hit, arrows go on to the next, Esc leads back to the list")
  func details() {
    var pilot = Pilot()
    pilot.type("sangkoret")
    pilot.press(.enter)
    #expect(pilot.state.context == .findDetails)
    for text in ["Inger", "12 34 56 78", "niveaufri", "ja, de første gange", "Parkvej 4", "gratis", "Mette"] {
      #expect(pilot.sees(text), "\(text)")
    }
    pilot.press(.escape)
    #expect(pilot.state.context == .findQuery)
    #expect(pilot.sees("1 af 5"))
    pilot.press(.control("z"))
    pilot.press(.enter)
    let first = pilot.screen
    pilot.press(.down)
    #expect(pilot.screen != first)
    pilot.press(.up)
    #expect(pilot.screen == first)
  }

  @Test("Moving the cursor in the question leaves the lit hit lit")
  func movingKeepsHit() {
    var pilot = Pilot()
    pilot.press(.down, .down)
    #expect(pilot.state.find.selected == 1)
    pilot.press(.shiftTab, .shiftTab, .shiftTab)
    #expect(pilot.state.context == .findQuery)
    pilot.press(.left)
    #expect(pilot.state.find.selected == 1)
  }

  @Test("Enter in the place or the distance goes on to the list")
  func enterGoesOn() {
    var pilot = Pilot()
    pilot.press(.tab)
    pilot.type("4000")
    pilot.press(.enter)
    #expect(pilot.state.context == .findResults)
    pilot.press(.shiftTab, .enter)
    #expect(pilot.state.context == .findResults)
  }

  @Test("Confirming an entry notes the day and who, in the directory's space, and can be taken back")
  func confirm() {
    var pilot = Pilot()
    pilot.type("stole")
    pilot.press(.control("g"))
    #expect(pilot.sees("er bekræftet i dag"))
    let operations = pilot.appended
    #expect(operations.contains { $0.content.field == "confirmed" && $0.content.value == "2026-11-22" })
    #expect(operations.contains { $0.content.field == "confirmed-by" && $0.content.value == "Mette" })
    #expect(operations.contains { $0.content.record.isEmpty && $0.content.value == ["space": "katalog"] })
    pilot.press(.enter)
    #expect(pilot.sees("Bekræftet søn 22. nov af Mette"))
    pilot.press(.control("z"))
    #expect(pilot.sees("Aldrig bekræftet"))
    pilot.press(.control("y"))
    #expect(pilot.sees("Bekræftet søn 22. nov af Mette"))
  }

  @Test("Old entries are flagged, in words")
  func old() {
    var pilot = Pilot()
    pilot.type("garn")
    pilot.press(.enter)
    #expect(pilot.sees("⚠ Bekræftet"))
    #expect(pilot.screen.contains(/for \d+ (måneder|år) siden/))
  }

  @Test("A new directory keeps the lit hit and the question")
  func newDirectory() {
    var pilot = Pilot()
    pilot.type("s")
    pilot.press(.down, .down)
    let lit = pilot.state.find.hit?.id
    #expect(lit != nil)
    var more = Samples.communities
    more.append(Samples.community("ny", "Sang om eftermiddagen") { _ in })
    pilot.happen(.directory(.init(more)))
    #expect(pilot.sees("af 6"))
    #expect(pilot.state.find.hit?.id == lit)
  }
}
