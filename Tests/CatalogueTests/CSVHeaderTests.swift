import Testing

@testable import Catalogue

@Suite("Head of a CSV file")
struct CSVHeaderTests {
  private func find(_ text: String) -> CSVHeader {
    Array(text.utf8).withUnsafeBufferPointer { CSVHeader.find(in: $0, isWhole: true, table: ColumnTable()) }
  }

  @Test("gives away the delimiter", arguments: [",", ";", "\t", "|"])
  func delimiter(mark: String) {
    let header = find(
      ["Navn", "By", "Beskrivelse, kort", "ukendt"].joined(separator: mark == "," ? ";" : mark))
    #expect(header.delimiter == (mark == "," ? ";" : mark).utf8.first)
    #expect(find(["navn", "by", "\"lat;lon\""].joined(separator: mark)).delimiter == mark.utf8.first)
  }

  @Test("may stand below a headline")
  func below() {
    let header = find("sep=;\n\nTilbud i kommunen;;\nNavn;Adresse;Postnr\nKor;Parkvej 1;4130\n")
    #expect(header.rowsBefore == 2)
    #expect(header.columns == [.name: 0, .address: 1, .postcode: 2])
  }

  @Test("is the first row when none is known")
  func unknown() {
    let header = find("alfa;beta;gamma\n1;2;3\n")
    #expect(header.titles == ["alfa", "beta", "gamma"])
    #expect(header.rowsBefore == 0)
  }
}
