import Casebook
import Catalogue
import Domain
import Journal
import Support
import Terminal
import Testing

@testable import Desk

@Suite("Two entries of one community, on screen")
struct DuplicatesTests {
  private let choir = "community:kor"
  private let other = "community:koret"

  private func pilot(device: UInt64 = 1, edits: [Edit] = []) -> Pilot {
    Pilot(Samples.communities + Samples.doubled, device: device, edits: edits)
  }

  /// The program with what was found among the entries.
  private func found(device: UInt64 = 1, edits: [Edit] = []) -> Pilot {
    var pilot = pilot(device: device, edits: edits)
    pilot.press(.alt("d"))
    pilot.happen(.duplicates(Duplicates.find(in: pilot.state.directory.communities)))
    return pilot
  }

  private func layer(_ pilot: Pilot) throws -> DuplicatesLayer {
    guard case .duplicates(let layer)? = pilot.state.layers.last else { throw NoLayer() }
    return layer
  }

  private struct NoLayer: Error {}

  @Test("The search runs away from the screen on what staff know, with a bar, and Esc stops it")
  func searching() {
    var pilot = pilot()
    let effects = pilot.press(.alt("d"))
    #expect(effects == [.findDuplicates(pilot.state.directory)])
    #expect(pilot.sees("7 fællesskaber · 0 % sammenlignet"))
    pilot.happen(.progress(.comparing(communities: 7, fraction: 0.5)))
    #expect(pilot.sees("50 % sammenlignet"))
    #expect(pilot.press(.escape) == [.stopWork])
    pilot.happen(.duplicates(nil))
    #expect(pilot.state.layers == [] && pilot.sees("Intet er ændret"))
  }

  @Test("It is found in Find's palette by its name")
  func palette() {
    var pilot = pilot()
    pilot.press(.control("k"))
    pilot.type("dublet")
    #expect(pilot.press(.enter) == [.findDuplicates(pilot.state.directory)])
  }

  @Test("The surest pair comes first, with why, and the entry confirmed last is proposed to stay")
  func proposed() throws {
    var pilot = found()
    #expect(pilot.sees("1 af 2") && pilot.sees("samme adresse, samme telefon"))
    #expect(try layer(pilot).keepsSecond == false)
    #expect(pilot.sees("(•) denne bliver"))
    // Neither of the gymnastics groups was ever confirmed: the one that tells more.
    pilot.press(.tab)
    #expect(try layer(pilot).pair?.first == "community:stol")
    #expect(try layer(pilot).keepsSecond == false)
    #expect(pilot.sees("2 af 2") && pilot.sees("Måske") && pilot.sees("ugedag"))
    pilot.press(.tab, .tab)
    #expect(pilot.sees("2 af 2"))
    pilot.press(.shiftTab)
    #expect(pilot.sees("1 af 2"))
    #expect(pilot.effects.allSatisfy { if case .append = $0 { false } else { true } })
  }

  @Test("Enter joins them: one is found, the other not, and Ctrl-Z brings both back")
  func joining() throws {
    var pilot = found(edits: [CommunityField.host.place.edit("community:koret", text: "Bent")])
    pilot.press(.right, .left, .enter)
    #expect(pilot.state.casebook.survivor(of: other) == choir)
    #expect(pilot.sees("De to er nu ét fællesskab") && pilot.sees("1 af 1"))
    #expect(pilot.state.directory.community(other)?.isRetired == true)
    #expect(pilot.state.directory.count == 6)
    pilot.save()
    #expect(pilot.restarted(with: pilot.onDisk).survivor(of: other) == choir)
    pilot.press(.control("z"))
    #expect(pilot.state.directory.count == 7)
    #expect(try layer(pilot).pair?.second == other, "The pair is asked about again.")
    #expect(pilot.sees("1 af 2"))
    pilot.press(.control("y"))
    #expect(pilot.sees("1 af 1"))
  }

  @Test("The other entry can be the one that stays; what staff wrote on the first is seen there")
  func otherStays() {
    var pilot = found(edits: [CommunityField.host.place.edit(choir, text: "Inger ved døren")])
    pilot.press(.right, .enter, .escape)
    #expect(pilot.state.casebook.survivor(of: choir) == other)
    #expect(pilot.state.directory.community(other)?.host == "Inger ved døren")
    pilot.type("sangkoret")
    #expect(pilot.state.find.results.hits.map(\.id) == [other])
  }

  @Test("What was joined is told where the community is shown, and can be taken apart long after")
  func split() {
    var pilot = found()
    pilot.press(.enter, .escape)
    pilot.type("sangkoret")
    pilot.press(.enter)
    #expect(pilot.sees("Samlet med  Sangkoret i Viby (foreninger)"))
    pilot.press(.control("k"))
    pilot.type("skil ad")
    pilot.press(.enter)
    #expect(pilot.sees("Skilt ad igen") && !pilot.sees("Samlet med"))
    #expect(pilot.state.find.results.hits.count == 2)
    // Nothing is left to take apart.
    let before = pilot.effects.count
    pilot.press(.control("k"))
    pilot.type("skil ad")
    pilot.press(.enter)
    #expect(pilot.effects.count == before && pilot.sees("ikke lagt noget sammen"))
    pilot.press(.control("z"))
    #expect(pilot.state.casebook.survivor(of: other) == choir)
  }

