import Casebook
import Domain
import Journal
import Terminal
import Testing

@testable import Desk

@Suite("Text that is up to something")
struct HostileTextTests {
  static let names = [
    "\u{1B}[31mRød\u{1B}[0m", "\u{1B}]0;titel\u{7}Navn", "a\u{8}\u{8}b", "\u{9B}31m", "Linje\nskift\r\nher",
    "\u{202E}omvendt\u{202C}",
    "عائشة بنت محمد", "👩‍👩‍👧‍👦🇩🇰🏳️‍🌈", "Z̷̛͈a̶͖͝l̴̰̈g̵̱͒o̴͉̅", "漢字の名前", String(repeating: "Åse ", count: 75),
    String(repeating: "\u{301}", count: 300), "\u{0}\u{1}\u{2}\u{7F}", "\u{FEFF}\u{200B}\u{2066}x\u{2069}",
    "%s%n\\x1b[2J",
  ]

  /// Everything of Bodil's is that text, and a community's as well.
  func pilot(_ text: String, columns: Int, rows: Int) -> Pilot {
    let value = Value.text(text)
    var edits = ["name", "phone", "place", "area", "note"].map { Pilot.edit(Names.citizen, $0, value) }
    edits += ["what", "place", "transport", "companion", "host", "agreed", "next"].map {
      Pilot.edit(Names.step("s"), $0, value)
    }
    edits += [
      Pilot.edit(Names.step("s"), "date", "2026-11-23"), Pilot.edit(Names.plan, "goal", value),
      Pilot.edit(Names.plan, "agreed-with", value), Pilot.edit(Names.followUp("f"), "due", "2026-11-22"),
      Pilot.edit(Names.followUp("f"), "note", value),
      Pilot.edit(Names.conversation("c"), "date", "2026-11-22"),
      Pilot.edit(Names.conversation("c"), "centre", value),
      Pilot.edit(Names.answer("c", "hverdag"), "text", value),
      Pilot.edit(Names.conversation("b"), "date", "2026-11-02"),
      Pilot.edit(Names.answer("b", "hverdag"), "text", value),
    ]
    let community = Samples.community("x", text) {
      $0.organiser = text
      $0.description = text
      $0.schedule = text
      $0.address = text
      $0.city = text
      $0.price = text
      $0.host = text
      $0.confirmedBy = text
    }
    var pilot = Pilot([community], columns: columns, rows: rows, edits: edits)
    pilot.change {
      $0.choose(citizen: Pilot.bodil)
      $0.staffName = text
    }
    return pilot
  }

  @Test(
    "Nothing of it reaches the terminal but what can be seen, in the room that there is", arguments: names)
  func drawn(name: String) throws {
    for (columns, rows) in [(40, 12), (80, 24), (120, 36)] {
      var pilot = pilot(name, columns: columns, rows: rows)
      for keys in [
        [Key.function(2)], [.enter], [.function(3)], [.function(4)], [.enter], [.function(5)],
        [.control("o")],
      ] {
        if keys != [.enter] { for _ in pilot.state.layers { pilot.press(.escape) } }
        for key in keys { pilot.press(key) }
        let screen = pilot.screen
        for line in screen.split(separator: "\n", omittingEmptySubsequences: false) {
          try #require(TextWidth.columns(of: String(line)) <= columns)
          try #require(
            !line.unicodeScalars.contains {
              $0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value)
                || (0x2066...0x2069).contains($0.value)
            })
        }
        try #require(!screen.contains("[31m") && !screen.contains("]0;"))
      }
    }
  }

  @Test("A name with an escape sequence is the name without it")
  func escape() {
    let pilot = pilot("\u{1B}[31mRød Kirsten\u{1B}[0m", columns: 80, rows: 24)
    #expect(pilot.sees("▸ Rød Kirsten"))
  }

  @Test("Its words are kept as they came, whatever is drawn")
  func kept() {
    for name in Self.names {
      #expect(pilot(name, columns: 80, rows: 24).file?.citizen.name == name)
    }
  }
}
