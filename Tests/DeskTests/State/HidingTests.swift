import Casebook
import Domain
import Terminal
import Testing

@testable import Desk

@Suite("The screen hides by itself, and a code opens it")
struct HidingTests {
  func pilot(minutes: Int = 10, seats: [String] = [], code: String = "") -> Pilot {
    var pilot = Pilot(edits: [
      Names.Field(Names.citizen, "name").edit(Pilot.bodil, "Bodil"),
      Names.Field(Names.staff, "name").edit("staff:mette", "Mette"),
      Names.Field(Names.staff, "name").edit("staff:jonas", "Jonas"),
    ]) {
      $0.hideAfterMinutes = minutes
      $0.seats = seats
      $0.screenCode = code.isEmpty ? "" : ScreenCode(code, salt: 7).stored
    }
    pilot.change { $0.choose(citizen: Pilot.bodil) }
    pilot.press(.function(3), .enter)
    return pilot
  }

  @Test("After so many minutes without a key, with what was typed on the disk", arguments: [1, 10])
  func idle(minutes: Int) {
    var pilot = pilot(minutes: minutes)
    pilot.type("Strik")
    pilot.wait(minutes * 60_000 - 1)
    #expect(!pilot.state.isHidden)
    pilot.wait(1)
    #expect(pilot.state.isHidden)
    #expect(pilot.appended.contains { $0.content.value.text == "Strik" })
    #expect(!pilot.sees("Bodil"))
  }

  @Test("A key begins the time anew; none at all is told by 0")
  func keys() {
    var pilot = pilot()
    pilot.wait(9 * 60_000)
    pilot.press(.left)
    pilot.wait(9 * 60_000)
    #expect(!pilot.state.isHidden)
    var never = self.pilot(minutes: 0)
    never.wait(10 * 3_600_000)
    #expect(!never.state.isHidden)
  }

  @Test("With a code neither Enter nor Esc opens it, a wrong one says so, and the right one opens it")
  func code() {
    var pilot = pilot(code: "syvsovere")
    pilot.press(.control("l"))
    pilot.press(.enter, .escape, .function(5))
    #expect(pilot.state.isHidden)
    pilot.type("syvsover")
    pilot.press(.enter)
    #expect(pilot.state.isHidden && pilot.sees("Det er ikke koden"))
    pilot.type("syvsovere")
    #expect(!pilot.sees("syvsovere"))
    pilot.press(.enter)
    #expect(!pilot.state.isHidden && pilot.sees("Bodil"))
  }

  @Test("A code is set from the list of commands, kept as a hash, and taken away by an empty one")
  func setting() {
    var pilot = pilot()
    pilot.press(.control("k"))
    pilot.type("kode, der")
    pilot.press(.enter)
    pilot.type("abc")
    pilot.press(.enter)
    #expect(pilot.sees("mindst fire tegn"))
    pilot.type("d")
    pilot.press(.enter)
    #expect(!pilot.state.settings.screenCode.isEmpty && !pilot.state.settings.screenCode.contains("abcd"))
    #expect(ScreenCode(stored: pilot.state.settings.screenCode)?.opens(with: "abcd") == true)
    #expect(
      pilot.effects.contains(
        .configure(section: "screen", key: "code", value: pilot.state.settings.screenCode)))
    pilot.press(.control("k"))
    pilot.type("kode, der")
    pilot.press(.enter, .enter)
    #expect(pilot.state.settings.screenCode.isEmpty)
  }

  @Test("Where several share the machine it is asked who it is; the next one sees nobody of the last one's")
  func several() {
    var pilot = pilot(seats: ["staff:mette", "staff:jonas"])
    pilot.press(.control("l"), .enter)
    #expect(pilot.sees("Hvem sidder her?"))
    pilot.type("jon")
    pilot.press(.enter)
    #expect(pilot.state.staff == "staff:jonas" && pilot.state.staffName == "Jonas")
    #expect(pilot.state.citizen == nil && !pilot.sees("Bodil"))
    #expect(pilot.state.settings.seats == ["staff:jonas", "staff:mette"])
    #expect(pilot.effects.contains(.remember(staff: "staff:jonas")))
  }

  @Test("One alone is not asked")
  func alone() {
    var pilot = pilot(seats: ["staff:mette"])
    pilot.press(.control("l"), .enter)
    #expect(!pilot.sees("Hvem sidder her?") && pilot.sees("Bodil"))
  }

  @Test("The key that wakes a machine that slept for an hour finds the screen hidden")
  func slept() {
    var pilot = pilot()
    pilot.type("Strik")
    pilot.shutLid(forMilliseconds: 3_600_000)
    pilot.press(.left)
    #expect(pilot.state.isHidden && !pilot.sees("Bodil"))
  }

  @Test("With a code the program begins hidden: ending it is no way round")
  func begins() {
    var pilot = pilot(code: "syvsovere")
    pilot.change { $0.start(staff: "staff:mette", problems: []) }
    #expect(pilot.state.isHidden)
  }

  @Test("Until it is told who sits here nothing stands behind the question, and no key leads past it")
  func question() {
    var pilot = pilot(seats: ["staff:mette", "staff:jonas"])
    pilot.press(.control("e"))
    pilot.press(.control("l"), .enter)
    #expect(pilot.sees("Hvem sidder her?") && !pilot.sees("Bodil"))
    pilot.press(.function(5), .control("k"))
    #expect(!pilot.sees("Bodil"))
    pilot.press(.escape)
    #expect(pilot.state.isHidden)
    pilot.press(.enter)
    pilot.type("jonas")
    pilot.press(.enter)
    #expect(pilot.state.layers == [] && !pilot.sees("Bodil"))
  }
}
