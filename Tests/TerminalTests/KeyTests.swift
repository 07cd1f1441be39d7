import Testing

@testable import Terminal

@Suite("Keys")
struct KeyTests {
  @Test(
    "a key's name is what a footer says",
    arguments: [
      (Key.control("k"), "Ctrl-K"), (.shiftTab, "Shift-Tab"), (.pageUp, "PgUp"), (.function(2), "F2"),
      (.alt("1"), "Alt-1"), (Key(.left, [.control, .shift]), "Ctrl-Shift-Left"), (.character("æ"), "æ"),
      (.control(" "), "Ctrl-Space"), (.escape, "Esc"),
    ])
  func names(key: Key, name: String) {
    #expect(key.name == name)
  }

  @Test("only a character without Ctrl and Alt is typed")
  func typed() {
    #expect(Key.character("Å").typed == "Å")
    #expect(Key.control("a").typed == nil)
    #expect(Key.alt("a").typed == nil)
    #expect(Key.enter.typed == nil)
  }
}
