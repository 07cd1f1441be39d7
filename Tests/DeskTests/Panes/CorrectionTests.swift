import Casebook
import Catalogue
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Correcting a community")
struct CorrectionTests {
  func atForm(_ query: String = "sangkoret") -> Pilot {
    var pilot = Pilot()
    pilot.type(query)
    pilot.press(.control("e"))
    return pilot
  }

  func community(_ pilot: Pilot) -> Community? {
    pilot.state.find.hit.flatMap { pilot.state.directory.community($0.id) }
  }

  /// Goes to the field with this label.
  func go(to label: String, _ pilot: inout Pilot) {
    for _ in 0..<40 {
      guard case .form(let form)? = pilot.state.layers.last else { return }
      if form.fields[form.focus].label.danish == label { return }
      pilot.press(.tab)
    }
  }

  @Test("What is typed is shown in the list at once, on the disk after a pause, and shared with everyone")
  func typed() {
    var pilot = atForm()
    go(to: "Vært", &pilot)
    pilot.type(" Ny")
    pilot.wait(1000)
    pilot.press(.escape)
    #expect(community(pilot)?.host.hasSuffix(" Ny") == true)
    let id = pilot.state.find.hit?.id ?? ""
    #expect(pilot.state.casebook.ledger.sharing(of: RootID(id)) == .shared(space: Casebook.directorySpace))
    #expect(pilot.appended.filter { $0.content.record.isEmpty }.count == 1)
  }

  @Test("The source's word stands beside, and comes back when the correction is taken away")
  func source() {
    var pilot = atForm()
    let before = community(pilot)?.host ?? ""
    #expect(!before.isEmpty)
    go(to: "Vært", &pilot)
    #expect(!pilot.sees("I kilden"))
    for _ in before { pilot.press(.backspace) }
    pilot.type("Lis")
    pilot.wait(1000)
    #expect(pilot.sees("I kilden: \(before)"))
    for _ in "Lis" { pilot.press(.backspace) }
    pilot.wait(1000)
    pilot.press(.escape)
    #expect(community(pilot)?.host == before)
  }

  @Test("A correction survives a new import, which moves only what lies below")
  func importedAgain() {
    var pilot = atForm()
    go(to: "Vært", &pilot)
    pilot.type("!")
    pilot.wait(1000)
    pilot.press(.escape)
    var newer = Samples.communities
    for index in newer.indices {
      newer[index].host = "Ny fra kilden"
      newer[index].price = "500"
    }
    pilot.happen(.directory(Directory(newer)))
    #expect(community(pilot)?.host.hasSuffix("!") == true)
    #expect(community(pilot)?.price == "500")
  }

  @Test("Room is told with the day it was told; a retired one is no longer found, and can be taken back")
  func choices() {
    var pilot = atForm()
    go(to: "Plads nu", &pilot)
    pilot.press(.right)
    pilot.press(.escape)
    #expect(community(pilot)?.room != nil)
    #expect(community(pilot)?.roomDay == Samples.today)
    pilot.press(.enter)
    #expect(pilot.sees("oplyst i dag") || pilot.sees("oplyst"))
    pilot.press(.escape, .control("e"))
    go(to: "Findes det", &pilot)
    pilot.press(.right)
    pilot.press(.escape)
    #expect(pilot.sees("0 af 4"))
    // In the question itself the key undoes typing.
    pilot.press(.tab, .tab, .control("z"))
    #expect(pilot.sees("1 af 5"))
  }

  @Test("Another postcode moves the community, as far as distances go")
  func moved() {
    var pilot = atForm()
    let before = community(pilot)?.coordinate
    go(to: "Postnr", &pilot)
    for _ in 0..<6 { pilot.press(.backspace) }
    pilot.type("9990")
    pilot.wait(1000)
    pilot.press(.escape)
    #expect(community(pilot)?.coordinate != before)
    #expect(community(pilot)?.isApproximate == true)
    #expect((community(pilot)?.coordinate?.latitude ?? 0) > 57.5)
  }

  @Test("A community that no directory has is written in by staff, and found from its first letters")
  func new() {
    var pilot = Pilot([])
    pilot.press(.alt("n"))
    pilot.type("Strikkeklubben Garnet")
    pilot.wait(1000)
    pilot.press(.escape)
    pilot.type("garnet")
    #expect(pilot.sees("▸ Strikkeklubben Garnet"))
  }

  @Test("After a new start the directory stands as it was left: the corrected postcode's point counts")
  func startedAgain() {
    var pilot = atForm()
    go(to: "Postnr", &pilot)
    for _ in 0..<6 { pilot.press(.backspace) }
    pilot.type("9990")
    pilot.wait(1000)
    pilot.press(.escape)
    let again = Directory(Samples.communities).knowing(pilot.state.casebook)
    let id = pilot.state.find.hit?.id ?? ""
    #expect(again.community(id) == community(pilot))
    #expect(again.community(id)?.isApproximate == true)
  }

  @Test("A choice tells in its own words what the source has, and in nothing but the user's language")
  func choiceOfSource() {
    var pilot = atForm("stolemotion")
    go(to: "Plads nu", &pilot)
    #expect(pilot.sees("som kilden: ◐ få pladser"))
    pilot.press(.right)
    #expect(pilot.sees("‹ ● plads ›") && !pilot.sees("few") && !pilot.sees("I kilden"))
  }

  @Test("One that its source has retired is taken up again, and its form says so")
  func takenUpAgain() {
    var communities = Samples.communities
    communities[0].isRetired = true
    let id = communities[0].id
    var pilot = Pilot(
      communities,
      edits: [CommunityField.retired.place.edit(id, .flag(false)), .share(RootID(id), to: "katalog")])
    pilot.happen(.directory(Directory(communities)))
    pilot.type("sangkoret")
    #expect(pilot.sees("▸ Sangkoret Viby"))
    pilot.press(.control("e"))
    go(to: "Findes det", &pilot)
    #expect(pilot.sees("‹ findes ›"))
  }
}
