import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("From a key to the disk")
struct SavingTests {
  /// Bodil's wheel, ready to write in the first segment.
  func writing() -> Pilot {
    var pilot = Pilot.withBodil()
    pilot.press(.function(3), .enter)
    return pilot
  }

  func text(_ casebook: Casebook) -> String? {
    casebook.file(Pilot.bodil)?.conversations.first?.answer("hverdag").text
  }

  @Test("A pause brings the text to the disk, and only then the screen says so")
  func pause() {
    var pilot = writing()
    #expect(!pilot.sees("Gemt"))
    pilot.type("Strik")
    #expect(pilot.appended == [])
    #expect(pilot.sees("gemmer"))
    #expect(!pilot.sees("✓ Gemt"))
    pilot.wait(Saving.pause - 1)
    #expect(pilot.appended == [])
    pilot.wait(1)
    #expect(!pilot.appended.isEmpty)
    #expect(!pilot.sees("✓ Gemt"))
    pilot.save()
    #expect(pilot.sees("✓ Gemt"))
    #expect(text(pilot.restarted(with: pilot.onDisk)) == "Strik")
    pilot.type("k")
    #expect(!pilot.sees("✓ Gemt"))
  }

  @Test("Typing without a pause reaches the disk all the same, within a second of every key")
  func noPause() {
    var pilot = writing()
    var typed = ""
    for number in 0..<40 {
      let key = Array("hverdagen er stille ")[number % 20]
      pilot.type(String(key))
      typed.append(key)
      pilot.wait(100)
      if number >= 10 {
        // All but what was typed in the last 700 milliseconds is handed out.
        let known = text(pilot.restarted(with: pilot.onDisk + pilot.appended)) ?? ""
        #expect(typed.hasPrefix(known) && known.count >= typed.count - 7)
      }
    }
  }

  @Test("A kill in the middle of typing loses no more than what was not handed out")
  func kill() {
    var pilot = writing()
    pilot.type("Jeg strikker")
    pilot.wait(Saving.pause)
    pilot.type(" og synger")
    pilot.wait(100)
    #expect(text(pilot.restarted(with: pilot.onDisk + pilot.appended)) == "Jeg strikker")
    pilot.wait(Saving.longest)
    #expect(text(pilot.restarted(with: pilot.onDisk + pilot.appended)) == "Jeg strikker og synger")
  }

  @Test("What the disk refuses is kept on the screen, told, tried again, and saved in the order it was typed")
  func refused() {
    var pilot = writing()
    pilot.type("Strik")
    pilot.wait(Saving.pause)
    pilot.refuse()
    #expect(pilot.sees("⚠ IKKE gemt: disken er fuld") && pilot.place(of: "⚠ IKKE gemt")?.row == 0)
    #expect(pilot.sees("Strik"))
    #expect(!pilot.state.saving.isSettled)
    #expect(pilot.state.talk.editing.text == "Strik")
    // It can be written in, and what is written goes with what was refused.
    pilot.type("ketøj")
    pilot.wait(Saving.pause)
    pilot.refuse()
    #expect(pilot.sees("IKKE gemt"))
    pilot.wait(Saving.retryPause)
    pilot.save()
    #expect(pilot.sees("✓ Gemt"))
    #expect(pilot.state.saving.isSettled)
    #expect(text(pilot.restarted(with: pilot.onDisk)) == "Strikketøj")
    let numbers = pilot.onDisk.map(\.id.number)
    #expect(numbers == numbers.sorted())
    #expect(Set(pilot.onDisk.map(\.id)).count == pilot.onDisk.count)
  }

  @Test("A full disk is tried again and again, and never marked as saved")
  func stillFull() {
    var pilot = writing()
    pilot.type("Strik")
    pilot.wait(Saving.pause)
    for _ in 0..<5 {
      pilot.refuse()
      #expect(pilot.sees("IKKE gemt"))
      #expect(!pilot.sees("✓ Gemt"))
      pilot.wait(Saving.retryPause)
    }
    pilot.save()
    #expect(text(pilot.restarted(with: pilot.onDisk)) == "Strik")
  }

  @Test(
    "Quitting writes what was typed first; on a full disk it warns once",
    arguments: [Key.function(10), .control("q")])
  func quit(key: Key) {
    var pilot = writing()
    pilot.type("Strik")
    var asked = pilot.press(key)
    #expect(asked.count == 2)
    #expect(asked.last == .quit)
    #expect(text(pilot.restarted(with: pilot.onDisk + pilot.appended)) == "Strik")

    pilot = writing()
    pilot.type("Strik")
    pilot.wait(Saving.pause)
    pilot.refuse()
    asked = pilot.press(key)
    #expect(!asked.contains(.quit))
    #expect(pilot.sees("Det seneste er IKKE gemt"))
    asked = pilot.press(key)
    #expect(asked.contains(.quit))
  }

  @Test("A signal to end writes what was typed, and quits at once")
  func terminate() {
    var pilot = writing()
    pilot.type("Strik")
    let asked = pilot.happen(.input(.terminate(15)))
    #expect(asked.last == .quit)
    #expect(text(pilot.restarted(with: pilot.onDisk + pilot.appended)) == "Strik")
  }

  @Test("Putting the program aside, hiding the screen or changing pane writes what was typed")
  func otherWays() {
    for keys in [[Key.control("l")], [.function(2)], [.function(5)], [.escape], [.tab], [.control("o")]] {
      var pilot = writing()
      pilot.type("Strik")
      for key in keys { pilot.press(key) }
      pilot.wait(Saving.longest)
      #expect(text(pilot.restarted(with: pilot.onDisk + pilot.appended)) == "Strik", "\(keys)")
    }
  }

  @Test(
    "The deadline that the state names is the next thing that happens, and none is named when nothing waits")
  func deadlines() throws {
    var pilot = writing()
    #expect(pilot.state.wakeAt == nil)
    pilot.type("S")
    let due = try #require(pilot.state.wakeAt)
    #expect(due == pilot.moment.uptime + Saving.pause)
    pilot.wait(250)
    pilot.type("t")
    pilot.wait(250)
    pilot.type("r")
    // Six hundred after the first key, not three hundred after the last.
    #expect(pilot.state.wakeAt == due - Saving.pause + Saving.longest)
    pilot.wait(1000)
    #expect(pilot.state.wakeAt == nil)
  }

  @Test("A run of keys makes one operation for each pause, not one for each key")
  func coalesced() {
    var pilot = writing()
    pilot.type("Hverdagen er stille")
    pilot.wait(1000)
    #expect(pilot.appended.count { $0.content.field == "text" } == 1)
    pilot.wait(10_000)
    #expect(pilot.appended.count { $0.content.field == "text" } == 1)
  }

  @Test("Text typed and taken away within a pause leaves no operation of it")
  func typedAndDeleted() {
    var pilot = writing()
    pilot.type("x")
    pilot.press(.backspace)
    pilot.wait(1000)
    #expect(!pilot.appended.contains { $0.content.value == "x" })
    #expect(pilot.file?.conversations.allSatisfy { !$0.isEmpty } != false)
  }

  @Test("Whoever sits here is written into the operation, and the time on the wall")
  func signed() throws {
    var pilot = writing()
    pilot.type("x")
    pilot.wait(1000)
    let operation = try #require(pilot.appended.first { $0.content.field == "text" })
    #expect(operation.content.who == "staff:mette")
    #expect(operation.content.at.inDenmark.date == Samples.today)
  }
}
