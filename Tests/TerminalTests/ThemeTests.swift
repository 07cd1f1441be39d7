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
}
