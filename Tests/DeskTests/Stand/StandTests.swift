import Casebook
import Domain
import Journal
import Support
import Terminal
import Testing

@testable import Desk

@Suite("At the stand")
struct StandTests {
  /// A pilot whose screen has been turned over to guests, near Viby.
  static func pilot(columns: Int = 80, rows: Int = 24, edits: [Edit] = []) -> Pilot {
    var pilot = Pilot(
      columns: columns, rows: rows,
      edits: [Names.Field(Names.citizen, "name").edit("citizen:bodil", "Bodil Hemmelig")] + edits)
    pilot.change { $0.choose(citizen: "citizen:bodil") }
    pilot.press(.tab)
    pilot.type("4130")
    pilot.press(.function(9))
    pilot.type("1234")
    pilot.press(.enter)
    pilot.save()
    return pilot
  }

  private static func leave(_ pilot: inout Pilot, code: String = "1234") {
    pilot.press(.function(9))
    pilot.type(code)
    pilot.press(.enter)
  }

  @Test("It begins at the place where the stand is, with three cards")
  func begins() {
    let pilot = Self.pilot()
    #expect(pilot.sees("Find et fællesskab nær dig"))
    #expect(pilot.sees("4130"))
    #expect(pilot.sees("▸1 Sangkoret Viby"))
    #expect(!pilot.sees("F3"))
  }

  @Test("A code of fewer than four characters is not taken, and the screen stays with the staff")
  func shortCode() {
    var pilot = Pilot()
    pilot.press(.function(9))
    pilot.type("123")
    pilot.press(.enter)
    #expect(pilot.sees("mindst fire tegn"))
    #expect(pilot.state.stand == nil)
    pilot.press(.escape)
    #expect(pilot.state.context == .findQuery)
  }

  @Test("Letters narrow the cards, and a digit on the cards opens one of the three")
  func searches() {
    var pilot = Self.pilot()
    pilot.type("stole")
    #expect(!pilot.sees("Sangkoret"))
    pilot.press(.control("n"))
    pilot.press(.tab, .tab, .right, .right, .right, .tab)
    #expect(pilot.state.context == .standCards)
    pilot.type("2")
    #expect(pilot.state.context == .standDetails)
    #expect(pilot.sees("Stolemotion i parken"))
    pilot.press(.escape)
    #expect(pilot.state.context == .standCards)
    pilot.press(.pageDown)
    #expect(pilot.sees("4–"))
  }

  @Test(
    "What staff note among themselves is not shown to guests: who confirmed, who was in touch, what is wrong")
  func noStaffNotes() {
    let contact = ContactLog(date: Samples.today, staff: "Jonas", topic: .newcomer)
    var pilot = Self.pilot()
    pilot.change {
      _ = $0.record($0.casebook.edits(logging: contact, with: "community:kor", id: "k1"))
    }
    pilot.press(.enter)
    #expect(pilot.sees("Sangkoret Viby") && pilot.sees("Inger"))
    #expect(!pilot.sees("Mette") && !pilot.sees("Jonas"))
  }

  @Test("Everything is forgotten with the next guest, and a minute without a key is a next guest")
  func nextGuest() {
    var pilot = Self.pilot()
    pilot.type("garn")
    pilot.press(.control("n"))
    #expect(!pilot.sees("garn") && pilot.sees("▸1 Sangkoret Viby"))
    pilot.press(.control("z"))
    #expect(!pilot.sees("garn"))
    pilot.type("kaffe")
    pilot.press(.enter)
    pilot.wait(49_000)
    #expect(pilot.sees("Ingen noder") && !pilot.sees("begynder skærmen forfra"))
    pilot.wait(2_000)
    #expect(pilot.sees("begynder skærmen forfra"))
    pilot.press(.down)
    pilot.wait(50_000)
    #expect(pilot.sees("Ingen noder"))
    pilot.wait(10_000)
    #expect(pilot.state.context == .standQuestion)
    #expect(pilot.sees("▸1 Sangkoret Viby"))
    #expect(pilot.state.wakeAt == nil)
  }

  @Test("Guests are counted by topic and municipality, and nothing that they typed is kept")
  func counts() throws {
    var pilot = Self.pilot()
    // One opens a card and takes it home, one only asks, one touches a key and leaves.
    pilot.press(.enter)
    pilot.press(.control("p"))
    pilot.happen(.code(nil, community: "community:kor"))
    pilot.press(.control("n"))
    pilot.type("synge med Karen Pedersen")
    pilot.press(.control("n"))
    pilot.press(.tab)
    pilot.press(.control("n"))
    pilot.save()
    let day = try #require(pilot.restarted(with: pilot.onDisk).standDays.first)
    #expect(day.date == Samples.today)
    #expect(day.guests == 2)
    #expect(day.handOuts == 1)
    #expect(day.topics["Sang og musik"] == 2)
    #expect(day.areas.values.reduce(0, +) == 2)
    let written = pilot.appended.map { String(describing: $0) }.joined()
    #expect(!written.contains("Karen"))
    Self.leave(&pilot)
    #expect(pilot.sees("Messens tal") && pilot.sees("2 gæster · 1 tog med hjem"))
  }

