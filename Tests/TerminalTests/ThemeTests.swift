import Foundation
import Support
import Testing

@testable import Terminal

@Suite("Themes")
struct ThemeTests {
  static let folder = SharedData.packageRoot.appendingPathComponent("Themes").path
  static let coloured = ["havehuset", "hoj-kontrast", "messe", "nat"]

  @Test("the shipped folder has five themes, and all can be read")
  func shipped() throws {
    #expect(
      ThemeFolder.names(in: [Self.folder])
        == ["havehuset", "hoj-kontrast", "ingen-farver", "messe", "nat"])
    for name in ThemeFolder.names(in: [Self.folder]) {
      #expect(try ThemeFolder.load(name, from: [Self.folder]).name == name)
    }
  }

  @Test("the built-in theme is the shipped havehuset")
  func builtIn() throws {
    let shipped = try String(contentsOfFile: Self.folder + "/havehuset.theme", encoding: .utf8)
    #expect(shipped == Theme.standardText + "\n")
    #expect(try Theme.standard == ThemeFolder.load("havehuset", from: [Self.folder]))
    #expect(Theme.standard[.screen].background != .standard)
  }

  @Test("text can be read in every role: 4.5 to 1, with every colour and with 256", arguments: coloured)
  func contrast(name: String) throws {
    let theme = try ThemeFolder.load(name, from: [Self.folder])
    for role in Role.allCases {
      for depth in [ColorDepth.direct, .indexed] {
        let style = depth.reduce(theme[role], screen: theme[.screen].background)
        let text = try #require(style.foreground.components, "\(name) \(role): a colour of its own")
        let ground = try #require(style.background.components, "\(name) \(role): a ground of its own")
        let ratio = Contrast.ratio(text, ground)
        #expect(ratio >= ColorDepth.readable, "\(name) \(role) with \(depth): \(ratio)")
      }
    }
  }

  @Test("high contrast is WCAG's level AAA: 7 to 1")
  func highContrast() throws {
    let theme = try ThemeFolder.load("hoj-kontrast", from: [Self.folder])
    for role in Role.allCases {
      let text = try #require(theme[role].foreground.components)
      let ground = try #require(theme[role].background.components)
      #expect(Contrast.ratio(text, ground) >= 7, "\(role)")
    }
  }

  @Test("text of every role can be read on the ground of a field, a lit row or a dialog", arguments: coloured)
  func grounds(name: String) throws {
    let theme = try ThemeFolder.load(name, from: [Self.folder])
    for role in Role.allCases {
      for ground in [Role.field, .fieldFocused, .rowSelected, .dialog, .cursorLine] {
        let style = ColorDepth.indexed.reduce(
          theme[role].on(theme[ground]), screen: theme[.screen].background)
        let ratio = Palette.contrast(style.foreground, style.background)
        #expect(ratio >= ColorDepth.readable, "\(name) \(role) on \(ground): \(ratio)")
      }
    }
  }

  @Test("a hit in a lit row stays lit, also without colours")
  func hitInLitRow() throws {
    let theme = try ThemeFolder.load("ingen-farver", from: [Self.folder])
    let hit = theme[.match].on(theme[.rowSelected])
    #expect(hit.attributes.isSuperset(of: [.reverse, .bold, .underline]))
  }

  @Test("text can be read with 16 and 8 colours, in xterm's palette and in the old one", arguments: coloured)
  func fewColours(name: String) throws {
    let theme = try ThemeFolder.load(name, from: [Self.folder])
    for role in Role.allCases {
      for depth in [ColorDepth.sixteen, .eight] {
        let style = depth.reduce(theme[role], screen: theme[.screen].background)
        let ratio = Palette.contrast(style.foreground, style.background)
        #expect(ratio >= ColorDepth.readable, "\(name) \(role) with \(depth): \(ratio)")
      }
    }
  }

  /// What is chosen, and what it stands beside.
  static let pairs: [(lit: Role, unlit: Role)] = [
    (.rowSelected, .row), (.fieldFocused, .field), (.tabActive, .tab), (.wheelLit, .wheelSegment),
    (.match, .text),
    (.match, .row), (.selection, .field), (.selection, .fieldFocused), (.barFilled, .barEmpty),
    (.conflict, .text),
    (.error, .text), (.warning, .text), (.key, .keyText), (.dialogTitle, .dialog), (.title, .text),
  ]

  @Test(
    "what is chosen, focused or lit differs by more than colour, also where there is none",
    arguments: coloured + ["ingen-farver"])
  func moreThanColour(name: String) throws {
    let theme = try ThemeFolder.load(name, from: [Self.folder])
    for (lit, unlit) in Self.pairs {
      let looks = [lit, unlit].map { ColorDepth.none.reduce(theme[$0], screen: theme[.screen].background) }
      #expect(looks[0].attributes != looks[1].attributes, "\(name): \(lit) and \(unlit)")
      #expect(looks[0].foreground == .standard && looks[0].background == .standard)
    }
  }

  @Test(
    "what is chosen can be told apart on the Linux console, which shows no underline", arguments: coloured)
  func linuxConsole(name: String) throws {
    let theme = try ThemeFolder.load(name, from: [Self.folder])
    for (lit, unlit) in Self.pairs.prefix(4) {
      let looks = [lit, unlit].map { role in
        var look = ColorDepth.eight.reduce(theme[role], screen: theme[.screen].background)
        look.attributes.subtract([.underline, .dim, .italic])
        return look
      }
      #expect(
        looks[0].attributes != looks[1].attributes || looks[0].background != looks[1].background,
        "\(name): \(lit) and \(unlit)")
    }
  }

  @Test("a theme without colours has none in any role")
  func withoutColours() throws {
    let theme = try ThemeFolder.load("ingen-farver", from: [Self.folder])
    for role in Role.allCases {
      #expect(theme[role].foreground == .standard && theme[role].background == .standard, "\(role)")
    }
  }

  // MARK: The format

  private func parse(_ text: String, parents: [String: String] = [:]) throws -> Theme {
    try Theme.parse(text, named: "min") { name in parents[name].map { (name + ".theme", $0) } }
  }

  @Test(
    "roles, named colours, numbers of the palette, attributes, and the screen's background where none is given"
  )
  func format() throws {
    let theme = try parse(
      """
      # min egen
      [colours]
      blæk = #010203
      [roles]
      screen = blæk on 230
      title =   #FFFFFF  on  blæk  bold underline
      muted = 7 dim italic reverse
      text = standard on standard
      """)
    #expect(theme[.screen] == Style(foreground: .rgb(1, 2, 3), background: .indexed(230)))
    #expect(
      theme[.title]
        == Style(foreground: .rgb(255, 255, 255), background: .rgb(1, 2, 3), attributes: [.bold, .underline]))
    #expect(
      theme[.muted]
        == Style(foreground: .indexed(7), background: .indexed(230), attributes: [.dim, .italic, .reverse]))
    #expect(theme[.text] == .plain)
    #expect(theme.name == "min")
  }

  @Test("what a theme does not say is its parent's, with the theme's own colours")
  func inheritance() throws {
    let parents = [
      "far":
        "[colours]\npaper = #111111\nink = #EEEEEE\n[roles]\ntext = ink on paper\ntitle = ink on paper bold"
    ]
    let theme = try parse(
      "inherits = far\n[colours]\npaper = #222222\n[roles]\ntitle = ink on paper", parents: parents)
    #expect(theme[.text] == Style(foreground: .rgb(0xEE, 0xEE, 0xEE), background: .rgb(0x22, 0x22, 0x22)))
    #expect(theme[.title].attributes == [])
    // What neither says is built in; there, too, `paper` is the theme's.
    #expect(theme[.border].background == .rgb(0x22, 0x22, 0x22))
    let empty = try parse("")
    for role in Role.allCases { #expect(empty[role] == Theme.standard[role]) }
    #expect(try parse("inherits = havehuset")[.title] == Theme.standard[.title])
  }

  @Test(
    "mistakes name the line",
    arguments: [
      ("\n\ntext ink", 3, ThemeError.Reason.notUnderstood("text ink")),
      ("[farver]", 1, .unknownSection("[farver]")), ("farve = 1", 1, .unknownSetting("farve")),
      ("[roles]\r\n\r\nhimmel = 1", 3, .unknownRole("himmel")),
      ("[roles]\ntext = blå", 2, .unknownColor("blå")),
      ("[roles]\ntext = #12345", 2, .unknownColor("#12345")),
      ("[roles]\ntext = 256", 2, .unknownColor("256")),
      ("[roles]\ntext = #GGGGGG", 2, .unknownColor("#GGGGGG")),
      ("[roles]\ntext = 1 on", 2, .notUnderstood("1 on")),
      ("[roles]\ntext = 1 on 2 fed", 2, .unknownAttribute("fed")),
      ("[roles]\ntext =", 2, .notUnderstood("text =")),
      ("[colours]\na = b\n[roles]\ntext = a", 2, .unknownColor("b")), ("= 1", 1, .notUnderstood("= 1")),
      ("inherits = ingen", 1, .notFound("ingen")),
      ("inherits = min", 1, .circularInheritance(["min", "min"])),
    ])
  func mistakes(text: String, line: Int, reason: ThemeError.Reason) {
    #expect(throws: ThemeError(file: "min", line: line, reason: reason)) { try parse(text) }
  }

  @Test(
    "themes that inherit from each other in a circle are refused, and so is a mistake in a parent, by its name"
  )
  func circle() {
    #expect(
      throws: ThemeError(file: "b.theme", line: 1, reason: .circularInheritance(["min", "a", "b", "a"]))
    ) {
      try parse("inherits = a", parents: ["a": "inherits = b", "b": "inherits = a"])
    }
    #expect(throws: ThemeError(file: "a.theme", line: 1, reason: .notUnderstood("?"))) {
      try parse("inherits = a", parents: ["a": "?"])
    }
  }

  @Test("no text makes the reader crash", arguments: 0..<200)
  func anything(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = [
      "[roles]", "[colours]", "text", "=", "on", "#", "#AABBCC", "12", "\n", " ", "bold", "inherits", "min",
      "\u{0}", "æ", "\r\n",
    ]
    let text = (0..<30).map { _ in words.randomElement(using: &random) ?? "" }.joined()
    _ = try? parse(text)
  }
}
