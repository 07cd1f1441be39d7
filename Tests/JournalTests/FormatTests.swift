import Foundation
import Support
import Testing

@testable import Journal

/// The vectors of the page *Format*: fenced blocks, each with a tag and the names of what it is about.
private struct Page {
  private var blocks: [String: [String]] = [:]

  init() throws {
    let url = SharedData.packageRoot.appendingPathComponent("Sources/Journal/Journal.docc/Format.md")
    var current: String?
    for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        current = current == nil ? String(line.dropFirst(3)) : nil
        if let current { blocks[current] = [] }
      } else if let current {
        blocks[current]?.append(line)
      }
    }
  }

  func lines(_ tag: String) throws -> [String] { try #require(blocks[tag], "no block »\(tag)«") }

  func file(_ name: String) throws -> LineFile {
    let text = try lines("lines \(name)").map { $0 + "\n" }.joined()
    let format: LineFile.Format = text.hasPrefix("vejviser-journal") ? .journal : .pack
    var names = NameCache()
    return try LineFile(Array(text.utf8), format, path: name, names: &names)
  }
}

@Suite("The format, as it is written down")
struct FormatTests {
  private let page: Page

  init() throws { page = try Page() }

  @Test(
    "Every vector is read, and has the id that the page tells",
    arguments: ["journal", "pack", "erased", "withdrawn"])
  func ids(name: String) throws {
    let file = try page.file(name)
    #expect(file.bad.isEmpty && file.torn == nil && !file.lacksHeader)
    #expect(file.operations.map(\.id.text) == (try page.lines("ids \(name)")))
  }

  @Test("Lines are carried verbatim, whatever wrote them", arguments: ["journal", "pack"])
  func verbatim(name: String) throws {
    let file = try page.file(name)
    let lines = file.operations.map { String(decoding: $0.line, as: UTF8.self) }
    let written = try page.lines("lines \(name)").dropFirst()
    #expect(lines == Array(written))
    let pack = Pack(publisher: try #require(DeviceName("b8d4w1zz0p")), serial: 1, operations: file.operations)
    #expect(
      Array(String(decoding: pack.bytes, as: UTF8.self).split(separator: "\n").dropFirst()).map(String.init)
        == lines)
  }

  @Test("Written again from what was read, the program's own lines are the same bytes")
  func written() throws {
    for operation in try page.file("journal").operations {
      let again = Operation(
        device: operation.id.device, number: operation.id.number, root: operation.root,
        content: operation.content)
      // The page has one object's members in another order than the program's.
      guard operation.content.field != "day" else { continue }
      #expect(again.line == operation.line)
    }
  }

  @Test("The fold of the vectors is the one that is written down")
  func fold() throws {
    var ledger = Ledger(device: try #require(DeviceName("z")))
    ledger.add(try page.file("journal").operations + page.file("pack").operations)
    let root = try #require(ledger.roots.first)
    let state = ledger.state(of: root)
    let expected = try page.lines("fold journal pack").map { try #require(Value(json: Array($0.utf8))) }
    for row in expected {
      let record = try #require(state[row[member: "record"].text ?? "?"])
      let field = try #require(record.fields[row[member: "field"].text ?? "?"])
      #expect(field.candidates.map(\.id.text) == row[member: "ids"].list?.compactMap(\.text))
      #expect(field.candidates.map(\.value) == row[member: "values"].list)
    }
    #expect(state.records.reduce(0) { $0 + $1.fields.count } == expected.count)
    var order: [String] = []
    for row in expected where order.last != row[member: "record"].text {
      order.append(row[member: "record"].text ?? "")
    }
    #expect(state.records.map(\.name) == order)
    #expect(ledger.conflicts(of: root) == 1)
    #expect(ledger.sharing(of: root) == .shared(space: "hold"))
  }

  @Test("Of an erased root the erasure alone is held, whatever comes first")
  func erased() throws {
    let operations = try page.file("erased").operations
    for order in [operations, operations.reversed()] {
      var ledger = Ledger(device: try #require(DeviceName("z")))
      ledger.add(order)
      let root = try #require(operations.first?.root)
      #expect(ledger.ids(of: root).map(\.text) == (try page.lines("held erased")))
      #expect(ledger.sharing(of: root) == .erased)
    }
  }

  @Test("A withdrawal leaves the root to the device that it names")
  func withdrawn() throws {
    let keeper = try #require(DeviceName("k3f9a2mx7q"))
    for device in [keeper, try #require(DeviceName("z"))] {
      var ledger = Ledger(device: device)
      ledger.add(try page.file("withdrawn").operations)
      #expect(ledger.sharing(of: RootID("citizen:w")) == .withdrawn(keeper: keeper))
    }
  }

  @Test("Every line that is written down as damaged is refused")
  func bad() throws {
    let lines = try page.lines("bad")
    #expect(lines.count > 5)
    for line in lines { #expect(Operation(line: line.utf8) == nil, "\(line)") }
  }

  @Test("The pack of the page has the name of the page")
  func packName() throws {
    let text = try page.lines("lines pack").map { $0 + "\n" }.joined()
    let url = SharedData.packageRoot.appendingPathComponent("Sources/Journal/Journal.docc/Format.md")
    let name = PackName(publisher: try #require(DeviceName("b8d4w1zz0p")), serial: 1, bytes: Array(text.utf8))
    #expect(try String(contentsOf: url, encoding: .utf8).contains("`\(name.text)`"))
    #expect(PackName(name.text) == name)
  }
}
