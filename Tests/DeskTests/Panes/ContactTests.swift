import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Guarding associations from too many calls")
struct ContactTests {
  let choir = "community:kor"

  /// Contacts of colleagues, so many days ago.
  func logged(_ contacts: [(staff: String, daysAgo: Int)]) -> Pilot {
    var edits: [Edit] = []
    for name in ["jonas", "lis"] {
      edits.append(Names.Field(Names.staff, "name").edit("staff:\(name)", text: name.capitalized))
    }
    let id = Samples.communities[0].id
    for (number, contact) in contacts.enumerated() {
      let log = ContactLog(
        date: Samples.today.adding(days: -contact.daysAgo), staff: "staff:\(contact.staff)", topic: .newcomer)
      edits += Casebook(ledger: Ledger(device: DeviceName.forTests)).edits(
        logging: log, with: id, id: "c\(number)")
    }
    var pilot = Pilot(edits: edits)
    pilot.type("sangkoret")
    pilot.press(.control("o"))
    return pilot
  }

  @Test("The first contact is logged with two keys, dated and signed, and can be taken back")
  func log() {
    var pilot = logged([])
    #expect(pilot.sees("12 34 56 78") && pilot.sees("Ingen har noteret en kontakt endnu."))
    pilot.press(.enter)
    #expect(pilot.state.layers == [])
    #expect(pilot.sees("Kontakt noteret. Ctrl-Z fortryder."))
    pilot.press(.control("z"))
    #expect(pilot.state.casebook.contacts(Samples.communities[0].id) == [])
    pilot.press(.control("y"))
    #expect(
      pilot.state.casebook.contacts(Samples.communities[0].id) == [
        ContactLog(date: Samples.today, staff: "staff:mette", topic: .newcomer)
      ])
    pilot.press(.enter)
    #expect(pilot.sees("(ny deltager), i dag. 1 gang på 30 dage."))
    pilot.press(.control("z"))
    #expect(pilot.state.casebook.contacts(Samples.communities[0].id) == [])
  }

  @Test("Who called last, when and about what, and how often, before the number is used")
  func told() {
    let pilot = logged([("jonas", 40), ("lis", 3)])
    #expect(pilot.sees("af Lis (ny deltager), for 3 dage siden."))
    #expect(pilot.sees("1 gang på"))
    #expect(!pilot.sees("i stedet"))
  }

  @Test(
    "Three in fourteen days by different colleagues warn; writing to the colleague is the first thing offered"
  )
  func warning() {
    var pilot = logged([("jonas", 13), ("lis", 3), ("jonas", 1)])
    #expect(pilot.sees("⚠ 3 henvendelser fra 2 kolleger på 14 dage."))
    #expect(pilot.sees("▸skriv til Jonas i stedet"))
    pilot.press(.enter)
    #expect(pilot.sees("Til Jonas"))
    pilot.type("Ringer du til koret igen?")
    pilot.wait(1000)
    pilot.press(.escape)
    #expect(pilot.state.casebook.unread(by: "staff:jonas").map(\.text) == ["Ringer du til koret igen?"])
    #expect(pilot.state.casebook.contacts(Samples.communities[0].id).count == 3)
  }

  @Test("The colleague is told in I dag, once")
  func arrives() {
    var pilot = logged([("jonas", 13), ("lis", 3), ("jonas", 1)])
    pilot.press(.enter)
    pilot.type("Ringer du til koret igen?")
    pilot.wait(1000)
    pilot.press(.escape)
    pilot.change {
      $0.staff = "staff:jonas"
      $0.staffName = "Jonas"
    }
    pilot.press(.function(5))
    #expect(pilot.sees("besked: Sangkoret Viby: Ringer du til koret igen?"))
    pilot.press(.enter)
    #expect(pilot.state.pane == .find && pilot.state.find.hit?.id == Samples.communities[0].id)
    pilot.press(.function(5), .control("d"))
    #expect(!pilot.sees("besked: "))
  }

  @Test("What is logged names no citizen and no free text, and goes to everyone")
  func confidential() {
    var pilot = logged([])
    pilot.change { $0.choose(citizen: "citizen:x") }
    pilot.press(.down, .enter)
    let new = pilot.appended.filter { !$0.content.record.isEmpty }
    #expect(new.allSatisfy { $0.root.rawValue == Samples.communities[0].id })
    #expect(Set(new.compactMap(\.content.value.text)) == [Samples.today.iso, "staff:mette", "question"])
    let root = RootID(Samples.communities[0].id)
    #expect(pilot.state.casebook.ledger.sharing(of: root) == .shared(space: Casebook.directorySpace))
  }
}

extension DeviceName {
  fileprivate static var forTests: DeviceName {
    var random = SplitMix64(seed: 3)
    return DeviceName(random: &random)
  }
}
