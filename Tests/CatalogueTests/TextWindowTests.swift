import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Text window")
struct TextWindowTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// The whole text of a file with these bytes, taken in blocks.
  private func text(_ bytes: [UInt8]) throws -> String {
    let path = folder.path("fil")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var window = try TextWindow(InputFile(path))
    var all: [UInt8] = []
    while true {
      window.withBytes { all += $0 }
      window.drop(window.count)
      if window.isAtEnd { break }
      try window.extend()
    }
    return String(decoding: all, as: UTF8.self)
  }

  // Long enough for several blocks, with characters of one to four bytes across every border.
  private static let sample = String(repeating: "Kærlig støtte – 20 € og en 🎵 på Ærø. ", count: 28_000)

  @Test("reads UTF-8 with and without a mark")
  func utf8() throws {
    #expect(try text(Array(Self.sample.utf8)) == Self.sample)
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("x æ".utf8)) == "x æ")
  }

  @Test("reads UTF-16 in both orders", arguments: [false, true])
  func utf16(isBigEndian: Bool) throws {
    let units = ("\u{FEFF}" + Self.sample).utf16
    let bytes = units.flatMap {
      isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    #expect(try text(bytes).trimmingCharacters(in: ["\u{FEFF}"]) == Self.sample)
  }

  @Test("gives half a surrogate pair as a replacement")
  func loneSurrogate() throws {
    #expect(try text([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x3D, 0xD8]).hasSuffix("A\u{FFFD}B\u{FFFD}"))
  }

  @Test("reads Windows-1252")
  func windows() throws {
    #expect(try text([0x6B, 0xE6, 0x72, 0x20, 0x96, 0x20, 0x80, 0x35, 0x20, 0x81]) == "kær – €5 \u{FFFD}")
  }

  @Test("tells why a file cannot be read")
  func unreadable() throws {
    #expect(throws: ImportError.folder(file: folder.url.path)) { try text(at: folder.url.path) }
    #expect(throws: ImportError.unreadable(file: folder.path("nej"), reason: SystemReason.phrase(ENOENT))) {
      try text(at: folder.path("nej"))
    }
    #expect(throws: ImportError.self) { try text(at: "/dev/zero") }
    try #require(mkfifo(folder.path("rør"), 0o600) == 0)
    #expect(throws: ImportError.self) { try text(at: folder.path("rør")) }
    try Data().write(to: folder.url.appendingPathComponent("tom"))
    #expect(throws: ImportError.empty(file: folder.path("tom"))) { try text(at: folder.path("tom")) }
  }

  private func text(at path: String) throws {
    let window = try TextWindow(InputFile(path))
    _ = window.count
  }
}
