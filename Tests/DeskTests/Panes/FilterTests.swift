import Catalogue
import Domain
import Terminal
import Testing

@testable import Desk

@Suite("Demanding more of communities")
struct FilterTests {
  func atFilters() -> Pilot {
    var pilot = Pilot()
    pilot.press(.control("f"))
    return pilot
  }

  /// Goes to a filter in the list.
  func go(to item: FilterItem, _ pilot: inout Pilot) {
    for _ in 0..<(FilterItem.allCases.firstIndex(of: item) ?? 0) { pilot.press(.down) }
  }

  @Test("Every demand narrows at once, tells how many do not say, and is cleared with the others by one key")
  func narrows() {
    for item in FilterItem.allCases where item.flag != nil {
      var pilot = atFilters()
      go(to: item, &pilot)
      pilot.press(.enter)
      #expect(pilot.state.find.results.count < 5, "\(item)")
      #expect(pilot.state.find.filter.isSet(item))
      pilot.press(.delete)
      #expect(pilot.state.find.results.count == 5)
    }
    var pilot = atFilters()
    go(to: .stepFree, &pilot)
    pilot.press(.character(" "))
    #expect(pilot.state.find.results.unknownCount > 0)
    #expect(pilot.sees("oplyser det ikke"))
    pilot.press(.escape)
    #expect(pilot.sees("[x] niveaufri"))
  }

  @Test("Of whom they are for, those that occur are offered, and each finds its own")
  func audience() {
    var pilot = atFilters()
    go(to: .audience, &pilot)
    #expect(pilot.sees("for hvem: ‹ alle ›"))
    pilot.press(.right)
    #expect(pilot.sees("for hvem: ‹ efterlønnere ›"))
    #expect(pilot.state.find.results.hits.map(\.id) == ["community:mand"])
    #expect(pilot.sees("+4 oplyser det ikke"))
    pilot.press(.escape)
    #expect(pilot.sees("for hvem efterlønnere"))
  }

  @Test(
    "A filter with values goes round in both directions and comes back to any", arguments: FilterItem.allCases
  )
  func goesRound(item: FilterItem) {
    var pilot = atFilters()
    go(to: item, &pilot)
    let start = pilot.state.find.filter
    pilot.press(.right)
    #expect(pilot.state.find.filter != start)
    pilot.press(.left)
    #expect(pilot.state.find.filter == start)
    var steps = 0
    repeat {
      pilot.press(.right)
      steps += 1
    } while pilot.state.find.filter != start && steps < 40
    #expect(steps < 40)
  }

  @Test("A day and a part of it are read out of the times that people wrote")
  func days() {
    var pilot = atFilters()
    go(to: .day, &pilot)
    pilot.press(.right)
    #expect(pilot.state.find.results.hits.map(\.id) == ["community:stol"])
    pilot.press(.down, .right)
    #expect(pilot.state.find.results.count == 1)
    pilot.press(.right)
    #expect(pilot.state.find.results.count == 0)
    pilot.press(.escape)
    #expect(pilot.sees("dag mandag") && pilot.sees("tid eftermiddag"))
  }

  @Test("A click on a filter over the list changes it")
  func click() throws {
    var pilot = Pilot(columns: 120, rows: 36)
    try pilot.click("gratis")
    #expect(pilot.state.find.filter.filters.isFree)
    #expect(pilot.sees("[x] gratis"))
  }

  @Test("What was looked for is lit; in the description alone, the words around it are shown")
  func light() {
    var pilot = Pilot()
    pilot.type("noder")
    #expect(pilot.sees("Ingen noder"))
    pilot.press(.enter)
    #expect(pilot.sees("Hvorfor"))
    #expect(pilot.sees("»noder« i beskrivelsen"))
  }

  @Test("A name that several places have is a choice; one key goes to the next")
  func ambiguous() {
    var pilot = Pilot(columns: 120, rows: 36)
    pilot.press(.tab)
    pilot.type("viby")
    #expect(pilot.state.find.reading.isAmbiguous)
    let first = pilot.state.find.resolved
    #expect(pilot.sees("(1/") && pilot.sees("Alt-↓ et andet af det navn"))
    pilot.press(Key(.down, .alt))
    #expect(pilot.state.find.resolved != first && pilot.sees("(2/"))
    pilot.press(.backspace)
    #expect(pilot.state.find.placeChoice == 0)
  }

  @Test("A misspelled place is understood, and what it was understood as is told")
  func misspelled() {
    var pilot = Pilot()
    pilot.press(.tab)
    pilot.type("rosklide")
    #expect(pilot.sees("→ Roskilde"))
  }
}
