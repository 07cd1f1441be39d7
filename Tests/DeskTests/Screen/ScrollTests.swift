import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("What is longer than the screen")
struct ScrollTests {
  /// Goes through a scrolled text to its end, and tells everything that was seen.
  func seen(_ pilot: inout Pilot, by key: Key) -> String {
    var all = pilot.screen
    for _ in 0..<100 {
      let before = pilot.screen
      pilot.press(key)
      if pilot.screen == before { break }
      all += "\n" + pilot.screen
    }
    return all
  }

  @Test("Everything that is known of a community is within reach on the smallest screen")
  func details() {
    var pilot = Scene.findDetails.pilot(columns: 40, rows: 12)
    #expect(pilot.sees("▾"))
    #expect(!pilot.sees("12 34 56 78"))
    let top = pilot.screen
    let all = seen(&pilot, by: .pageDown)
    for text in ["Sangkoret Viby", "12 34 56 78", "kaffe.", "Bekræftet tor 12. nov", "prøve."] {
      #expect(all.contains(text), "\(text)")
    }
    #expect(!pilot.sees("▾"))
    pilot.press(.home)
    #expect(pilot.screen == top)
    pilot.press(.end, .pageUp, .pageUp)
    #expect(pilot.screen == top)
  }

  @Test("A long description is read to its end beside the list as well; another community begins at its top")
  func wide() {
    var communities = Samples.communities
    communities[0].description =
      (1...80).map { "Sang \($0) synges med kaffe til. " }.joined() + "SLUT"
    var pilot = Pilot(communities, columns: 120, rows: 24)
    pilot.type("sangkoret")
    pilot.press(.enter)
    #expect(!pilot.sees("SLUT"))
    let all = seen(&pilot, by: .pageDown)
    #expect(all.contains("SLUT"))
    pilot.press(.escape)
    #expect(pilot.state.find.scroll == 0)
  }

  @Test("What a withdrawn consent takes away can be read to the last word first, at every size")
  func withdrawal() {
    let text = String(repeating: "Hun fortalte om sin mand. ", count: 40) + "\nSIDSTE ORD"
    for (columns, rows) in GoldenScreenTests.sizes {
      var pilot = Scene.plan.pilot(columns: columns, rows: rows)
      let root = RootID("citizen:bodil")
      let edit = Names.Field(Names.plan, "goal").edit(root.rawValue, text: text)
      // Written while the exchange went on.
      pilot.change { _ = $0.casebook.record([edit], by: "staff:mette", at: Samples.morning) }
      pilot.happen(.arrived(Arrival(operations: [], published: pilot.onDisk, withdrawn: [root])))
      #expect(seen(&pilot, by: .down).contains("SIDSTE ORD"), "\(columns)×\(rows)")
      #expect(!pilot.effects.contains(.drop(root)))
      pilot.press(.control("d"))
      #expect(pilot.effects.contains(.drop(root)))
      #expect(pilot.state.layers == [])
    }
  }

  @Test("What is withdrawn goes by its own key alone; any other way out leaves it until the next start")
  func withdrawalIsNotDropped() {
    for key in [Key.escape, .function(2), .function(5), .enter, .character("d")] {
      var pilot = Scene.plan.pilot(columns: 80, rows: 24)
      let root = RootID("citizen:bodil")
      let arrival = Arrival(operations: [], withdrawn: [root])
      pilot.happen(.arrived(arrival))
      #expect(pilot.state.context == .withdrawal)
      pilot.press(key)
      #expect(!pilot.effects.contains(.drop(root)))
      pilot.press(.escape)
      // The next exchange says the same again; it does not come up in the middle of other work.
      pilot.happen(.arrived(arrival))
      #expect(pilot.state.context != .withdrawal && !pilot.effects.contains(.drop(root)))
    }
  }

  @Test("Nothing unsent: the citizen goes at once, without a question")
  func nothingUnsent() {
    var pilot = Pilot.withBodil()
    pilot.happen(.arrived(Arrival(operations: [], published: pilot.onDisk, withdrawn: [RootID(Pilot.bodil)])))
    #expect(pilot.effects == [.drop(RootID(Pilot.bodil))])
    #expect(pilot.state.layers == [])
  }
}
