import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("What arrives from colleagues")
struct ArrivalTests {
  /// Bodil's wheel here, with a conversation that a colleague's device knows as well.
  func pair() -> (here: Pilot, there: Casebook) {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3), .enter)
    pilot.type("Stille")
    pilot.wait(1000)
    pilot.save()
    var random = SplitMix64(seed: 99)
    var there = Casebook(ledger: Ledger(device: DeviceName(random: &random)))
    there.add(pilot.onDisk)
    return (pilot, there)
  }

  /// What the colleague writes in the field that is open here.
  func write(_ text: String, _ field: Names.Field, _ there: inout Casebook) -> [Operation] {
    there.record([field.edit(Pilot.bodil, text: text)], by: "staff:jonas", at: Samples.morning)
  }

  func open(_ pilot: Pilot) -> Names.Field { pilot.state.talkField }

  @Test("While one types, a colleague's other words make a conflict: own words stay, the others are shown")
  func conflict() {
    var (here, there) = pair()
    here.type(" og tom")
    here.happen(.arrived(Arrival(operations: write("Stille, men god", open(here), &there))))
    #expect(here.state.talk.editing.text == "Stille og tom")
    #expect(here.file?.conversations.first?.answer("hverdag").text == "Stille og tom")
    #expect(here.file?.conflicts[open(here)] == ["Stille, men god"])
    #expect(here.sees("Stille, men god"))
    #expect(here.sees("⚠ To udgaver"))
    // Typing on settles nothing: a person has not chosen.
    here.type(" hver dag")
    here.wait(1000)
    #expect(here.file?.conflicts[open(here)] == ["Stille, men god"])
    #expect(here.file?.conversations.first?.answer("hverdag").text == "Stille og tom hver dag")
    // The colleague's device has both as well, its own in front.
    there.add(here.appended)
    #expect(there.file(Pilot.bodil)?.conversations.first?.answer("hverdag").text == "Stille, men god")
    #expect(there.file(Pilot.bodil)?.conflicts.count == 1)
  }

  @Test("Where nothing is being typed the new words are shown at once")
  func shown() {
    var (here, there) = pair()
    here.happen(.arrived(Arrival(operations: write("Stille, men god", open(here), &there))))
    #expect(here.state.talk.editing.text == "Stille, men god")
    #expect(here.sees("Stille, men god"))
    #expect(here.file?.conflicts == [:])
  }

  @Test("Words in another field come in without touching what is typed here")
  func otherField() {
    var (here, there) = pair()
    let editing = here.state.talk.editing
    here.type("!")
    here.happen(.arrived(Arrival(operations: write("Ud", AppState.goalField, &there))))
    #expect(here.state.talk.editing.text == editing.text + "!")
    #expect(here.file?.plan.goal == "Ud")
    here.press(.function(4))
    #expect(here.state.plan.goal.text == "Ud")
  }

  @Test("A form that is open takes over the fields that nobody is typing in")
  func openForm() {
    var (here, there) = pair()
    here.press(.function(4), .control("d"))
    here.happen(
      .arrived(Arrival(operations: write("naboen", Names.Field(Names.plan, "agreed-with"), &there))))
    here.press(.tab)
    here.happen(
      .arrived(Arrival(operations: write("datteren", Names.Field(Names.plan, "agreed-with"), &there))))
    #expect(here.sees("datteren"))
    here.press(.shiftTab)
    here.type("!")
    here.press(.escape)
    #expect(here.file?.plan.agreedWith == "datteren!")
    #expect(here.file?.conflicts == [:])
  }

  @Test(
    "An erasure from a colleague closes the citizen here, in the middle of a word, and leaves nothing on the screen"
  )
  func erased() {
    var (here, there) = pair()
    here.type(" og")
    let erase = there.record(there.eraseEdits(Pilot.bodil), by: "staff:jonas", at: Samples.morning)
    here.happen(.arrived(Arrival(operations: erase)))
    #expect(here.state.citizen == nil)
    #expect(!here.sees("Stille") && !here.sees("Bodil"))
    here.type("mere")
    here.wait(1000)
    #expect(here.state.casebook.summaries.isEmpty)
    here.press(.control("z"), .control("z"))
    #expect(here.state.casebook.file(Pilot.bodil) == nil)
  }

  @Test("An erasure while a form is open closes the form")
  func erasedUnderForm() {
    var (here, there) = pair()
    here.press(.escape, .control("e"))
    #expect(here.state.context == .form)
    let erase = there.record(there.eraseEdits(Pilot.bodil), by: "staff:jonas", at: Samples.morning)
    here.happen(.arrived(Arrival(operations: erase)))
    #expect(here.state.layers == [])
    #expect(!here.sees("Bodil"))
  }

  @Test("A new citizen's form stays open when something arrives while it is empty again")
  func emptyForm() {
    var (here, there) = pair()
    here.press(.function(5), .control("n"))
    here.type("K")
    here.wait(1000)
    here.press(.backspace)
    here.wait(1000)
    here.happen(.arrived(Arrival(operations: write("Ud", AppState.goalField, &there))))
    #expect(here.state.context == .form)
    here.type("Karen")
    here.press(.escape)
    #expect(here.state.casebook.summaries.values.contains { $0.name == "Karen" })
  }

  @Test(
    "Of a large exchange the words that are open here are shown with their part, and not after the last one alone"
  )
  func openPart() {
    var (here, there) = pair()
    let operations = write("Stille, men god", open(here), &there)
    here.happen(.arrived(Arrival(operations: operations, isFollowed: true)))
    #expect(here.state.isArriving)
    #expect(here.state.talk.editing.text == "Stille, men god")
    here.type("!")
    here.wait(1000)
    here.happen(.arrived(Arrival(operations: write("Ud", AppState.goalField, &there))))
    #expect(!here.state.isArriving)
    #expect(here.file?.conversations.first?.answer("hverdag").text == "Stille, men god!")
    #expect(here.file?.plan.goal == "Ud")
    #expect(here.file?.conflicts == [:])
  }

  @Test("What is shown of everyone follows the last part of a large exchange, or a key before it")
  func parts() {
    var (here, there) = pair()
    here.press(.function(5))
    func visit(_ number: Int) -> [Operation] {
      let id = "citizen:ny\(number)"
      return there.record(
        [
          Names.Field(Names.citizen, "name").edit(id, text: "Ny \(number)"),
          Names.Field(Names.followUp("n\(number)"), "date").edit(id, "2026-11-22"),
        ], by: "staff:jonas", at: Samples.morning)
    }
    here.happen(.tick)
    let before = here.state.agendaEntries
    here.happen(.arrived(Arrival(operations: visit(1), isFollowed: true)))
    here.happen(.tick)
    #expect(here.state.agendaEntries == before)
    here.press(.down)
    #expect(here.state.agendaEntries.count == before.count + 1)
    here.happen(.arrived(Arrival(operations: visit(2), isFollowed: true)))
    here.happen(.arrived(Arrival(operations: visit(3))))
    #expect(here.state.agendaEntries.count == before.count + 3)
  }

  @Test("A community confirmed in an early part of a large exchange is seen as such after the last")
  func communityInParts() {
    var (here, there) = pair()
    here.press(.function(2))
    here.type("stole")
    here.press(.enter)
    let operations = there.record(
      [Names.Field(Names.community, "confirmed").edit("community:stol", "2026-11-20")], by: "staff:jonas",
      at: Samples.morning)
    here.happen(.arrived(Arrival(operations: operations, isFollowed: true)))
    here.happen(.arrived(Arrival(operations: write("Ud", AppState.goalField, &there))))
    #expect(here.sees("Bekræftet fre 20. nov"))
  }

  @Test("What came and was carried on in the same exchange is shown, and no key answers it unseen")
  func carriedOn() {
    var (here, there) = pair()
    let operations = write("Stille, men god", open(here), &there)
    here.happen(.arrived(Arrival(operations: operations, published: operations)))
    #expect(here.state.talk.editing.text == "Stille, men god")
    #expect(here.sees("Stille, men god"))
    #expect(here.file?.conflicts == [:])
  }

  @Test("What may be half a number was meant before a colleague's words came: both stay, and are shown")
  func heldDraft() {
    var (here, there) = pair()
    let before = here.appended.count
    here.type(" 010203 44")
    here.wait(1000)
    #expect(here.appended.count == before)
    here.happen(.arrived(Arrival(operations: write("Stille, men god", open(here), &there))))
    here.press(.escape)
    #expect(here.file?.conflicts[open(here)] == ["Stille, men god"])
  }

  @Test("A key in the middle of a large exchange finds the directory as colleagues know it by now")
  func keyBetween() {
    var (here, there) = pair()
    here.press(.function(2))
    here.type("stole")
    here.press(.enter)
    let operations = there.record(
      [CommunityField.phone.place.edit("community:stol", "86 00 00 00")], by: "staff:jonas",
      at: Samples.morning)
    here.happen(.arrived(Arrival(operations: operations, isFollowed: true)))
    here.press(.control("e"))
    #expect(here.state.context == .form)
    #expect(here.sees("86 00 00 00"))
  }

  @Test("When one record of a person was erased and nobody could act on it, the next exchange does")
  func erasedUnheard() {
    var (here, there) = pair()
    here.change { state in
      let second = "citizen:anden"
      let made = state.casebook.record(
        [
          Names.Field(Names.citizen, "name").edit(second, text: "Bodil igen"),
          Names.Field(Names.citizen, "same-as").edit(second, text: Pilot.bodil),
        ], by: "staff:mette", at: Samples.morning)
      there.add(made)
      let erase = there.record(there.eraseEdits(Pilot.bodil), by: "staff:jonas", at: Samples.morning)
      // Read from the disk, as after a stop at the wrong moment.
      state.casebook.add(erase.filter { $0.root.rawValue == Pilot.bodil })
      state.settings.hasStore = true
    }
    let effects = here.happen(.syncAsked)
    let written = effects.flatMap {
      if case .append(let operations) = $0 { operations } else { [Journal.Operation]() }
    }
    #expect(written.map(\.root.rawValue).filter { $0.hasPrefix("citizen:") } == ["citizen:anden"])
    #expect(here.state.casebook.ledger.sharing(of: RootID("citizen:anden")) == .erased)
  }

  @Test("A community confirmed by a colleague is seen as such at once")
  func community() {
    var (here, there) = pair()
    here.press(.function(2))
    here.type("stole")
    here.press(.enter)
    #expect(here.sees("Aldrig bekræftet"))
    let operations = there.record(
      [
        Names.Field(Names.community, "confirmed").edit("community:stol", "2026-11-20"),
        Names.Field(Names.community, "confirmed-by").edit("community:stol", "Jonas"),
      ], by: "staff:jonas", at: Samples.morning)
    here.happen(.arrived(Arrival(operations: operations)))
    #expect(here.sees("Bekræftet fre 20. nov af Jonas"))
  }
}