  @Test("A wish that nothing fits is noted by topic and municipality, never with a number or an address")
  func wishes() throws {
    var pilot = Self.pilot()
    pilot.press(.tab)
    pilot.type("Parkvej 4, 4130 Viby")
    pilot.press(.shiftTab)
    pilot.type("faldskærm")
    #expect(pilot.sees("Det fandt vi ikke her"))
    pilot.press(.control("u"))
    pilot.type(" 12345678")
    pilot.press(.enter)
    #expect(pilot.sees("Ingen navne, ingen tal"))
    #expect(pilot.state.casebook.wishes.isEmpty)
    for _ in 0..<9 { pilot.press(.backspace) }
    pilot.press(.enter)
    #expect(pilot.sees("Tak. »faldskærm«"))
    let wish = try #require(pilot.state.casebook.wishes.first)
    #expect(wish.topic == "faldskærm" && wish.citizen == nil && wish.words.isEmpty)
    #expect(wish.area.hasSuffix(" Kommune"))
    #expect(pilot.state.casebook.standDays.first?.wishes == 1)
    let written = pilot.appended.map { String(describing: $0) }.joined()
    #expect(!written.contains("Parkvej") && !written.contains("12345678"))
  }

  @Test("The code opens the panes again, with no citizen in front")
  func leaves() {
    var pilot = Self.pilot()
    Self.leave(&pilot)
    #expect(pilot.state.stand == nil)
    #expect(pilot.sees("Messens tal"))
    pilot.press(.escape)
    #expect(pilot.state.citizen == nil)
    pilot.press(.function(4))
    #expect(pilot.sees("Hvem sidder I sammen om?"))
  }

  @Test("A wrong code opens nothing and is not shown; after three tries each one takes longer")
  func wrongCode() {
    var pilot = Self.pilot()
    for code in ["0000", "1111", "2222"] {
      pilot.press(.function(9))
      pilot.type(code)
      #expect(!pilot.sees(code) && pilot.sees("••••"))
      pilot.press(.enter)
      #expect(pilot.sees("Koden passer ikke"))
      pilot.press(.escape)
    }
    Self.leave(&pilot)
    #expect(pilot.state.stand != nil && pilot.sees("Vent lidt"))
    pilot.press(.escape)
    pilot.wait(5_000)
    Self.leave(&pilot)
    #expect(pilot.state.stand == nil)
  }

  @Test("Quitting asks for the code as well; the system's own signal does not")
  func quits() {
    var pilot = Self.pilot()
    #expect(!pilot.press(.function(10)).contains(.quit))
    #expect(pilot.sees("Afslut Vejviser"))
    pilot.type("1234")
    #expect(pilot.press(.enter).contains(.quit))
    var ended = Self.pilot()
    #expect(ended.happen(.input(.terminate(15))).contains(.quit))
  }

  @Test("A hand-out asks for a code as large as the screen can show, and prints what a guest may read")
  func handOut() throws {
    var pilot = Self.pilot()
    let asked = pilot.press(.control("p"))
    guard case .makeCode(let contents, let modules, "community:kor")? = asked.last else {
      Issue.record("no code was asked for: \(asked)")
      return
    }
    #expect(modules == 37)
    #expect(contents.first?.hasPrefix("BEGIN:VCARD") == true)
    #expect(pilot.sees("Telefon"))
    let printed = pilot.press(.control("p"))
    guard case .print(let text, "community:kor")? = printed.last else {
      Issue.record("nothing was printed: \(printed)")
      return
    }
    #expect(text.contains("Sangkoret Viby") && text.contains("12 34 56 78"))
    pilot.happen(
      .printed(Phrase(da: "Sendt til printeren.", en: "Sent."), succeeded: true, community: "community:kor"))
    #expect(pilot.sees("Sendt til printeren"))
  }

  @Test(
    "A colleague's exchange, an import's end and a withdrawal wait behind the stand and show nothing there")
  func events() {
    var pilot = Self.pilot()
    pilot.happen(
      .arrived(Arrival(operations: [], withdrawn: [RootID("citizen:bodil")])))
    pilot.happen(.notice(Phrase(da: "Bodil Hemmelig", en: "Bodil Hemmelig"), isError: true))
    pilot.happen(.progress(.storing(done: 1, of: 2)))
    #expect(!pilot.sees("Hemmelig") && pilot.sees("Find et fællesskab nær dig"))
    #expect(pilot.state.context == .standQuestion)
  }

  @Test(
    "Whatever a guest presses, clicks or pastes, no citizen comes up and the stand stays", arguments: 1...12)
  func nothingReachesCitizens(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var pilot = Self.pilot(columns: seed.isMultiple(of: 3) ? 40 : 80, rows: seed.isMultiple(of: 3) ? 12 : 24)
    let keys =
      CommandTable.all.flatMap(\.keys) + "ab1230 øæ".map { Key.character($0) } + [
        .up, .down, .left, .right, .home, .end, .backspace, .enter, .escape, .tab, .shiftTab, .control("c"),
        .function(12), .alt("x"),
      ]
    for _ in 0..<400 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        let at = Point(
          column: Int.random(in: 0..<pilot.state.size.columns, using: &random),
          row: Int.random(in: 0..<pilot.state.size.rows, using: &random))
        pilot.happen(.input(.mouse(Mouse(.press, at: at))))
      case 1: pilot.paste("Bodil")
      case 2: pilot.wait(Int.random(in: 0..<70_000, using: &random))
      default: pilot.press(keys.randomElement(using: &random) ?? .enter)
      }
      #expect(pilot.state.stand != nil && pilot.state.citizen == nil && pilot.state.layers.isEmpty)
      #expect(pilot.state.context.isStand)
      #expect(!pilot.sees("Hemmelig"))
    }
    #expect(!pilot.effects.contains(.quit) && !pilot.effects.contains(.suspend))
  }
}
