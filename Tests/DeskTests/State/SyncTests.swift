import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("The exchange, seen from the desk")
struct SyncTests {
  /// A desk with a store, at work on Bodil.
  func pilot() -> Pilot {
    var pilot = Pilot.withBodil()
    pilot.change { $0.settings.hasStore = true }
    return pilot
  }

  func count(_ pilot: Pilot) -> Int { pilot.effects.count { $0 == .sync } }

  @Test("What was saved goes out by itself a moment later, once")
  func afterChange() {
    var pilot = pilot()
    pilot.press(.function(4))
    pilot.type("Ud")
    pilot.wait(1000)
    #expect(count(pilot) == 0)
    pilot.save()
    pilot.wait(SyncState.afterChange)
    #expect(count(pilot) == 1)
    pilot.type(" igen")
    pilot.wait(1000)
    pilot.save()
    pilot.wait(10_000)
    // One is under way: the next waits for it.
    #expect(count(pilot) == 1)
    pilot.happen(.synced(.done(sent: 1, received: 0, at: Samples.morning)))
    pilot.wait(10)
    #expect(count(pilot) == 2)
  }

  @Test("Without a store nothing is exchanged, whatever is done")
  func noStore() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(4))
    pilot.type("Ud")
    pilot.wait(1000)
    pilot.save()
    pilot.wait(200_000)
    #expect(count(pilot) == 0)
  }

  @Test("Open and idle, it looks for what others changed once a minute")
  func interval() {
    var pilot = pilot()
    pilot.change { $0.start(staff: "staff:mette", problems: []) }
    pilot.wait(10)
    #expect(count(pilot) == 1)
    for number in 2..<5 {
      pilot.happen(.synced(.done(sent: 0, received: 0, at: Samples.morning)))
      pilot.wait(SyncState.interval - 1)
      #expect(count(pilot) == number - 1)
      pilot.wait(1)
      #expect(count(pilot) == number)
    }
  }

  @Test("A failure is told in the top line, the work goes on, and it is tried again")
  func failure() {
    var pilot = pilot()
    pilot.change { $0.start(staff: "staff:mette", problems: []) }
    pilot.wait(10)
    pilot.happen(.synced(.failed(Phrase(da: "lageret svarer ikke", en: "the store does not answer"))))
    #expect(pilot.sees("⚠ ikke synket"))
    pilot.press(.function(4))
    pilot.type("Ud")
    pilot.wait(1000)
    pilot.save()
    #expect(pilot.sees("✓ Gemt"))
    pilot.wait(SyncState.interval)
    #expect(count(pilot) == 2)
    pilot.happen(.synced(.done(sent: 1, received: 2, at: Samples.morning)))
    #expect(pilot.sees("synket 10:00"))
    #expect(!pilot.sees("⚠ ikke synket"))
  }

  @Test("What is being typed is written before an exchange begins")
  func flushedFirst() throws {
    var pilot = pilot()
    pilot.press(.function(4))
    pilot.type("Ud")
    let asked = pilot.happen(.syncAsked)
    #expect(asked.last == .sync)
    // In between this machine tells of itself.
    #expect(asked.count == 3)
    guard case .append(let operations)? = asked.first else { return }
    #expect(operations.contains { $0.content.value == "Ud" })
  }

  @Test("An exchange asked for while one runs comes right after it")
  func askedTwice() {
    var pilot = pilot()
    pilot.happen(.syncAsked)
    pilot.happen(.syncAsked)
    #expect(count(pilot) == 1)
    pilot.happen(.synced(.done(sent: 0, received: 0, at: Samples.morning)))
    pilot.wait(10)
    #expect(count(pilot) == 2)
  }

  @Test("What went out is known as sent: typing on makes an operation of its own that replaces it")
  func published() {
    var pilot = pilot()
    pilot.press(.function(4))
    pilot.type("Ud")
    pilot.wait(1000)
    pilot.save()
    let sent = pilot.onDisk.filter { $0.content.field == "goal" }
    pilot.happen(.arrived(Arrival(operations: [], published: sent)))
    pilot.type(" igen")
    pilot.wait(1000)
    #expect(pilot.appended.last?.content.replaces == sent.map(\.id))
  }
}
