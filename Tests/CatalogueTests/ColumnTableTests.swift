import Testing

@testable import Catalogue

@Suite("Column names")
struct ColumnTableTests {
  @Test(
    "are known in Danish and English, however they are written",
    arguments: [
      ("Navn", ColumnField.name), ("LÆNGDEGRAD", .longitude), ("Laengdegrad", .longitude),
      ("Postnr.", .postcode),
      ("E-mail", .email), ("Tlf. nr.", .phone), ("Åbningstider", .schedule), ("Kørestol", .stepFree),
      ("postal_code", .postcode), ("assured_date", .confirmed), ("arrangør", .organiser), ("id", .sourceID),
      ("Følgeskab", .accompaniment), ("url", .web), ("confirmedBy", .confirmedBy),
    ])
  func known(title: String, field: ColumnField) {
    #expect(ColumnTable().field(titled: title) == field)
  }

  @Test("of every field are its own: none is claimed by two")
  func noneTwice() {
    for field in ColumnField.allCases {
      for name in field.names { #expect(ColumnTable().field(titled: name) == field, "\(name)") }
    }
  }

  @Test("take the likeliest of several columns, and the first of two alike")
  func likeliest() {
    let columns = ColumnTable().columns(titled: ["titel", "navn", "navn", "ukendt", "telephone", "tlf"])
    #expect(columns == [.name: 1, .phone: 5])
  }

  @Test("of the configuration come first, under any name of the field")
  func configured() {
    let table = ColumnTable(extra: [
      "name": ["Hvad sker der", "navn"], "telefon": ["ring"], "farve": ["rød"],
    ])
    #expect(table.columns(titled: ["navn", "hvad-sker-der", "Ring", "tlf"]) == [.name: 1, .phone: 2])
    #expect(table.columns(titled: ["titel", "navn"]) == [.name: 1])
    #expect(table.unknownFields == ["farve"])
    #expect(ColumnTable(extra: ["name": ["telefon"]]).columns(titled: ["telefon"]) == [.name: 0])
  }
}
