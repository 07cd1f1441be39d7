import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Min samtale")
struct TalkTests {
  /// Bodil's wheel.
  func atWheel(edits: [Edit] = []) -> Pilot {
    var pilot = Pilot.withBodil(edits: edits)
    pilot.press(.function(3))
    return pilot
  }

  /// An earlier conversation.
  func earlier(_ id: String, _ date: String, _ centre: String) -> [Edit] {
    [
      Pilot.edit(Names.conversation(id), "date", .text(date)),
      Pilot.edit(Names.conversation(id), "centre", .text(centre)),
      Pilot.edit(Names.answer(id, "hverdag"), "text", .text("hverdag \(id)")),
      Pilot.edit(Names.answer(id, "hverdag"), "importance", 2),
    ]
  }

  @Test("Without a citizen the pane asks for one; keys are harmless")
  func noCitizen() {
    var pilot = Pilot()
    pilot.press(.function(3))
    #expect(pilot.state.context == .noCitizen)
    pilot.type("abc 123")
    pilot.press(.enter, .escape, .tab, .left, .delete)
    #expect(pilot.effects == [])
    #expect(pilot.sees("Ctrl-N"))
  }

  @Test("Looking at an empty wheel keeps nothing")
  func looking() {
    var pilot = atWheel()
    pilot.press(.tab, .tab, .enter, .escape, .function(4), .function(3))
    pilot.wait(5000)
    #expect(pilot.appended == [])
    #expect(pilot.file?.conversations == [])
  }

  @Test("A letter on the wheel begins to write; day and template come with it")
  func write() throws {
    var pilot = atWheel()
    pilot.press(.tab)
    pilot.type("Min søster")
    #expect(pilot.state.context == .talkText)
    pilot.wait(1000)
    let conversation = try #require(pilot.file?.conversations.first)
    #expect(conversation.date == Samples.today)
    #expect(conversation.templateID == "vejviser-1")
    #expect(conversation.answers.keys.sorted() == ["netvaerk"])
    #expect(conversation.answer("netvaerk").text == "Min søster")
    #expect(pilot.file?.conversations.count == 1)
  }

