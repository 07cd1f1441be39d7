import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("A look before the import")
struct ImportPreviewTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, _ name: String = "liste.csv") throws -> String {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    return folder.path(name)
  }

  @Test("tells each column, what it is taken for, and a few of its values")
  func columns() throws {
    let path = try write(
      "Navn;Farve;By\nKor;rød;Ringsted\nYoga;rød;Ringsted\nDans;blå;\n;grøn;Viby\nSkak;gul;Viby\n")
    let preview = try Importer().preview(path)
    #expect(preview.columns.map(\.title) == ["Navn", "Farve", "By"])
    #expect(preview.columns.map { $0.label?.danish } == ["Navn", nil, "By"])
    #expect(preview.columns[1].samples == ["rød", "blå", "grøn"])
    #expect(preview.rows == 5 && preview.isWhole && preview.form.danish == "CSV med ; mellem felterne")
    #expect(preview.batch.rejections.map(\.line) == [5])
    #expect(
      preview.fieldCounts == [FieldCount(field: .name, count: 4), FieldCount(field: .city, count: 3)])
    let part = try Importer().preview(path, rows: 2)
    #expect(part.rows == 2 && !part.isWhole && part.batch.communities.count == 2)
  }

  @Test("lets a person choose the columns, also of a file that nothing was understood of")
  func choice() throws {
    let path = try write("hvad,navn,hvor\nKor,x1,Ringsted\nYoga,x2,Viby\n")
    var choice = try Importer().preview(path).choice
    #expect(choice == ["navn": .name])
    choice = ["hvad": .name, "hvor": .city]
    #expect(try Importer().preview(path, columns: choice).columns.map(\.field) == [.name, nil, .city])
    let batch = try Importer().read(path, columns: choice)
    #expect(batch.communities.map(\.name) == ["Kor", "Yoga"])
    #expect(batch.communities.map(\.city) == ["Ringsted", "Viby"])

    let unknown = try write("alfa|beta\n1|2\n", "fremmed.csv")
    let preview = try Importer().preview(unknown)
    #expect(preview.columns.map(\.field) == [nil, nil] && preview.batch.communities.isEmpty)
    #expect(try Importer().read(unknown, columns: ["alfa": .name]).communities.map(\.name) == ["1"])
    #expect(throws: ImportError.self) { try Importer().read(unknown, columns: ["beta": .city]) }
  }

  @Test("tells the members of JSON objects, and that HSDS needs no choice")
  func json() throws {
    let lines = try write(
      #"{"hvad":"Kor","tlf":[{"number":"12"}]}"# + "\n" + #"{"hvad":"Yoga","by":"Viby"}"#, "a.json")
    let preview = try Importer().preview(lines)
    #expect(preview.columns.map(\.title) == ["hvad", "tlf", "by"])
    #expect(preview.columns.map(\.field) == [nil, .phone, .city] && preview.columns[1].samples == ["12"])
    let choice: [String: ColumnField] = ["hvad": .name, "tlf": .phone, "by": .city]
    #expect(try Importer().read(lines, columns: choice).communities.map(\.name) == ["Kor", "Yoga"])
    let hsds = try write(#"{"contents":[{"id":"s","name":"Kor","organization":{"name":"O"}}]}"#, "b.json")
    let standard = try Importer().preview(hsds)
    #expect(standard.columns.isEmpty && standard.form.english == "HSDS in JSON")
    #expect(standard.batch.communities.count == 1)
    #expect(throws: ImportError.self) { try Importer().preview(try write("[42]", "c.json")) }
  }

  @Test(
    "gives lines for the configuration under which the next import is as the person chose",
    arguments: [
      ("hvad,navn,hvor", ["hvad": .name, "hvor": .city], [:]),
      ("hvad,hvor", ["hvad": .name, "hvor": .city], ["navn": ["aktivitet"], "topic": ["hvad", "andet"]]),
      ("Navn,Titel,By", ["Titel": .name, "By": .city], [:]),
      ("\"Hvad, kort\",tid,by", ["Hvad, kort": .name, "tid": .description], [:]),
      ("navn,by", ["navn": .name, "by": .city], ["none": ["by"]]),
    ] as [(String, [String: ColumnField], [String: [String]])])
  func settings(header: String, choice: [String: ColumnField], before: [String: [String]]) throws {
    let path = try write("\(header)\na,b,c\n")
    let importer = Importer(columns: before)
    let titles = try importer.preview(path).columns.map(\.title)
    let settings = importer.settings(for: choice, among: titles)
    #expect(!settings.isEmpty)
    // As the program reads them back.
    let old = before.map { "\($0.key) = \($0.value.joined(separator: ", "))" }
    let text = "[columns]\n" + (old + settings.map(\.line)).joined(separator: "\n")
    let configuration = try Configuration(text, file: "config")
    let columns = (configuration.sections["columns"] ?? [:]).mapValues {
      $0.split(separator: ",").map { String($0).trimmed }
    }
    let next = Importer(columns: columns)
    #expect(next.unknownFields.isEmpty)
    #expect(try next.preview(path).choice == choice)
    #expect(next.settings(for: choice, among: titles).isEmpty)
  }

  @Test(
    "a person is asked when the titles do not say for sure what stands where, and after the answer never again",
    arguments: [
      ("navn,by\n", nil), ("Navn;Adresse;Postnr;Bemærkning\n", nil), ("navn,breddegrad,længdegrad\n", nil),
      ("navn,lat\n", nil), ("hvad,hvor\n", ["hvad": .name, "hvor": .city]),
      ("navn,hvor\n", ["navn": .name]), ("Navn,Titel,By\n", ["Titel": .name, "By": .city]),
      ("navn,by,telefon,mobil\n", ["navn": .name, "by": .city, "mobil": .phone]),
    ] as [(String, [String: ColumnField]?)])
  func question(header: String, choice: [String: ColumnField]?) throws {
    let path = try write(header + "a,b,c,d\n")
    guard let choice else {
      #expect(try Importer().question(path) == nil)
      return
    }
    let question = try #require(try Importer().question(path))
    let settings = Importer().settings(for: choice, in: question)
    let next = Importer(columns: try columns(of: settings))
    #expect(try next.preview(path).choice == choice)
    #expect(try next.question(path) == nil)
    #expect(next.settings(for: choice, in: question).isEmpty)
  }

  @Test("of JSON and of folders nothing is asked; what cannot be read is told as on import")
  func noQuestion() throws {
    #expect(try Importer().question(try write(#"[{"hvad":"Kor"}]"#, "a.json")) == nil)
    #expect(try Importer().question(folder.url.path) == nil)
    #expect(throws: ImportError.self) { try Importer().question(folder.path("ingen.csv")) }
    #expect(throws: ImportError.self) { try Importer().question(try write("", "tom.csv")) }
  }

  /// As the program reads them back.
  private func columns(of settings: [ColumnSetting]) throws -> [String: [String]] {
    let text = "[columns]\n" + settings.map(\.line).joined(separator: "\n")
    return (try Configuration(text, file: "config").sections["columns"] ?? [:]).mapValues {
      $0.split(separator: ",").map { String($0).trimmed }
    }
  }

  @Test("names every field in both languages, each by another name")
  func labels() {
    #expect(Set(ColumnField.allCases.map(\.label.danish)).count == ColumnField.allCases.count)
    #expect(Set(ColumnField.allCases.map(\.label.english)).count == ColumnField.allCases.count)
  }
}
