import Catalogue
import Domain
import Support
import Terminal
import Testing

@testable import Desk

@Suite("An import on screen")
struct ImportTests {
  /// The program as it asks about a file.
  private func asked() -> Pilot {
    var pilot = Pilot()
    pilot.happen(.progress(.reading(ImportProgress(rows: 0, bytes: 0, totalBytes: 0))))
    pilot.happen(.columnsAsked(Samples.question))
    return pilot
  }

  private func layer(_ pilot: Pilot) throws -> ColumnsLayer {
    guard case .columns(let layer)? = pilot.state.layers.last else { throw NoLayer() }
    return layer
  }

  private struct NoLayer: Error {}

  @Test("Every field stands there with the column that is proposed and a value of the file")
  func proposed() throws {
    let pilot = asked()
    #expect(pilot.sees("foreninger.csv") && pilot.sees("CSV med ; mellem felterne"))
    #expect(pilot.sees("Telefon") && pilot.sees("fx 12 34 56 78"))
    #expect(pilot.sees("Læses ikke: Hvad, Hvor, Mobil, Bemærkning"))
    #expect(try layer(pilot).choice == ["Beskrivelse": .description, "Telefon": .phone])
    #expect(Set(try layer(pilot).fields).count == ColumnField.allCases.count)
    #expect(pilot.effects == [])
  }

  @Test("Arrows choose the column of a field among those that no other field has, and Enter imports")
  func chosen() throws {
    var pilot = asked()
    pilot.press(.enter)
    #expect(pilot.sees("hvilken kolonne navnet står i") && pilot.effects == [])
    pilot.press(.right)
    #expect(pilot.sees("‹ Hvad ›") && pilot.sees("fx Sangkoret"))
    pilot.press(.left, .left)
    #expect(pilot.sees("‹ Bemærkning ›"))
    pilot.press(.right, .right)
    // The town.
    for _ in 0..<6 { pilot.press(.down) }
    pilot.press(.right)
    #expect(pilot.sees("‹ Hvor ›"))
    let choice: [String: ColumnField] = [
      "Hvad": .name, "Hvor": .city, "Beskrivelse": .description, "Telefon": .phone,
    ]
    #expect(pilot.press(.enter) == [.importDirectory(path: Samples.question.path, columns: choice)])
    #expect(pilot.sees("Læser filen"))
  }

  @Test("Whatever is pressed, no column is taken by two fields, and what is taken by none is told")
  func once() throws {
    var random = SeededRandom(seed: 4)
    var pilot = asked()
    let keys: [Key] = [.up, .down, .left, .right, .pageDown, .home, .end, .character(" ")]
    for _ in 0..<400 {
      pilot.press(keys[.random(in: keys.indices, using: &random)])
      let layer = try layer(pilot)
      #expect(layer.choice.count + layer.unread.count == layer.question.columns.count)
      #expect(layer.choice.count == layer.fields.compactMap(layer.column).count)
    }
  }

  @Test("Esc leaves all as it was; a click chooses a field, and again its next column")
  func left() throws {
    var pilot = asked()
    try pilot.click("Arrangør")
    #expect(try layer(pilot).selected == 1)
    try pilot.click("Arrangør")
    #expect(try layer(pilot).column(of: .organiser)?.title == "Hvad")
    #expect(pilot.press(.escape) == [])
    #expect(pilot.state.layers == [])
  }

  @Test("Rows and bytes are counted while a file is read", arguments: [Language.danish, .english])
  func counted(language: Language) {
    var pilot = Pilot { $0.language = language }
    pilot.happen(.progress(.reading(ImportProgress(rows: 2048, bytes: 450_100, totalBytes: 1_260_000))))
    #expect(
      pilot.sees(
        language == .danish ? "2.048 rækker læst · 451 kB af 1,2 MB" : "2,048 rows read · 451 kB of 1.2 MB"))
    #expect(pilot.sees("████") && pilot.sees("░░░░"))
  }

  @Test("Rows that were left out can all be read; without any a line tells the counts")
  func report() {
    let counts = Phrase(da: "Hentet: 3 nye.", en: "Imported: 3 new.")
    var pilot = Pilot()
    pilot.happen(.imported(counts, succeeded: true))
    #expect(pilot.state.layers == [] && pilot.sees("Hentet: 3 nye."))
    let told = (1...60).map {
      Phrase(da: "a.csv, linje \($0): navn mangler", en: "a.csv, line \($0): no name")
    }
    pilot.happen(.imported(counts, succeeded: true, told: told))
    #expect(pilot.sees("Hentet: 3 nye.") && pilot.sees("linje 1:") && !pilot.sees("linje 60:"))
    pilot.press(.end)
    #expect(pilot.sees("linje 60:"))
    pilot.press(.escape)
    #expect(pilot.state.layers == [])
  }
}
