import Support
import Testing

@testable import Terminal

@Suite("Few colours")
struct ColorDepthTests {
  @Test("the palette's cube and greys are xterm's")
  func palette() {
    #expect(Palette.color(16) == RGB(hex: 0x000000))
    #expect(Palette.color(67) == RGB(hex: 0x5F87AF))
    #expect(Palette.color(231) == RGB(hex: 0xFFFFFF))
    #expect(Palette.color(232) == RGB(hex: 0x080808))
    #expect(Palette.color(255) == RGB(hex: 0xEEEEEE))
  }

  @Test("contrast is WCAG's: published values")
  func contrast() {
    #expect(Contrast.ratio(RGB(hex: 0xFFFFFF), RGB(hex: 0x000000)) == 21)
    #expect(Contrast.ratio(RGB(hex: 0x777777), RGB(hex: 0x777777)) == 1)
    // #767676 is the lightest grey that passes on white; #777777 does not.
    #expect(Contrast.ratio(RGB(hex: 0x767676), RGB(hex: 0xFFFFFF)) >= 4.5)
    #expect(Contrast.ratio(RGB(hex: 0x777777), RGB(hex: 0xFFFFFF)) < 4.5)
  }

  @Test("lightness and hue are those that the paper gives for white, and grey has no hue")
  func perceptual() {
    let white = OKLab(RGB(hex: 0xFFFFFF))
    #expect(abs(white.lightness - 1) < 0.001 && abs(white.green) < 0.001 && abs(white.blue) < 0.001)
    let red = OKLab(RGB(hex: 0xFF0000))
    #expect(
      abs(red.lightness - 0.628) < 0.001 && abs(red.green - 0.2249) < 0.001 && abs(red.blue - 0.1258) < 0.001)
  }

  @Test("a colour of the palette stays itself", arguments: UInt8(16)...255)
  func fixed(number: UInt8) {
    let color = Palette.color(number)
    let style = Style(background: .rgb(color.red, color.green, color.blue))
    let reduced = ColorDepth.indexed.reduce(style, screen: .standard).background
    #expect(reduced.components == color)
    #expect(
      ColorDepth.indexed.reduce(Style(background: .indexed(number)), screen: .standard).background
        == .indexed(number))
  }

  @Test(
    "readable text stays readable, whatever its colours", arguments: [ColorDepth.eight, .sixteen, .indexed])
  func readable(depth: ColorDepth) throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let colors = (0..<3).map { _ in Color(hex: .random(in: 0...0xFFFFFF, using: &random)) }
      let style = Style(foreground: colors[0], background: colors[1])
      let reduced = depth.reduce(style, screen: colors[2])
      for color in [reduced.foreground, reduced.background] {
        guard case .indexed(let number) = color else {
          Issue.record("\(color) has no number")
          return
        }
        #expect(Int(number) < depth.rawValue)
      }
      let before = Contrast.ratio(try #require(colors[0].components), try #require(colors[1].components))
      if before >= ColorDepth.readable {
        #expect(Palette.contrast(reduced.foreground, reduced.background) >= ColorDepth.readable, "\(style)")
      }
    }
  }

  @Test("no colour is better than a wrong one: dark green on white is black with eight colours, not red")
  func hue() {
    let style = Style(foreground: Color(hex: 0x1D6332), background: Color(hex: 0xFFFFFF))
    #expect(ColorDepth.eight.reduce(style, screen: style.background).foreground == .indexed(0))
  }

  @Test(
    "where a marked ground is lost, foreground and background change about; an unmarked pale one just goes")
  func reversed() {
    let paper = Color(hex: 0xFFFFFF)
    let chosen = Style(foreground: Color(hex: 0), background: Color(hex: 0xD8F5D2), attributes: .bold)
    #expect(ColorDepth.eight.reduce(chosen, screen: paper).attributes.contains(.reverse))
    #expect(ColorDepth.none.reduce(chosen, screen: paper) == Style(attributes: [.bold, .reverse]))
    let pale = Style(foreground: Color(hex: 0), background: Color(hex: 0xFFF7DA))
    #expect(ColorDepth.none.reduce(pale, screen: paper) == .plain)
    let dark = Style(foreground: paper, background: Color(hex: 0x14577A))
    #expect(ColorDepth.none.reduce(dark, screen: paper) == Style(attributes: .reverse))
  }

  @Test("every colour keeps its own with direct colour, and the terminal's own stays that")
  func direct() {
    let style = Style(foreground: .rgb(1, 2, 3), background: .standard, attributes: .bold)
    #expect(ColorDepth.direct.reduce(style, screen: .standard) == style)
    for depth in ColorDepth.allCases {
      #expect(depth.reduce(.plain, screen: .standard) == .plain)
    }
  }
}
