import Domain
import Foundation
import Support
import Testing

/// Pages as a browser prints them. Chromium is too large to be installed for this alone (360 MB): the test runs where
/// it is.
@Suite(
  "Pages printed by a browser",
  .enabled(
    if: Tmux.isExpected && Browser.isThere, "chromium and poppler-utils are not installed"))
struct PageRenderingTests {
  private let machine: Machine
  private let id: String

  init() throws {
    machine = try Machine()
    let day = Machine.change
    id = try machine.makePlan(
      of: "Karen Opdigtet", goal: "Jeg vil synge igen & gå ud",
      steps: [("Kor for alle", day, "10:00"), ("<Gåtur> og snak", day.adding(days: 2), "13:00")])
  }

  /// What a browser makes of a page.
  /// - Returns: what `pdfinfo` tells of it, and its text.
  private func rendered(_ what: String) throws -> (facts: String, text: String) {
    let page = try machine.file("side.html", machine.printed(what, id, "--format", "html"))
    let printed = machine.folder.path("side.pdf")
    let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": machine.folder.url.path]
    let outcome = try Command.run(
      "/usr/bin/chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(machine.folder.path("chromium"))", "--print-to-pdf=\(printed)", page,
      ], environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let facts = try Command.run("/usr/bin/pdfinfo", [printed], environment: environment).output
    let text = try Command.run("/usr/bin/pdftotext", ["-layout", printed, "-"], environment: environment)
    return (facts, text.output)
  }

  private func isOnePage(_ facts: String) -> Bool {
    facts.contains("(A4)")
      && facts.split(separator: "\n").contains { $0.hasPrefix("Pages:") && $0.hasSuffix(" 1") }
  }

  @Test("An ordinary plan is one A4 page, with all that was written on it")
  func plan() throws {
    let page = try rendered("plan")
    #expect(isOnePage(page.facts), "\(page.facts)")
    for told in [
      "Min plan", "Karen Opdigtet", "Jeg vil synge igen & gå ud", "Kor for alle", "<Gåtur> og snak",
      "kl. 10.00",
    ] {
      #expect(page.text.contains(told), "\(told)")
    }
  }

  @Test("An ordinary talk is one A4 page, with every name on its wheel")
  func talk() throws {
    let program = try machine.start()
    try program.choose("Karen Opdigtet")
    try program.keys("F3")
    try program.wait(for: "Hvordan ser en almindelig dag ud")
    let words = ["Stille aftener hver dag", "Min søster ringer om søndagen", "Jeg sang i kor i tredive år"]
    for said in words {
      try program.type(said)
      try program.wait(for: said)
      try program.keys("Tab")
      try program.wait(forNo: said)
    }
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))
    // By the citizen it is the latest talk, by its own id this one.
    struct Row: Decodable { var record: String }
    let rows = try machine.export().map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let talk = try #require(rows.first { $0.record.hasPrefix("conversation:") }).record.split(separator: ":")[
      1]
    #expect(try machine.printed("conversation", String(talk)) == machine.printed("conversation", id))
    let page = try rendered("conversation")
    #expect(isOnePage(page.facts), "\(page.facts)")
    for told in words + [
      "Min samtale", "Det vigtigste for mig lige nu", "Bolig og nærområde", "Økonomi og", "○○○",
    ] {
      #expect(page.text.contains(told), "\(told)")
    }
  }
}

/// What a page is printed with.
enum Browser {
  static let isThere = ["/usr/bin/chromium", "/usr/bin/pdfinfo", "/usr/bin/pdftotext"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
