import Domain
import Foundation
import FoundationXML
import Support
import Testing

@testable import Desk

@Suite("A sheet as a page")
struct PaperPageTests {
  /// The page read by somebody else: every element is closed and every name is known (the page is written so that it
  /// is XML as well, but for its first line and the elements without an end).
  private func problem(_ html: String) -> String? {
    let body = html.split(separator: "<body>", maxSplits: 1).last.map { "<body>" + $0 } ?? ""
    let xml = body.replacing("</html>", with: "").replacing("<hr>", with: "<hr/>")
    let parser = XMLParser(data: Data(xml.utf8))
    return parser.parse() ? nil : parser.parserError.map { "\($0), line \(parser.lineNumber)" } ?? "?"
  }

  private let hostile = [
    "<script>alert(1)</script>", "&amp; & < > \" '", "]]> -->", "</style></svg><b>",
    "👩‍🦽 مرحبا بالعالم \u{202E}abc",
    "\u{0}\u{1B}[2J", String(repeating: "x", count: 300), "a\nb\r\nc",
  ]

  @Test("Whatever a citizen says is shown as text, wherever it stands", arguments: 0..<8)
  func escaped(index: Int) {
    let text = hostile[index]
    var plan = PaperSamples.plan
    plan.goal = text
    plan.agreedWith = text
    for step in plan.steps.indices {
      plan.steps[step].what = text
      plan.steps[step].place = text
      plan.steps[step].next = text
    }
    var conversation = PaperSamples.conversation
    conversation.centre = text
    conversation.answers["hverdag"]?.text = text
    let wheel = WheelTemplate(
      id: "x", centre: Phrase(same: text),
      segments: ["hverdag", "b", "c"].map {
        WheelSegment(key: $0, name: Phrase(same: text), shortName: Phrase(same: text), prompts: [])
      })
    let pages = [
      PaperSamples.sheet(plan, name: text),
      .conversation(conversation, template: wheel, name: text, today: Samples.today, language: .danish),
      .communities(
        [Samples.community("x", text) { $0.description = text }], now: Samples.morning, language: .danish),
    ].map { $0.html() }
    for page in pages {
      #expect(problem(page) == nil)
      #expect(!page.contains("<script") && !page.contains("<b>alert") && !page.contains("\u{202E}"))
      #expect(page.contains(HTMLText.escaped(text).trimmed))
    }
  }

  @Test("A page asks for nothing, tells its language, and is A4 and black on white")
  func alone() {
    for language in Language.allCases {
      let page = PaperSamples.sheet(PaperSamples.plan, language: language).html()
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
      #expect(page.contains("<meta charset=\"utf-8\">") && page.contains("@page { size: A4;"))
      for fetched in ["src=", "href=", "url(", "@import", "<script", "<link"] {
        #expect(!page.contains(fetched))
      }
      #expect(page.contains("default-src 'none'"))
    }
  }

  /// Points of the type that a page is set in.
  private func size(_ sheet: PaperSheet) -> Double { PageStyle.fitting(sheet).size }

  @Test("The more there is to tell, the smaller the type, but never under 14; what runs over is large again")
  func sizes() {
    var plan = Plan()
    var sizes: [Double] = []
    for count in 0..<30 {
      sizes.append(size(PaperSamples.sheet(plan)))
      plan.goal = "Noget"
      plan.steps.append(PaperSamples.step("s\(count)", "Et lille skridt", day: count))
    }
    #expect(sizes.allSatisfy { $0 >= 14 } && sizes.last == 16)
    #expect(sizes.contains(14) && sizes.max() == 20)
    let page = PaperSamples.sheet(plan).html()
    #expect(page.contains("article { ") && page.contains("break-inside: avoid"))
  }

  @Test("A hundred kilobytes in one answer and a name of 300 letters are printed all the same")
  func large() {
    var conversation = PaperSamples.conversation
    conversation.answers["hverdag"]?.text = String(repeating: "Der er stille om aftenen. ", count: 4000)
    let sheet = PaperSheet.conversation(
      conversation, name: String(repeating: "Karen ", count: 50), today: Samples.today, language: .danish)
    #expect(sheet.html().utf8.count > 100_000 && size(sheet) == 16)
    #expect(sheet.text().utf8.count > 100_000)
  }

  @Test(
    "The wheel has every area's name, how much it matters in dots, and a title and description to be heard")
  func wheel() {
    let sheet = PaperSheet.conversation(
      PaperSamples.conversation, name: "", today: Samples.today, language: .danish)
    let page = sheet.html()
    for words in [
      "role=\"img\"", "aria-labelledby=\"wheel-title wheel-desc\"",
      "<title id=\"wheel-title\">Samtalehjulet</title>",
      "<desc id=\"wheel-desc\">Hverdag: fylder meget. Familie, venner og netværk. ", ">●●○</text>",
      ">●●●</text>",
      ">○○○</text>", ">Bolig og",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.split(separator: "<line ").count - 1 == 8)
    #expect(page.split(separator: "fill=\"#777\"").count - 1 == 2)
    #expect(!page.contains("ønsket"))
  }

  @Test("Scores are drawn and told where they were asked for")
  func scores() {
    var conversation = PaperSamples.conversation
    for (key, now, wanted) in [("hverdag", 3, 10 as Int?), ("krop", 4, nil)] {
      var answer = conversation.answer(key)
      (answer.now, answer.wanted) = (now, wanted)
      conversation.answers[key] = answer
    }
    let sheet = PaperSheet.conversation(conversation, name: "", today: Samples.today, language: .danish)
    let page = sheet.html()
    for words in ["◆ nu", "nu 3, ønsket 10", "nu 4", "Hverdag: fylder meget, nu 3, ønsket 10."] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.split(separator: "stroke-width=\"2\"").count - 1 == 3)
    #expect(sheet.text().contains("Hverdag (fylder meget · nu 3, ønsket 10)"))
    #expect(sheet.text().contains("Krop og helbred (nu 4)"))
  }

  @Test("From three areas to ten the names stand within the drawing and not on each other", arguments: 3...10)
  func anyWheel(count: Int) throws {
    let names = ["Hverdag", "Familie, venner og netværk", "Drømme, og det jeg kan bidrage med", "Økonomi"]
    let wheel = WheelTemplate(
      id: "x", centre: Phrase(same: "Midt"),
      segments: (0..<count).map {
        WheelSegment(
          key: "k\($0)", name: Phrase(same: names[$0 % 4]), shortName: Phrase(same: "kort"), prompts: [])
      })
    for radius in [84.0, 118] {
      let picture = WheelPicture(PaperSamples.conversation, template: wheel, scores: [:], .danish)
      let labels = WheelDrawing(picture, radius: radius, size: 14).boxes
      for (index, box) in labels.enumerated() {
        #expect(box.left >= -PageStyle.width / 2 && box.right <= PageStyle.width / 2, "\(index)")
        for other in labels[(index + 1)...] {
          let apart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top
            || other.bottom <= box.top
          #expect(apart, "\(count): \(box) \(other)")
        }
      }
    }
  }

  @Test(
    "Numbers of a drawing are written as SVG reads them",
    arguments: [
      (0.0, "0"), (-0.04, "0"), (1.25, "1.3"), (-0.5, "-0.5"), (-12.0, "-12"), (118.0, "118"),
      (-3.26, "-3.3"),
    ])
  func numbers(value: Double, text: String) { #expect(HTMLText.number(value) == text) }
}
