import Foundation
import Support
import Testing

@testable import Terminal

@Suite("Keys from bytes")
struct KeyDecoderTests {
  /// Everything that the bytes mean once time has run out.
  private func decode(_ text: String, keys: [[UInt8]: Key] = [:]) -> [Input] {
    var decoder = KeyDecoder(keys: keys)
    return decoder.feed(text.utf8) + decoder.timeOut()
  }

  private func key(_ key: Key) -> [Input] { [.key(key)] }

  @Test("typed text comes as characters, several bytes, capitals and marks included")
  func typed() {
    #expect(decode("aÆ漢") == [.key(.character("a")), .key(.character("Æ")), .key(.character("漢"))])
    #expect(decode("e\u{301}x") == [.key(.character("e\u{301}")), .key(.character("x"))])
    #expect(decode("👩‍🌾") == key(.character("👩‍🌾")))
    #expect(decode(" ") == key(.character(" ")))
  }

  @Test("a character that is cut in two by reading comes whole")
  func cut() {
    var decoder = KeyDecoder()
    let bytes = Array("æ漢👋".utf8)
    var inputs: [Input] = []
    for byte in bytes { inputs += decoder.feed([byte]) }
    #expect(inputs == [.key(.character("æ")), .key(.character("漢")), .key(.character("👋"))])
    #expect(decoder.waiting == .nothing)
  }

  @Test(
    "control characters are keys",
    arguments: [
      ("\u{1}", Key.control("a")), ("\u{B}", .control("k")), ("\u{11}", .control("q")),
      ("\u{13}", .control("s")),
      ("\u{1A}", .control("z")), ("\u{16}", .control("v")), ("\u{F}", .control("o")),
      ("\u{3}", .control("c")), ("\u{0}", .control(" ")),
      ("\u{1F}", .control("_")), ("\u{9}", .tab), ("\r", .enter), ("\n", .enter), ("\u{8}", .backspace),
      ("\u{7F}", .backspace),
    ])
  func control(text: String, key: Key) {
    #expect(decode(text) == self.key(key))
  }

