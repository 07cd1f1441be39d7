import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Questions")
struct PromptTests {
  /// Runs a command from the palette.
  func palette(_ name: String, _ pilot: inout Pilot) {
    pilot.press(.control("k"))
    pilot.type(name)
    pilot.press(.enter)
  }

  @Test("Erasing asks for SLET in capitals; then everything is gone, also from the way back")
  func erase() {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    pilot.press(.function(4), .delete)
    palette("slet alt om", &pilot)
    #expect(pilot.sees("Skriv SLET"))
    for wrong in ["", "slet", "SLE", "ja"] {
      pilot.press(Key(.home, .shift))
      pilot.press(.backspace)
      pilot.type(wrong)
      pilot.press(.enter)
      #expect(pilot.sees("Skriv SLET med store bogstaver"))
      #expect(pilot.file != nil)
    }
    pilot.press(Key(.home, .shift))
    pilot.type("SLET")
    pilot.press(.enter)
    #expect(pilot.state.citizen == nil)
    #expect(pilot.state.casebook.summaries.isEmpty)
    #expect(pilot.appended.last?.content.field == "erase")
    #expect(!pilot.sees("Bodil"))
    pilot.press(.tab, .control("z"), .control("y"))
    #expect(pilot.state.casebook.file(Pilot.bodil) == nil)
    #expect(pilot.state.undoStack.allSatisfy { !$0.edits.contains { $0.root.rawValue == Pilot.bodil } })
    #expect(pilot.sees("Hvem sidder I sammen om?"))
  }

  @Test("Esc leaves the question, and nobody is erased")
  func eraseLeft() {
    var pilot = Pilot.withBodil()
    palette("slet alt om", &pilot)
    pilot.type("SLET")
    pilot.press(.escape)
    #expect(pilot.file?.citizen.name == "Bodil")
    #expect(pilot.appended == [])
  }

  @Test("Without a citizen there is nobody to erase, and the palette says why")
  func eraseNobody() {
    var pilot = Pilot()
    palette("slet alt om", &pilot)
    #expect(pilot.state.layers == [])
    #expect(pilot.sees("Vælg først en borger"))
  }

  @Test("What is being typed of an erased citizen is not written afterwards")
  func eraseWithDraft() {
    var pilot = Pilot.withBodil()
    pilot.press(.function(4), .tab, .tab)
    pilot.type("hemmeligt mål")
    pilot.press(.control("k"))
    pilot.type("slet alt om")
    pilot.press(.enter)
    pilot.type("SLET")
    pilot.press(.enter)
    pilot.wait(5000)
    #expect(pilot.state.casebook.ledger.operations(of: RootID(Pilot.bodil)).count == 1)
    #expect(pilot.state.saving.drafts == [])
  }

  @Test("Import asks for a file and hands it on; a bar shows how far it is, a line how it went")
  func importing() {
    var pilot = Pilot()
    palette("fra en fil", &pilot)
    pilot.press(.enter)
    #expect(pilot.sees("Skriv, hvor filen ligger"))
    pilot.type("/tmp/liste.csv")
    pilot.press(.enter)
    #expect(pilot.effects.contains(.importDirectory(path: "/tmp/liste.csv")))
    #expect(pilot.sees("Læser filen"))
    pilot.happen(.progress(.storing(done: 500, of: 2000)))
    #expect(pilot.sees("500 af 2.000 gemt"))
    pilot.press(.enter)
    pilot.type("x")
    #expect(pilot.sees("500 af 2.000 gemt"))
    pilot.happen(.imported(Phrase(da: "2.000 importeret", en: "2,000 imported"), succeeded: true))
    #expect(pilot.state.layers == [])
    #expect(pilot.sees("2.000 importeret"))
  }

  @Test("Esc stops an import; until it has stopped the screen says that it is about to")
  func stopping() {
    var pilot = Pilot()
    palette("fra en fil", &pilot)
    pilot.type("/tmp/liste.csv")
    pilot.press(.enter)
    #expect(pilot.sees("Esc afbryd"))
    #expect(pilot.press(.escape) == [.stopWork])
    #expect(pilot.sees("Afbryder"))
    // What was on its way does not hide that.
    pilot.happen(.progress(.storing(done: 500, of: 2000)))
    #expect(pilot.sees("Afbryder"))
    pilot.happen(.imported(Phrase(da: "Afbrudt.", en: "Cancelled."), succeeded: false))
    #expect(pilot.state.layers == [] && pilot.sees("Afbrudt."))
    // What is stored already is not stopped half-way.
    pilot.happen(.progress(.indexing))
    #expect(pilot.press(.escape) == [] && pilot.sees("klar til at søge"))
  }

  @Test("A colleague who was never here sits down by their name")
  func staff() {
    var pilot = Pilot()
    palette("hvem der bruger", &pilot)
    pilot.type("Jonas")
    pilot.press(.enter)
    #expect(pilot.state.staffName == "Jonas")
    let id = pilot.state.staff
    #expect(pilot.effects.contains(.remember(staff: id)) && id != "staff:mette")
    #expect(pilot.appended.contains { $0.content.value == "Jonas" && $0.root.rawValue == id })
    #expect(pilot.appended.contains { $0.content.value == ["space": "katalog"] })
  }

  @Test("Whoever sits here renames themself in one place")
  func rename() {
    var pilot = Pilot(edits: [Names.Field(Names.staff, "name").edit("staff:mette", "Mette")])
    palette("om mig", &pilot)
    pilot.press(Key(.home, .shift))
    pilot.type("Mette J.")
    pilot.press(.escape)
    #expect(pilot.appended.map(\.root.rawValue) == ["staff:mette"])
    #expect(pilot.state.casebook.staffName("staff:mette") == "Mette J.")
    #expect(pilot.state.staffName == "Mette J.")
  }

  @Test("The first start offers four ways, and each leads somewhere")
  func welcome() {
    for (downs, expected) in [(0, "demo"), (1, "import"), (2, "store"), (3, "citizen")] {
      var pilot = Pilot([])
      pilot.change { $0.start(staff: "", problems: []) }
      #expect(pilot.sees("Velkommen til Vejviser"))
      for _ in 0..<downs { pilot.press(.down) }
      pilot.press(.enter)
      if expected != "demo" {
        // Who sits here is asked first, for it stands beside what is written.
        #expect(pilot.sees("Hvem sidder her?"))
        pilot.type("Bodil")
        pilot.press(.enter)
        #expect(pilot.state.staffName == "Bodil")
      }
      switch expected {
      case "demo": #expect(pilot.effects == [.startDemo])
      case "import": #expect(pilot.sees("Hvor ligger filen?"))
      case "store": #expect(pilot.sees("Enter prøver forbindelsen"))
      default:
        #expect(pilot.sees("Ny borger"))
        pilot.type("Karen")
        pilot.press(.escape)
        #expect(pilot.appended.allSatisfy { $0.content.who == pilot.state.staff && !$0.content.who.isEmpty })
      }
    }
  }

  @Test("Who only closes the first start's offers is asked as well, and may leave it unanswered")
  func closedWelcome() {
    var pilot = Pilot([])
    pilot.change { $0.start(staff: "", problems: []) }
    pilot.press(.escape)
    #expect(pilot.sees("Hvem sidder her?"))
    pilot.press(.escape)
    #expect(pilot.state.layers == [])
    #expect(pilot.appended == [])
  }
}
