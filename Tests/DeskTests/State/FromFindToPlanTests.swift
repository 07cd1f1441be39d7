import Casebook
import Catalogue
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("From Find to the plan")
struct FromFindToPlanTests {
  @Test(
    "Find, a new citizen, the wheel, the plan; quit, begin again here and on another laptop: everything is there"
  )
  func way() throws {
    var pilot = Pilot()
    // Near Viby there is a choir; there is nobody yet to put it on the plan of.
    pilot.type("sang")
    pilot.press(.tab)
    pilot.type("4130")
    #expect(pilot.sees("▸ Sangkoret Viby"))
    pilot.press(.control("t"))
    #expect(pilot.sees("Ingen borger fundet"))
    pilot.press(.escape, .control("n"))
    pilot.type("Karen")
    pilot.press(.tab, .tab)
    pilot.type("4130 Viby")
    pilot.press(.escape, .control("t"))
    #expect(pilot.sees("er sat på planen for Karen"))

    // The talk, with an importance and a word.
    pilot.press(.function(3), .tab)
    pilot.type("2")
    pilot.press(.enter)
    pilot.type("Min søster ringer om søndagen")
    #expect(!pilot.sees("✓ Gemt"))
    pilot.wait(Saving.pause)
    pilot.save()
    #expect(pilot.sees("✓ Gemt"))

    // The plan: goal, and when the first visit is.
    pilot.press(.function(4), .shiftTab)
    pilot.type("Synge igen")
    pilot.press(.tab, .enter, .tab)
    pilot.type("tirsdag")
    pilot.press(.tab)
    pilot.type("14")
    #expect(pilot.press(.control("q")).isEmpty == false)
    #expect(pilot.effects.last == .quit)
    pilot.save()

    // The next start, and the laptop that got it all by an exchange.
    var other = Casebook(ledger: Ledger(device: try #require(DeviceName("andenlaptop"))))
    other.add(pilot.onDisk.shuffled())
    for casebook in [pilot.restarted(with: pilot.onDisk), other] {
      let id = try #require(casebook.summaries.keys.first)
      let file = try #require(casebook.file(id))
      #expect(casebook.summaries.count == 1)
      #expect(file.citizen.name == "Karen")
      #expect(file.citizen.place == "4130 Viby")
      let talk = try #require(file.conversations.first)
      #expect(talk.answer("netvaerk").text == "Min søster ringer om søndagen")
      #expect(talk.answer("netvaerk").importance == 2)
      #expect(file.plan.goal == "Synge igen")
      let step = try #require(file.plan.steps.first)
      #expect(step.communityID == "community:kor")
      #expect(step.date?.iso == "2026-11-24")
      #expect(step.time?.text == "14:00")
      #expect(file.conflicts == [:])
    }
    // And nothing of it may leave the machine yet.
    #expect(!pilot.onDisk.contains { $0.root.kind == "citizen" && $0.content.record.isEmpty })
  }

  @Test("A hundred kilobytes pasted into the talk are kept, on the disk and on the screen")
  func largePaste() throws {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3))
    let text = String(repeating: "Hverdagen er stille, og radioen kører.\n", count: 2500)
    pilot.paste(text)
    #expect(pilot.state.context == .talkText)
    pilot.wait(1000)
    pilot.save()
    let known = pilot.restarted(with: pilot.onDisk).file(Pilot.bodil)
    #expect(known?.conversations.first?.answer("hverdag").text == text)
    #expect(pilot.sees("Hverdagen er stille"))
    pilot.press(.control("z"))
    pilot.wait(1000)
    #expect(pilot.file?.conversations.first == nil)
  }

  @Test("A paste beyond the room of a segment says so and keeps what fits")
  func tooLarge() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3))
    pilot.paste(String(repeating: "x", count: TalkState.limit + 10))
    #expect(pilot.sees("Der var ikke plads til hele teksten"))
    #expect(pilot.state.talk.editing.text.count == TalkState.limit)
  }

  @Test("A paste goes where one types, on every pane")
  func pasteEverywhere() {
    var pilot = Pilot.withBodil()
    pilot.paste("sang\n")
    #expect(pilot.state.find.query.text == "sang ")
    pilot.press(.tab)
    pilot.paste("4130")
    #expect(pilot.state.find.resolved?.postcode == "4130")
    pilot.press(.function(4))
    pilot.paste("Ud\nog synge")
    #expect(pilot.state.plan.goal.text == "Ud\nog synge")
    pilot.press(.tab)
    pilot.paste("Ring til koret")
    pilot.press(.escape)
    #expect(pilot.file?.plan.steps.map(\.what) == ["Ring til koret"])
    pilot.press(.function(5))
    pilot.paste("Bod")
    #expect(pilot.state.listedCitizens.map(\.name) == ["Bodil"])
    pilot.press(.control("k"))
    pilot.paste("egen plan")
    pilot.press(.enter)
    #expect(pilot.state.pane == .plan)
  }
}
