import Testing

@testable import Terminal

@Suite("Locales")
struct TerminalLocaleTests {
  @Test(
    "a locale that is not installed is UTF-8 unless its name says otherwise",
    arguments: [
      ("da_DK.UTF-8", true), ("da_DK.utf8", true), ("da_DK", true), ("da_DK.UTF-8@x", true),
      ("da_DK.ISO-8859-1", false),
      ("da_DK.iso885915@euro", false), ("C", false), ("POSIX", false), ("C.UTF-8", true),
    ])
  func names(name: String, isUnicode: Bool) {
    #expect((TerminalLocale.charset(named: name) == .unicode) == isUnicode)
  }
}
