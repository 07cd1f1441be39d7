import Foundation
import Support
import Testing

@testable import Terminal

@Suite("Folders of themes")
struct ThemeFolderTests {
  private func write(_ text: String, _ name: String, to folder: TemporaryFolder) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
  }

  @Test("the first folder that has a theme counts, also for what is inherited")
  func order() throws {
    let own = try TemporaryFolder()
    let shipped = try TemporaryFolder()
    try write("[roles]\ntext = 1 on 2", "a.theme", to: own)
    try write("[roles]\ntext = 3 on 4", "a.theme", to: shipped)
    try write("inherits = a", "b.theme", to: shipped)
    let folders = [own.url.path, shipped.url.path]
    #expect(
      try ThemeFolder.load("a", from: folders)[.text]
        == Style(foreground: .indexed(1), background: .indexed(2)))
    #expect(try ThemeFolder.load("b", from: folders)[.text].foreground == .indexed(1))
    #expect(ThemeFolder.names(in: folders) == ["a", "b", "havehuset"])
  }

  @Test("without any folder there is still the built-in theme, and no other")
  func none() throws {
    #expect(try ThemeFolder.load("havehuset", from: []) == .standard)
    #expect(try ThemeFolder.load("havehuset", from: ["/findes/ikke"]) == .standard)
    #expect(throws: ThemeError(file: "nat", line: nil, reason: .notFound("nat"))) {
      try ThemeFolder.load("nat", from: [])
    }
  }

  @Test("a name is no path", arguments: ["../x", "a/b", "", ".", "a\u{0}b"])
  func noPath(name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("a"), withIntermediateDirectories: true)
    try Data().write(to: folder.url.appendingPathComponent("a/b.theme"))
    #expect(throws: ThemeError(file: name, line: nil, reason: .notFound(name))) {
      try ThemeFolder.load(name, from: [folder.url.path])
    }
  }

  @Test("mistakes name the file, what is no text is refused")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    try write("[roles]\n?", "a.theme", to: folder)
    #expect(throws: ThemeError(file: folder.path("a.theme"), line: 2, reason: .notUnderstood("?"))) {
      try ThemeFolder.load("a", from: [folder.url.path])
    }
    try Data([0xFF, 0xFE]).write(to: folder.url.appendingPathComponent("b.theme"))
    try write(String(repeating: "#\n", count: 40_000), "c.theme", to: folder)
    try FileManager.default.createDirectory(atPath: folder.path("d.theme"), withIntermediateDirectories: true)
    for name in ["b", "c", "d"] {
      #expect(throws: ThemeError(file: folder.path(name + ".theme"), line: nil, reason: .unreadable)) {
        try ThemeFolder.load(name, from: [folder.url.path])
      }
    }
  }
}
