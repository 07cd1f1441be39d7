import Foundation
import Testing

@testable import Terminal

extension WorldTests {
  @Suite("Screen on a pseudo-terminal")
  struct ScreenTests {
    private func canvas(_ screen: Screen, _ text: String, cursor: Point? = nil) -> Canvas {
      var canvas = Canvas(size: screen.size, fill: Theme.standard[.screen], charset: screen.charset)
      canvas.put(text, at: Point(column: 0, row: 0), style: Theme.standard[.text])
      canvas.cursor = cursor
      return canvas
    }

    @Test("opening and closing is a pair: modes, alternate screen, mouse, paste and cursor")
    func pair() throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      let screen = try terminal.open()
      screen.show(canvas(screen, "Søg"))
      let shown = terminal.output()
      for mode in ["\u{1B}[?1049h", "\u{1B}[?2004h", "\u{1B}[?1002h", "\u{1B}[?1006h", "\u{1B}[?25l", "Søg"] {
        #expect(shown.contains(mode), "\(mode.debugDescription)")
      }
      #expect(terminal.modes.c_lflag & UInt32(ICANON | ECHO | ISIG | IEXTEN) == 0)
      #expect(terminal.modes.c_iflag & UInt32(IXON | ICRNL) == 0)
      screen.close()
      let left = terminal.output()
      for mode in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1002l", "\u{1B}[?1006l", "\u{1B}[?25h"] {
        #expect(left.contains(mode), "\(mode.debugDescription)")
      }
      #expect(terminal.modes.c_lflag == before.c_lflag && terminal.modes.c_iflag == before.c_iflag)
      #expect(terminal.modes.c_oflag == before.c_oflag)
      screen.close()
      #expect(terminal.output().isEmpty)
      #expect(screen.next(timeoutMilliseconds: nil) == [.terminate(SIGHUP)])
      // The title is nobody's business.
      for title in ["\u{1B}]0;", "\u{1B}]1;", "\u{1B}]2;"] { #expect(!(shown + left).contains(title)) }
    }

    @Test("only what is different is sent")
    func differences() throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open()
      defer { screen.close() }
      screen.show(canvas(screen, "Stolemotion"))
      _ = terminal.output()
      screen.show(canvas(screen, "Stolemotion"))
      #expect(terminal.output().isEmpty)
      screen.show(canvas(screen, "Stolemotiom"))
      let sent = terminal.output()
      #expect(sent.contains("m") && !sent.contains("Stole") && sent.utf8.count < 100)
      screen.redraw()
      screen.show(canvas(screen, "Stolemotiom"))
      #expect(terminal.output().contains("Stolemotiom"))
    }

