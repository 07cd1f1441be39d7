import Foundation
import Testing

@testable import Support

@Suite("Golden files")
struct GoldenTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("What was kept is met again, with or without the last line break")
  func meets() throws {
    try Golden.check("en\nto", "skærm", in: folder.url, recording: true)
    try Golden.check("en\nto", "skærm", in: folder.url, recording: false)
    try Golden.check("en\nto\n", "skærm", in: folder.url, recording: false)
  }

  @Test("A difference is shown line by line")
  func differs() throws {
    try Golden.check("en\nto\ntre", "skærm", in: folder.url, recording: true)
    let difference = #expect(throws: Golden.Difference.self) {
      try Golden.check("en\n2\ntre", "skærm", in: folder.url, recording: false)
    }
    #expect(difference?.description.contains(" │en\n−│to\n+│2\n │tre") == true)
  }

  @Test("Lines that came and went are found in a longer text")
  func findsLines() {
    #expect(Golden.difference(from: "a\nb\nc\nd", to: "b\nc\nx\nd\ne") == "−│a\n │b\n │c\n+│x\n │d\n+│e")
  }

  @Test("Nothing kept is a failure, and nothing is kept by it")
  func missing() throws {
    #expect(throws: Golden.Difference.self) { try Golden.check("en", "ny", in: folder.url, recording: false) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("ny.txt")))
  }

  @Test("Letters that look the same but are other bytes differ")
  func comparesBytes() throws {
    try Golden.check("\u{e5}", "å", in: folder.url, recording: true)
    #expect(throws: Golden.Difference.self) {
      try Golden.check("a\u{30a}", "å", in: folder.url, recording: false)
    }
  }
}
