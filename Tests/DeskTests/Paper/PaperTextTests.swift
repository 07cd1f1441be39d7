import Domain
import Support
import Terminal
import Testing

@testable import Desk

@Suite("A sheet as plain text")
struct PaperTextTests {
  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("Every line fits the large print, whatever was written", arguments: 0..<40)
  func fits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "æøå", "Viby", " ", " ", "\n", "👩‍🦽", "漢字", "-", "مرحبا", String(repeating: "x", count: 90), "\t",
      "\u{1B}[2J",
    ]
    func text() -> String { (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
    var plan = Plan()
    plan.goal = text()
    var step = PaperSamples.step("s", text(), day: 3)
    step.place = text()
    step.agreed = text()
    plan.steps = [step]
    let columns = Int.random(in: 20...80, using: &random)
    let sheet = PaperSamples.sheet(plan, name: text())
    for line in lines(sheet.text(columns: columns)) {
      #expect(TextWidth.columns(of: String(line)) <= columns)
      #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test("An empty plan has lines to write on, and says what belongs there")
  func empty() {
    let text = PaperSamples.sheet(Plan()).text()
    for label in [
      "Det vil jeg gerne", "Et lille skridt", "Hvornår", "Hvor", "Sådan kommer jeg derhen", "Jeg følges med",
    ] {
      #expect(text.contains(label), "\(label)")
    }
    #expect(lines(text).count { $0.allSatisfy { $0 == "_" } && $0.count == PaperSheet.columns } == 9)
  }

  @Test("An empty talk is a wheel to fill in by hand: every area has its line")
  func emptyTalk() {
    let sheet = PaperSheet.conversation(
      Conversation(id: "x"), name: "", today: Samples.today, language: .danish)
    let text = sheet.text()
    for segment in WheelTemplate.standard.segments { #expect(text.contains(segment.name.danish)) }
    #expect(text.hasPrefix("Min samtale\n===========\n\nDet vigtigste for mig lige nu\n"))
  }

  @Test("A step to a community that is gone says so, and the directory's phone stands there")
  func retired() {
    var plan = Plan()
    plan.steps = [PaperSamples.step("s", "Koret", day: 2)]
    plan.steps[0].communityID = "community:kor"
    func text(_ isRetired: Bool) -> String {
      PaperSheet.plan(plan, name: "", today: Samples.today, language: .danish) { id in
        var community = Samples.communities.first { $0.id == id }
        community?.isRetired = isRetired
        return community
      }.text()
    }
    #expect(text(true).contains("Stedet findes måske ikke mere."))
    #expect(!text(false).contains("Stedet findes måske ikke mere."))
    #expect(text(true).contains("Telefon: 12 34 56 78") && text(true).contains("Hvor: Parkvej 4"))
  }

  @Test("The first and the last day that a plan can hold are told, and neither takes long")
  func farDays() {
    var plan = Plan()
    plan.steps = ["0001-01-01", "9999-12-31"].map { day in
      var step = PaperSamples.step(day, "Tur")
      step.date = CivilDate(iso: day)
      return step
    }
    let text = PaperSamples.sheet(plan).text()
    #expect(text.contains("Mandag 1. januar 1\n") && text.contains("Fredag 31. december 9999\n"))
    #expect(PaperSamples.sheet(plan).html().contains("Fredag 31. december 9999"))
  }

  @Test("What was said to an area that the wheel does not have is not lost")
  func otherTemplate() {
    var conversation = PaperSamples.conversation
    conversation.answers["ukendt"] = PaperSamples.answer("SVAR-UKENDT", 1)
    let text = PaperSheet.conversation(conversation, name: "", today: Samples.today, language: .danish).text()
    #expect(text.contains("Det talte vi også om (fylder lidt)") && text.contains("SVAR-UKENDT"))
  }

  @Test("Communities stand one after the other, as the stand tells them, and a retired one says so")
  func communities() {
    var gone = Samples.communities[1]
    gone.isRetired = true
    let sheet = PaperSheet.communities(
      [Samples.communities[0], gone], now: Samples.morning, language: .danish)
    let text = sheet.text()
    for told in [
      "Sangkoret Viby", "Vært: Inger", "Telefon: 12 34 56 78", "Stolemotion i parken",
      "findes måske ikke mere",
    ] {
      #expect(text.contains(told), "\(told)")
    }
    #expect(!text.contains("Mette"))
  }

  @Test("Of a talk in English the headings are English, and the words are the citizen's")
  func english() {
    let text = PaperSheet.conversation(
      PaperSamples.conversation, name: "", today: Samples.today, language: .english
    ).text()
    #expect(
      text.contains("What matters most to me right now") && text.contains("Everyday life (matters much)"))
    #expect(text.contains("SVAR-HVERDAG"))
  }

  @Test(
    "What a printer would obey, and what turns the letters around it, is left out",
    arguments: [
      ("a\u{1B}[2Jb", "a[2Jb"), ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"), ("a\tb\u{C}c", "a b\nc"),
      ("\u{202E}abc\u{202C}\u{0}", "abc"), ("👩‍🦽 é مرحبا", "👩‍🦽 é مرحبا"),
    ])
  func cleaned(text: String, clean: String) { #expect(PaperText.clean(text) == clean) }
}