  @Test("Tab walks clockwise through all segments and the centre, and keeps on writing")
  func walk() throws {
    var pilot = atWheel()
    pilot.press(.enter)
    let names = WheelTemplate.standard.segments.map(\.key)
    for key in names {
      pilot.type("om \(key)")
      pilot.press(.tab)
    }
    #expect(pilot.state.talk.isCentre)
    pilot.type("at synge")
    pilot.press(.tab)
    #expect(pilot.state.talk.segment == 0)
    #expect(pilot.state.talk.editing.text == "om hverdag")
    pilot.press(.shiftTab, .escape)
    #expect(pilot.state.context == .talkWheel)
    let conversation = try #require(pilot.file?.conversations.first)
    for key in names { #expect(conversation.answer(key).text == "om \(key)") }
    #expect(conversation.centre == "at synge")
    #expect(pilot.file?.conversations.count == 1)
  }

  @Test("Importance is a digit on the wheel, Alt and arrows everywhere; it can be taken back")
  func importance() {
    var pilot = atWheel()
    func shown() -> Int? { pilot.file?.conversations.first?.answer("hverdag").importance }
    pilot.type("3")
    #expect(shown() == 3)
    #expect(pilot.sees("●●●"))
    pilot.press(Key(.down, .alt))
    #expect(shown() == 2)
    pilot.press(Key(.up, .alt), Key(.up, .alt), Key(.up, .alt))
    #expect(shown() == 3)
    pilot.press(.control("z"))
    #expect(shown() == 2)
    pilot.press(.control("z"), .control("z"))
    #expect(shown() ?? 0 == 0)
    pilot.press(.control("y"))
    #expect(shown() == 3)
    pilot.type("0")
    #expect(shown() ?? 0 == 0)
  }

  @Test("A digit in the text is text")
  func digitInText() {
    var pilot = atWheel()
    pilot.press(.enter)
    pilot.type("3 gange om ugen")
    pilot.wait(1000)
    #expect(pilot.file?.conversations.first?.answer("hverdag").text == "3 gange om ugen")
    #expect(pilot.file?.conversations.first?.answer("hverdag").importance == 0)
  }

  @Test("Today's conversation is opened again; yesterday's stands beside a new one")
  func today() {
    var pilot = atWheel(edits: earlier("a", "2026-11-21", "synge") + earlier("b", "2026-11-22", "male"))
    #expect(pilot.state.talk.editing.text == "hverdag b")
    #expect(pilot.sees("Sidst, lør 21. nov"))
    #expect(pilot.sees("hverdag a"))
    // Beside, over, off, and beside again.
    pilot.press(.control("w"))
    #expect(!pilot.sees("hverdag a"))
    #expect(pilot.sees("Sidst, lør 21. nov ●●○"))
    pilot.press(.control("w"))
    #expect(!pilot.sees("Sidst"))
    pilot.press(.control("w"))
    #expect(pilot.sees("hverdag a"))
    pilot = atWheel(edits: earlier("a", "2026-11-21", "synge"))
    #expect(pilot.state.talk.editing.text == "")
    #expect(pilot.sees("hverdag a"))
  }

  @Test("An earlier conversation is found by its day or its words, and can be written in")
  func earlierConversation() {
    var pilot = atWheel(edits: earlier("a", "2026-08-21", "synge") + earlier("b", "2026-10-02", "male"))
    pilot.press(.control("r"))
    #expect(pilot.sees("fredag 21. august 2026"))
    pilot.type("synge")
    pilot.press(.enter)
    #expect(pilot.state.talk.conversation == "a")
    pilot.press(.enter)
    pilot.type("!")
    pilot.wait(1000)
    #expect(pilot.file?.conversations.first { $0.id == "a" }?.answer("hverdag").text == "hverdag a!")
    #expect(pilot.file?.conversations.count == 2)
    #expect(pilot.file?.conversations.first { $0.id == "a" }?.date?.iso == "2026-08-21")
  }

  @Test("A new conversation begins on an empty wheel and leaves the other alone")
  func newConversation() {
    var pilot = atWheel()
    pilot.type("første")
    pilot.press(.control("n"))
    #expect(pilot.state.talk.editing.text == "")
    pilot.type("anden")
    pilot.wait(1000)
    #expect(Set(pilot.file?.conversations.map { $0.answer("hverdag").text } ?? []) == ["første", "anden"])
  }

  @Test("A citizen made from the empty pane has a wheel that keeps what is written")
  func newCitizen() throws {
    var pilot = Pilot()
    pilot.press(.function(3), .control("n"))
    pilot.type("Karen")
    pilot.press(.escape)
    #expect(pilot.state.context == .talkWheel)
    pilot.type("Strik")
    pilot.wait(1000)
    #expect(pilot.file?.citizen.name == "Karen")
    #expect(pilot.file?.conversations.first?.answer("hverdag").text == "Strik")
  }

  @Test("Another citizen's words never stand on this one's wheel")
  func otherCitizen() {
    var pilot = atWheel(edits: [Names.Field(Names.citizen, "name").edit("citizen:karen", "Karen")])
    pilot.type("Bodils ord")
    pilot.press(.escape, .control("o"))
    pilot.type("Karen")
    pilot.press(.enter)
    #expect(pilot.file?.citizen.name == "Karen")
    #expect(!pilot.sees("Bodil"))
    #expect(pilot.state.talk.editing.text == "")
    pilot.type("Karens ord")
    pilot.press(.escape, .control("o"))
    pilot.type("Bodil")
    pilot.press(.enter)
    #expect(pilot.state.talk.editing.text == "Bodils ord")
    #expect(!pilot.sees("Karen"))
  }

  @Test("The text of a segment may be undone letter by letter, and what is undone is saved")
  func undo() {
    var pilot = atWheel()
    pilot.press(.enter)
    pilot.type("et to")
    pilot.wait(1000)
    pilot.press(.control("z"))
    pilot.wait(1000)
    #expect(pilot.file?.conversations.first?.answer("hverdag").text == "et ")
    pilot.press(.control("y"))
    pilot.wait(1000)
    #expect(pilot.file?.conversations.first?.answer("hverdag").text == "et to")
  }
}