  @Test(
    "keys of xterm, tmux, screen, linux and rxvt, without terminfo's help",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left),
      ("\u{1B}[H", .home), ("\u{1B}OF", .end),
      ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .shiftTab), ("\u{1B}OM", .enter),
      ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}[[E", .function(5)),
      ("\u{1B}OS", .function(4)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
      ("\u{1B}[18~", .function(7)),
      ("\u{1B}[19~", .function(8)), ("\u{1B}[20~", .function(9)), ("\u{1B}[21~", .function(10)),
      ("\u{1B}[23~", .function(11)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[25~", .function(13)), ("\u{1B}[34~", .function(20)),
      ("\u{1B}[1;2A", Key(.up, .shift)), ("\u{1B}[1;5C", Key(.right, .control)),
      ("\u{1B}[1;3D", Key(.left, .alt)),
      ("\u{1B}[1;6F", Key(.end, [.control, .shift])), ("\u{1B}[1;9B", Key(.down, .alt)),
      ("\u{1B}[3;5~", Key(.delete, .control)),
      ("\u{1B}[1;2P", Key(.function(1), .shift)), ("\u{1B}[15;5~", Key(.function(5), .control)),
      ("\u{1B}O5A", Key(.up, .control)),
      ("\u{1B}[a", Key(.up, .shift)), ("\u{1B}Oc", Key(.right, .control)), ("\u{1B}\u{1B}[A", Key(.up, .alt)),
      ("\u{1B}\u{1B}OP", Key(.function(1), .alt)), ("\u{1B}[107;5u", .control("k")),
      ("\u{1B}[27;5;107~", .control("k")),
      ("\u{1B}[;5A", Key(.up, .control)), ("\u{1B}[9;2u", .shiftTab), ("\u{1B}[27u", .escape),
      ("\u{1B}[230u", .character("æ")), ("\u{1B}[97:65;2u", .character("a")),
      ("\u{1B}Op", .character("0")), ("\u{1B}Ok", .character("+")),
    ])
  func sequences(text: String, key: Key) {
    #expect(decode(text) == self.key(key))
    // Wherever reading cuts it.
    for cut in 1..<text.utf8.count {
      var decoder = KeyDecoder()
      let early = decoder.feed(text.utf8.prefix(cut))
      #expect(early.isEmpty && decoder.waiting != .nothing)
      #expect(decoder.feed(text.utf8.dropFirst(cut)) == self.key(key), "cut after \(cut)")
      #expect(decoder.waiting == .nothing)
    }
  }

  @Test(
    "ESC before a key is Alt",
    arguments: [
      ("\u{1B}1", Key.alt("1")), ("\u{1B}h", .alt("h")), ("\u{1B}H", Key(.character("h"), [.alt, .shift])),
      ("\u{1B}æ", .alt("æ")),
      ("\u{1B}\r", Key(.enter, .alt)), ("\u{1B}\u{7F}", Key(.backspace, .alt)),
      ("\u{1B}\u{B}", Key(.character("k"), [.alt, .control])),
      ("\u{1B}[", .alt("[")), ("\u{1B}O", Key(.character("o"), [.alt, .shift])), ("\u{1B}]", .alt("]")),
      ("\u{1B}P", Key(.character("p"), [.alt, .shift])), ("\u{1B} ", .alt(" ")),
    ])
  func alt(text: String, key: Key) {
    #expect(decode(text) == self.key(key))
  }

  @Test("Esc alone is answered when nothing follows; what follows a pause later is a key of its own")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.waiting == .key)
    #expect(decoder.timeOut() == key(.escape))
    #expect(decoder.waiting == .nothing)
    #expect(decoder.feed("x".utf8) == key(.character("x")))
    #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(decode("\u{1B}\u{1B}x") == [.key(.escape), .key(.alt("x"))])
    #expect(decode("a\u{1B}") == [.key(.character("a")), .key(.escape)])
  }

  @Test("the rest of a sequence is waited for longer than what follows Esc")
  func rest() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[".utf8)
    #expect(decoder.waiting == .rest)
    decoder = KeyDecoder()
    _ = decoder.feed([0xC3])
    #expect(decoder.waiting == .rest)
  }

  @Test("what the terminal's description says comes first")
  func terminfo() {
    let keys: [[UInt8]: Key] = [
      Array("\u{1B}[A".utf8): .home, Array("\u{1B}x".utf8): .function(1),
      Array("\u{1B}xy".utf8): .function(2),
    ]
    #expect(decode("\u{1B}[A", keys: keys) == key(.home))
    #expect(decode("\u{1B}xy", keys: keys) == key(.function(2)))
    #expect(decode("\u{1B}xz", keys: keys) == [.key(.function(1)), .key(.character("z"))])
  }

  @Test(
    "what is unknown is swallowed and never typed",
    arguments: [
      "\u{1B}[999~", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[12;40R",
      "\u{1B}[1;2x", "\u{1B}[99;1;2;3;4;5~",
      "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}P>|xterm(1)\u{1B}\\",
      "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[<0;1M", "\u{1B}[<;;M", "\u{1B}[<0;0;0M", "\u{1B}[201~",
      "\u{1B}[57399u", "\u{1B}[[Z", "\u{1B}OZ",
      "\u{1B}[?2026;2$y", "\u{1B}[12;", "\u{85}", "\u{202E}", "\u{FFFF}",
    ])
  func unknown(text: String) {
    #expect(decode(text).isEmpty)
    // What comes after it is understood again.
    if text != "\u{1B}[12;" { #expect(decode(text + "a") == key(.character("a"))) }
  }

  @Test("bytes that are no UTF-8 are dropped, or are ISO 8859-1 where the locale is")
  func broken() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0xFF, 0xC0, 0x80, 0xE6, UInt8(ascii: "a"), 0xED, 0xA0, 0x80]) == key(.character("a")))
    var latin = KeyDecoder(isLatin: true)
    #expect(
      latin.feed([0xE6, UInt8(ascii: "a"), 0xF8]) == [
        .key(.character("æ")), .key(.character("a")), .key(.character("ø")),
      ])
    #expect(latin.feed([0xE5]).isEmpty)
    #expect(latin.timeOut() == key(.character("å")))
    #expect(latin.feed("å".utf8) == key(.character("å")))
  }

  // MARK: Paste

  @Test("a paste is one text with plain line breaks and nothing unseen")
  func paste() {
    #expect(
      decode("\u{1B}[200~en\r\nto\rtre\u{7}\u{1B}[31m\tfire\u{1B}[201~x") == [
        .paste("en\nto\ntre\tfire"), .key(.character("x")),
      ])
    #expect(decode("\u{1B}[200~\u{1B}[201~").isEmpty)
    #expect(decode("\u{1B}[200~\u{1B}[A\u{3}\u{1B}[201~").isEmpty)
  }

  @Test("a paste survives being cut anywhere")
  func pasteCut() {
    let bytes = Array("a\u{1B}[200~blå\r\n👋\u{1B}[201~b".utf8)
    for cut in 0...bytes.count {
      for second in cut...bytes.count {
        var decoder = KeyDecoder()
        let inputs =
          decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut..<second]) + decoder.feed(bytes[second...])
        #expect(
          inputs == [.key(.character("a")), .paste("blå\n👋"), .key(.character("b"))],
          "cut at \(cut), \(second)")
      }
    }
  }

  @Test("a paste without an end ends when nothing more comes")
  func unfinishedPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~en to\u{1B}[20".utf8).isEmpty)
    #expect(decoder.waiting == .paste)
    #expect(decoder.timeOut() == [.paste("en to")])
    #expect(decoder.waiting == .nothing)
    #expect(decoder.feed("\u{1B}[201~x".utf8) == key(.character("x")))
  }

  @Test("a paste of megabytes comes out in parts and loses nothing")
  func hugePaste() {
    let text = String(repeating: "blå ord\r\n\r\n", count: 300_000)
    var decoder = KeyDecoder()
    var pasted = ""
    var inputs = decoder.feed("\u{1B}[200~".utf8)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 65536) {
      inputs += decoder.feed(bytes[start..<min(start + 65536, bytes.count)])
    }
    inputs += decoder.feed("\u{1B}[201~".utf8)
    for case .paste(let part) in inputs { pasted += part }
    #expect(inputs.count > 1)
    #expect(pasted == text.replacingOccurrences(of: "\r\n", with: "\n"))
  }

  // MARK: Mouse

  @Test(
    "the mouse, as xterm writes it in decimals and as old terminals write it in bytes",
    arguments: [
      ("\u{1B}[<0;1;1M", Mouse(.press, at: Point(column: 0, row: 0))),
      ("\u{1B}[<0;300;200m", Mouse(.release, at: Point(column: 299, row: 199))),
      ("\u{1B}[<64;5;6M", Mouse(.wheelUp, at: Point(column: 4, row: 5))),
      ("\u{1B}[<65;5;6M", Mouse(.wheelDown, at: Point(column: 4, row: 5))),
      ("\u{1B}[<32;5;6M", Mouse(.drag, at: Point(column: 4, row: 5))),
      ("\u{1B}[<4;5;6M", Mouse(.press, at: Point(column: 4, row: 5))),
      ("\u{1B}[M !!", Mouse(.press, at: Point(column: 0, row: 0))),
      ("\u{1B}[M#%&", Mouse(.release, at: Point(column: 4, row: 5))),
      ("\u{1B}[M`%&", Mouse(.wheelUp, at: Point(column: 4, row: 5))),
    ])
  func mouse(text: String, mouse: Mouse) {
    #expect(decode(text) == [.mouse(mouse)])
  }

  @Test(
    "other buttons and movement alone mean nothing",
    arguments: ["\u{1B}[<2;1;1M", "\u{1B}[<1;1;1M", "\u{1B}[<35;1;1M", "\u{1B}[<66;1;1M"])
  func otherButtons(text: String) {
    #expect(decode(text).isEmpty)
  }

  // MARK: Anything

  @Test("no bytes crash it or keep it waiting for ever, and cutting changes nothing", arguments: 0..<300)
  func anything(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet: [UInt8] =
      Array("\u{1B}[]OPM<;~0129uAmæ\u{7}\\\r\u{0}漢x ".utf8) + [0x1B, 0xFF, 0xC3, 0xE6, 0x9B]
    let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    var whole = KeyDecoder()
    var expected = whole.feed(bytes)
    var parts = KeyDecoder()
    var inputs: [Input] = []
    for byte in bytes { inputs += parts.feed([byte]) }
    var rounds = 0
    while whole.waiting != .nothing, rounds < 100 {
      expected += whole.timeOut()
      inputs += parts.timeOut()
      rounds += 1
    }
    #expect(rounds < 100)
    // Marks join their letters only when they come together.
    func flat(_ inputs: [Input]) -> String {
      inputs.map { input in
        if case .key(let key) = input, let typed = key.typed { return String(typed) }
        return "<\(input)>"
      }.joined()
    }
    #expect(flat(inputs) == flat(expected), "\(bytes)")
  }
}