    @Test("the cursor stands where the canvas says, and hides where it says nothing")
    func cursor() throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open()
      defer { screen.close() }
      screen.show(canvas(screen, "a"))
      _ = terminal.output()
      screen.show(canvas(screen, "a", cursor: Point(column: 7, row: 4)))
      let sent = terminal.output()
      #expect(
        sent.contains("\u{1B}[5;8H") && sent.contains("\u{1B}[?25h")
          || sent.contains("\u{1B}[?12l\u{1B}[?25h"))
      screen.show(canvas(screen, "a", cursor: Point(column: 700, row: 4)))
      #expect(terminal.output().contains("\u{1B}[?25l"))
    }

    @Test("joined emoji, flags and marks reach the terminal as what it can measure")
    func clusters() throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open()
      defer { screen.close() }
      screen.show(canvas(screen, "👩‍🌾|漢字|e\u{301}|❤️|🇩🇰|ende"))
      #expect(terminal.output().contains("👩|漢字|é|❤ |🇩🇰|ende"))
      screen.show(canvas(screen, "x👩‍🌾"))
      #expect(terminal.output().contains("x👩"))
    }

    @Test(
      "keys, mouse, paste and a new size come out of it",
      arguments: [(40, 12), (5, 2), (1, 1), (300, 100)] as [(UInt16, UInt16)])
    func input(columns: UInt16, rows: UInt16) throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open()
      defer { screen.close() }
      #expect(screen.size == Size(columns: 80, rows: 24))
      terminal.type(
        "æ\u{1B}OP\u{1B}[200~a\rb\u{1B}[201~\u{1B}[<0;3;4M\u{1A}\u{3}\u{11}\u{13}\u{16}\u{F}\u{19}\u{1C}\r")
      let wanted: [Input] =
        [
          .key(.character("æ")), .key(.function(1)), .paste("a\nb"),
          .mouse(Mouse(.press, at: Point(column: 2, row: 3))),
        ]
        + "zcqsvoy\\".map { .key(.control($0)) } + [.key(.enter)]
      var inputs: [Input] = []
      while inputs.count < wanted.count { inputs += screen.next(timeoutMilliseconds: nil) }
      #expect(inputs == wanted)
      terminal.resize(columns, rows)
      kill(getpid(), SIGWINCH)
      let size = Size(columns: Int(columns), rows: Int(rows))
      #expect(screen.next(timeoutMilliseconds: nil) == [.resize(size)])
      #expect(screen.size == size)
      screen.show(canvas(screen, "漢字 i en smal rude", cursor: Point(column: 0, row: 0)))
      // A picture of the old size does no harm either.
      screen.show(Canvas(size: Size(columns: 80, rows: 24), fill: Theme.standard[.screen]))
      #expect(!terminal.output().isEmpty)
    }

    @Test("signals to end come out as such; going on after a stop draws everything anew")
    func signals() throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open()
      defer { screen.close() }
      screen.show(canvas(screen, "Stolemotion"))
      for signal in [SIGTERM, SIGHUP, SIGINT] {
        kill(getpid(), signal)
        #expect(screen.next(timeoutMilliseconds: nil) == [.terminate(signal)])
      }
      _ = terminal.output()
      kill(getpid(), SIGCONT)
      #expect(screen.next(timeoutMilliseconds: nil) == [.resume])
      screen.show(canvas(screen, "Stolemotion"))
      let sent = terminal.output()
      #expect(
        sent.contains("Stolemotion") && sent.contains("\u{1B}[?2004h") && sent.contains("\u{1B}[?1002h"))
    }

    @Test(
      "colours are as many as the terminal has",
      arguments: [
        ("xterm-256color", ColorDepth.indexed, "\u{1B}[38;5;"), ("xterm", .eight, "\u{1B}[3"),
        ("linux", .eight, "\u{1B}[3"),
        ("screen", .eight, "\u{1B}[3"), ("vt100", .none, ""), ("tmux-256color", .indexed, "\u{1B}[38;5;"),
      ])
    func depth(name: String, depth: ColorDepth, sequence: String) throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open(name)
      defer { screen.close() }
      #expect(screen.depth == depth)
      #expect(screen.terminalName == name)
      screen.show(canvas(screen, "Stolemotion"))
      let sent = terminal.output()
      #expect(sent.contains("Stolemotion"))
      #expect(sequence.isEmpty || sent.contains(sequence))
    }

    @Test("NO_COLOR sends no colour, but attributes")
    func noColour() throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open(environment: ["NO_COLOR": "1"])
      defer { screen.close() }
      #expect(screen.depth == .none)
      var canvas = canvas(screen, "")
      canvas.put("valgt", at: Point(column: 0, row: 1), style: Theme.standard[.rowSelected])
      screen.show(canvas)
      let sent = terminal.output()
      #expect(sent.contains("valgt") && sent.contains("\u{1B}[0;1;7m"))
      #expect(!sent.contains("38;5") && !sent.contains("48;5"))
      // An empty value is as good as none (no-color.org).
      #expect(Screen.Options(environment: ["NO_COLOR": ""]).colors)
    }

    @Test("more pairs of colours than the terminal has are dealt with")
    func pairs() throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open("xterm-256color")
      defer { screen.close() }
      for (round, letter) in "æøåé".enumerated() {
        var canvas = Canvas(size: screen.size)
        for column in 0..<80 {
          for row in 0..<24 {
            let style = Style(
              foreground: .indexed(UInt8(16 + (column + row * 80) % 240)),
              background: .indexed(UInt8(16 + round * 24 + row)))
            canvas.put(String(letter), at: Point(column: column, row: row), style: style)
          }
        }
        screen.show(canvas)
        #expect(terminal.output().filter { $0 == letter }.count == 80 * 24)
      }
    }

    @Test("the mouse can be switched off and on, and off from the start")
    func mouse() throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open()
      defer { screen.close() }
      _ = terminal.output()
      screen.useMouse(false)
      #expect(terminal.output() == "\u{1B}[?1006l\u{1B}[?1002l")
      screen.useMouse(false)
      #expect(terminal.output().isEmpty)
      screen.useMouse(true)
      #expect(terminal.output() == "\u{1B}[?1002h\u{1B}[?1006h")
      #expect(Screen.Options(environment: [:]).mouse)
      #expect(!Screen.Options(environment: ["STY": "123.pts-0"]).mouse)
    }

    @Test(
      "a locale that is not UTF-8 is sent ASCII and nothing else, also where a view forgot about it",
      arguments: ["C", "POSIX", "da_DK.ISO-8859-1"])
    func ascii(locale: String) throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open(locale: locale)
      defer { screen.close() }
      #expect(!screen.usesUnicode && !screen.canShowBraille && screen.charset == .ascii)
      var canvas = canvas(screen, "Søg på Ærø │ • ✓ – …")
      #expect(canvas.plainText(row: 0) == "Soeg paa Aeroe | * v - ...")
      screen.show(canvas)
      var sent = terminal.output()
      #expect(sent.contains("Soeg paa Aeroe | * v - ...") && sent.allSatisfy(\.isASCII))
      canvas = Canvas(size: screen.size)
      canvas.put("Søg │ 漢 👩‍🌾 ⣿ ende      x", at: Point(column: 0, row: 0), style: .plain)
      screen.show(canvas)
      sent = terminal.output()
      #expect(sent.contains("Sog | *  *  * ende") && sent.allSatisfy(\.isASCII) && !sent.contains("?"))
      // Bytes of ISO 8859-1 are letters then.
      terminal.typeBytes([0xE6, 0x20])
      #expect(screen.next(timeoutMilliseconds: nil) == [.key(.character("æ")), .key(.character(" "))])
    }

    @Test("a locale that is not installed is taken for UTF-8", arguments: ["xx_YY.UTF-8", "xx_YY"])
    func missingLocale(locale: String) throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open(locale: locale)
      defer { screen.close() }
      #expect(screen.usesUnicode && screen.canShowBraille)
      screen.show(canvas(screen, "Søg ⣿"))
      #expect(terminal.output().contains("Søg ⣿"))
    }

    @Test(
      "nothing of what was shown stays on a terminal without an alternate screen",
      arguments: ["linux", "vt100", "screen"])
    func cleared(name: String) throws {
      let terminal = try PseudoTerminal()
      let screen = try terminal.open(name)
      screen.show(canvas(screen, "Stolemotion"))
      _ = terminal.output()
      screen.close()
      #expect(terminal.output().contains("\u{1B}[H\u{1B}[J"))
    }

    @Test("what is no terminal, or none that can be used, is refused and left alone")
    func refused() throws {
      let terminal = try PseudoTerminal()
      let before = terminal.modes.c_lflag
      #expect(throws: ScreenError.unknownTerminal("findes-ikke")) { try terminal.open("findes-ikke") }
      #expect(throws: ScreenError.unknownTerminal("")) { try terminal.open("") }
      #expect(throws: ScreenError.tooSimple("dumb")) { try terminal.open("dumb") }
      #expect(terminal.modes.c_lflag == before)
      #expect(terminal.output().isEmpty)
      let file = try #require(tmpfile())
      defer { fclose(file) }
      #expect(throws: ScreenError.notATerminal) {
        try Screen(
          theme: .standard, options: .init(environment: [:]), terminal: "xterm", input: file, output: file)
      }
    }
  }
}