  @Test("That they are two is kept, and never asked again, here or on another device")
  func apart() {
    var pilot = found()
    pilot.press(.control("d"))
    #expect(pilot.sees("De to er ikke det samme") && pilot.sees("1 af 1"))
    pilot.press(.control("d"))
    #expect(pilot.sees("Alle er afgjort"))
    // Without a pair there is nothing to decide.
    let before = pilot.effects.count
    pilot.press(.enter, .control("d"), .tab)
    #expect(pilot.effects.count == before)
    #expect(pilot.state.directory.count == 7)
    pilot.save()
    var there = self.pilot(device: 2)
    there.happen(.arrived(Arrival(operations: pilot.onDisk)))
    there.press(.alt("d"))
    there.happen(.duplicates(Samples.pairs))
    #expect(there.sees("Ingen to fællesskaber ligner hinanden"))
    there.press(.escape)
    #expect(there.state.layers == [])
    let shared = pilot.onDisk.filter(\.content.record.isEmpty).map(\.root.rawValue)
    #expect(Set(shared) == [choir, "community:stol"])
  }

  @Test("What a colleague decides meanwhile leaves the list, and what is shown stays")
  func meanwhile() throws {
    var colleague = found(device: 2)
    colleague.press(.enter)
    colleague.save()
    var pilot = found()
    pilot.press(.tab)
    pilot.happen(.arrived(Arrival(operations: colleague.onDisk)))
    #expect(pilot.sees("1 af 1"))
    #expect(try layer(pilot).pair?.first == "community:stol")
  }

  @Test("Two desks that join the same two, each the other way, show the same one in the end")
  func ring() {
    var desks = [found(device: 1), found(device: 2)]
    desks[0].press(.left, .enter)
    desks[1].press(.right, .enter)
    for index in 0...1 { desks[index].save() }
    desks[0].happen(.arrived(Arrival(operations: desks[1].onDisk)))
    desks[1].happen(.arrived(Arrival(operations: desks[0].onDisk)))
    for desk in desks {
      #expect(desk.state.casebook.survivor(of: other) == choir)
      #expect(desk.state.directory.community(choir)?.isRetired == false)
      #expect(desk.state.directory.community(other)?.isRetired == true)
      #expect(desk.sees("1 af 1"))
    }
  }

  @Test("A plan that names the entry that went opens as before, and what is told of it is the other's")
  func plan() {
    var pilot = pilot(edits: [Names.Field(Names.citizen, "name").edit(Pilot.bodil, "Bodil")])
    pilot.change { _ = $0.putOnPlan(community: "community:koret", of: Pilot.bodil) }
    pilot.press(.alt("d"))
    pilot.happen(.duplicates(Samples.pairs))
    pilot.press(.left, .enter, .escape)
    #expect(pilot.state.community(other)?.id == choir)
    pilot.change { $0.choose(citizen: Pilot.bodil) }
    pilot.happen(.input(.resize(Size(columns: 120, rows: 36))))
    pilot.press(.function(4))
    #expect(pilot.sees("Sangkoret i Viby"))
    #expect(
      pilot.sees("Sangkoret Viby · tir 14–16"), "When it is, and whom to ask, is told by the one that stayed."
    )
    pilot.press(.enter)
    #expect(pilot.sees("Parkvej 4"))
    pilot.press(.escape, .alt("f"))
    #expect(pilot.state.pane == .find && pilot.state.find.hit?.id == choir && pilot.sees("Samlet med"))
    pilot.press(.escape, .function(4))
    // What is put on a plan by way of the one that went is the one that stayed.
    pilot.press(.escape)
    pilot.change { _ = $0.putOnPlan(community: "community:koret", of: Pilot.bodil) }
    #expect(pilot.file?.plan.steps.map(\.communityID) == [other, choir])
  }

  @Test(
    "An entry joined to one that is not in this directory yet is still found; when that one comes, it is found instead"
  )
  func notHereYet() {
    var pilot = Pilot(Array(Samples.communities.dropFirst()) + Samples.doubled)
    pilot.change { state in
      _ = state.commit([state.casebook.edit(joining: other, to: choir)], as: Phrase(same: "–"), notify: false)
    }
    #expect(pilot.state.directory.community(other)?.isRetired == false)
    #expect(pilot.state.community(other)?.id == other)
    pilot.happen(.directory(Directory(Samples.communities + Samples.doubled)))
    #expect(pilot.state.directory.community(other)?.isRetired == true)
    #expect(pilot.state.community(other)?.id == choir)
  }

  @Test(
    "When the entry that stayed leaves its source, and the one that went does not, the community is still found"
  )
  func sourceGone() {
    var gone = Samples.communities[0]
    gone.isRetired = true
    var pilot = Pilot([gone] + Samples.doubled)
    pilot.change { state in
      _ = state.commit([state.casebook.edit(joining: other, to: choir)], as: Phrase(same: "–"), notify: false)
    }
    #expect(pilot.state.directory.community(choir)?.isRetired == false)
    // Not when staff have said so themselves.
    pilot.change { state in
      _ = state.commit(
        [CommunityField.retired.place.edit(choir, .flag(true))], as: Phrase(same: "–"), notify: false)
    }
    #expect(pilot.state.directory.community(choir)?.isRetired == true)
  }

  @Test("On a small screen everything is reached by scrolling, and a click chooses who stays")
  func small() throws {
    var pilot = found()
    try pilot.click("går ind i den anden")
    #expect(try layer(pilot).keepsSecond)
    pilot.happen(.input(.resize(Size(columns: 40, rows: 12))))
    #expect(pilot.sees("Det er nok det samme") && !pilot.sees("foreninger"))
    pilot.press(.end)
    #expect(pilot.sees("foreninger") && pilot.cursor != nil)
    pilot.press(.tab)
    #expect(pilot.sees("2 af 2"))
  }
}
