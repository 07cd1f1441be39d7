import Casebook
import Domain
import Testing

@testable import Desk

@Suite("What may stand on a citizen's paper")
struct CitizenPaperTests {
  /// Everything that can be made of a file, as one text.
  private func everything(_ file: CitizenFile) -> [String: String] {
    let paper = CitizenPaper(file)
    let plan = PaperSheet.plan(paper.plan, name: paper.name, today: Samples.today, language: .danish)
    let talks = paper.conversations.map {
      PaperSheet.conversation($0, name: paper.name, today: Samples.today, language: .danish)
    }
    let events = paper.calendar(today: Samples.today, language: .danish)
    return [
      "plan, text": plan.text(columns: 200), "plan, page": plan.html(),
      "talk, text": talks.map { $0.text() }.joined(), "talk, page": talks.map { $0.html() }.joined(),
      "calendar": CalendarFile.text(events, stamp: Samples.morning),
    ]
  }

  @Test("Nothing that staff note among themselves, and no other version of a field, is ever on it")
  func neverPrinted() throws {
    for (kind, text) in try everything(PaperSamples.marked()) {
      #expect(!text.contains("HEMMELIG"), "\(kind)")
    }
  }

  @Test("Everything that the citizen has said and agreed to is on it")
  func printed() throws {
    let all = try everything(PaperSamples.marked())
    let plan = [
      "NAVN", "MÅL", "AFTALT-MED", "SKRIDT", "STED", "TRANSPORT", "FØLGEVEN", "VÆRT", "AFTALE", "NÆSTE",
      "PRØVET",
      "EFTER", "kl. 15.00", "6. december 2026", "jeg kom ikke den dag",
    ]
    for word in plan {
      #expect(all["plan, text"]?.contains(word) == true, "\(word)")
      #expect(all["plan, page"]?.contains(word) == true, "\(word)")
    }
    for word in [
      "NAVN", "MIDTE", "SVAR-HVERDAG", "SVAR-DRØMME", "SAMTALESTED", "fylder meget", "fylder mest",
    ] {
      #expect(all["talk, text"]?.contains(word) == true, "\(word)")
      #expect(all["talk, page"]?.contains(word) == true, "\(word)")
    }
    for word in ["SKRIDT", "STED", "TRANSPORT", "FØLGEVEN", "VÆRT", "AFTALE", "Vi taler sammen i telefon"] {
      #expect(all["calendar"]?.contains(word) == true, "\(word)")
    }
  }

  @Test("A calendar names neither the citizen nor a step that was tried")
  func neutralCalendar() throws {
    let calendar = try #require(try everything(PaperSamples.marked())["calendar"])
    for word in ["NAVN", "PRØVET", "MÅL", "Mette"] { #expect(!calendar.contains(word), "\(word)") }
  }

  @Test("What a page is called names nobody: browsers print it, and make it the file's name")
  func neutralTitle() throws {
    let page = try #require(try everything(PaperSamples.marked())["plan, page"])
    #expect(page.contains("<title>Min plan</title>"))
  }
}
