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
  @Test("An ordinary plan is one A4 page, with all that was written on it")
  func onePage() throws {
    let machine = try Machine()
    let tomorrow = Machine.change
    let id = try machine.makePlan(
      of: "Karen Opdigtet", goal: "Jeg vil synge igen & gå ud",
      steps: [("Kor for alle", tomorrow, "10:00"), ("<Gåtur> og snak", tomorrow.adding(days: 2), "13:00")])
    let page = try machine.file("plan.html", machine.printed("plan", id, "--format", "html"))
    let printed = machine.folder.path("plan.pdf")
    let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": machine.folder.url.path]
    let outcome = try Command.run(
      "/usr/bin/chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(machine.folder.path("chromium"))", "--print-to-pdf=\(printed)", page,
      ], environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let facts = try Command.run("/usr/bin/pdfinfo", [printed], environment: environment).output
    #expect(
      facts.contains("(A4)")
        && facts.split(separator: "\n").contains { $0.hasPrefix("Pages:") && $0.hasSuffix(" 1") })
    let text = try Command.run("/usr/bin/pdftotext", ["-layout", printed, "-"], environment: environment)
      .output
    for told in [
      "Min plan", "Karen Opdigtet", "Jeg vil synge igen & gå ud", "Kor for alle", "<Gåtur> og snak",
      "kl. 10.00",
    ] {
      #expect(text.contains(told), "\(told)")
    }
  }
}

/// What a page is printed with.
enum Browser {
  static let isThere = ["/usr/bin/chromium", "/usr/bin/pdfinfo", "/usr/bin/pdftotext"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
