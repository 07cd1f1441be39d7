import Casebook
import Domain
import Terminal
import Testing

@testable import Desk

@Suite("The palette and the help")
struct PaletteTests {
  @Test("The palette holds every command that means something here, with its key")
  func all() {
    var pilot = Pilot(rows: 40)
    let here = CommandTable.all.filter { $0.applies(pilot.state.context) && $0.id != .palette }
    pilot.press(.control("k"))
    guard case .chooser(let chooser)? = pilot.state.layers.last else { return }
    let items = pilot.state.items(of: chooser)
    #expect(items.map(\.label).sorted() == here.map(\.help.danish).sorted())
    #expect(pilot.sees("F3"))
  }

  @Test(
    "First stands what the footer offers here, then what else can be done, the panes, and what cannot be done now"
  )
  func order() throws {
    var pilot = Pilot.withBodil(
      edits: [Pilot.edit(Names.followUp("1"), "due", .text("2026-11-25"))])
    pilot.press(.function(5))
    let offered = CommandTable.footer(in: pilot.state.context).filter {
      $0.unavailable(pilot.state) == nil && ($0.footer ?? 0) < 50
    }
    #expect(offered.contains { $0.id == .openAgenda })
    pilot.press(.control("k"))
    guard case .chooser(let chooser)? = pilot.state.layers.last else { return }
    let items = pilot.state.items(of: chooser)
    #expect(items.prefix(offered.count).map(\.label) == offered.map(\.help.danish))
    let pane = try #require(items.firstIndex { $0.detail == "F3" })
    #expect(items[..<pane].allSatisfy { !$0.isDisabled } && items[..<pane].contains { $0.detail == "Alt-t" })
    let shut = try #require(items.firstIndex { $0.isDisabled })
    #expect(shut > pane && items[shut...].allSatisfy(\.isDisabled))
  }

  @Test("Typing narrows by what commands do; Enter does the lit one as if its key were pressed")
  func narrows() {
    var pilot = Pilot()
    pilot.press(.control("k"))
    pilot.type("min egen")
    #expect(pilot.sees("Ingen kommando fundet"))
    pilot.press(.enter)
    #expect(pilot.sees("Ingen kommando fundet"))
    pilot.press(.control("z"), Key(.home, .shift))
    pilot.type("egen plan")
    pilot.press(.enter)
    #expect(pilot.state.pane == .plan)
    #expect(pilot.state.layers == [])
  }

  @Test("A command that cannot be done now says why, in the list and when it is chosen")
  func unavailable() {
    var pilot = Pilot()
    pilot.press(.control("k"))
    pilot.type("slet alt")
    #expect(pilot.sees("Vælg først en borger"))
    pilot.press(.enter)
    #expect(pilot.sees("⚠ Vælg først en borger"))
  }

  @Test("The palette reaches what has no key: suspend, and quitting as well")
  func suspend() {
    var asked: [Effect]
    var pilot = Pilot()
    pilot.press(.control("k"))
    pilot.type("programmet til side")
    asked = pilot.press(.enter)
    #expect(asked == [.suspend])
    pilot.press(.control("k"))
    pilot.type("afslut")
    asked = pilot.press(.enter)
    #expect(asked == [.quit])
  }

  @Test("The help tells every key that works where it was opened, and the keys of everywhere")
  func help() {
    var pilot = Pilot(rows: 60)
    let here = CommandTable.all.filter { $0.applies(pilot.state.context) && !$0.keys.isEmpty }
    pilot.press(.function(1))
    for command in here { #expect(pilot.sees(command.help.danish), "\(command.id)") }
    for key in ["F2", "F5", "Ctrl-T", "Ctrl-Z", "Ctrl-K", "Ctrl-L", "F10"] {
      #expect(pilot.sees(key), "\(key)")
    }
    pilot.press(.escape)
    #expect(pilot.state.layers == [])
  }

  @Test("A long help is scrolled to its end and back, key for key")
  func scroll() {
    var pilot = Pilot(rows: 12)
    pilot.press(.function(1))
    let top = pilot.screen
    for _ in 0..<100 { pilot.press(.down) }
    let bottom = pilot.screen
    #expect(bottom != top)
    pilot.press(.up)
    #expect(pilot.screen != bottom)
    pilot.press(.home)
    #expect(pilot.screen == top)
    pilot.press(.end)
    #expect(pilot.screen == bottom)
    pilot.press(.pageUp)
    #expect(pilot.screen != bottom)
  }

  @Test("Help over a form tells the form's keys, and Esc leads back to the form with everything in it")
  func helpOverForm() {
    var pilot = Pilot()
    pilot.press(.function(5), .control("n"))
    pilot.type("Karen")
    pilot.press(.function(1))
    #expect(pilot.sees("Luk; det skrevne er gemt"))
    pilot.press(.escape)
    #expect(pilot.state.context == .form)
    #expect(pilot.sees("Karen"))
  }

  @Test("F1 works wherever one is", arguments: [Key.function(1), .alt("h")])
  func everywhere(key: Key) {
    var pilot = Pilot.withBodil(edits: PlanTests.steps)
    for pane in 2...5 {
      pilot.press(.function(pane), key)
      #expect(pilot.state.context == .help)
      pilot.press(.escape)
    }
    pilot.press(.control("k"), key)
    #expect(pilot.state.context == .help)
    pilot.press(.escape)
    #expect(pilot.state.context == .chooser)
  }
}
