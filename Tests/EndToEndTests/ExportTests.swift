import Foundation
import Support
import Testing

@Suite("Taking the directory and the numbers out")
struct ExportTests {
  let machine: Machine

  init() throws { machine = try Machine() }

  @Test("The directory comes out as CSV that another folder takes in with nothing refused, and as JSON lines")
  func communities() throws {
    let source = try machine.file(
      "foreninger.csv",
      [
        "id,navn,emne,postnr,by,tidspunkt,pris,plads,niveaufri,bekræftet,beskrivelse",
        #"1,"Kor, ""Lærkerne""",Sang,4130,Viby Sjælland,tirsdag 14–16,gratis,få pladser,ja,2026-11-12,"To linjer:"#,
        #"kom og syng""#, "2,Gåtur,Natur,4000,Roskilde,,,venteliste,nej,,", "",
      ].joined(separator: "\n"))
    #expect(try machine.run("import", source).status == 0)
    let csv = try machine.run("export", "communities")
    #expect(csv.status == 0 && csv.output.contains(#"Kor, ""Lærkerne"""#))
    let other = try Machine()
    let taken = try other.run("import", try other.file("ud.csv", csv.output))
    #expect(taken.output == "imported 2, updated 0, unchanged 0, rejected 0\n")
    #expect(try other.run("export", "communities").output == csv.output)

    let lines = try machine.run("export", "communities", "--format", "json").output.split(separator: "\n")
    let names = try lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
    }
    #expect(Set(names.compactMap { $0?["name"] }) == ["Kor, \"Lærkerne\"", "Gåtur"])
  }

  @Test("Numbers come out without a name, withheld where they are too small")
  func numbers() throws {
    let list = try machine.file(
      "henvisninger.csv",
      """
      id,navn,telefon,postnr,lokalområde,henviser,årsag,dato,samtykke
      1,Karen Opdigtet,,4130,Viby,Lægehuset,alene,2026-11-20,nej
      2,Kurt Opdigtet,,4130,Viby,Lægehuset,alene,2026-11-20,nej
      3,Else Opdigtet,,4130,Viby,Lægehuset,alene,2026-11-20,nej

      """)
    #expect(try machine.run("import", "--as", "referrals", list).status == 0)
    let csv = try machine.run("export", "numbers").output
    #expect(csv.hasPrefix("key,from,to,area,count\r\n") && csv.contains("referrals,,,,3\r\n"))
    #expect(!csv.contains("Opdigtet"))
    let json = try machine.run("export", "numbers", "--format", "json", "--period", "all").output
    let told = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((told?["counts"] as? [String: Any])?["referrals"] as? Int == 3)
    #expect(try machine.run("export", "numbers", "--period", "aldrig").status == 64)
  }

  @Test(
    "A CPR number in a list of referrals is never taken in: as a number it is refused, in words it is masked")
  func numbersOfPeople() throws {
    let list = try machine.file(
      "henvisninger.csv",
      """
      id,navn,telefon,postnr,lokalområde,henviser,årsag,dato,samtykke
      010101-0000,Karen Opdigtet,,4130,Viby,Lægehuset,alene,2026-11-20,nej
      2,Kurt Opdigtet,,4130,Viby,Lægehuset,"alene, 0101010000",2026-11-20,nej

      """)
    let outcome = try machine.run("import", "--as", "referrals", list)
    #expect(outcome.output == "imported 1, updated 0, unchanged 0, rejected 1\n")
    #expect(outcome.errors.contains("linje 2") && !outcome.errors.contains("0000"))
    #expect(!(try machine.export().joined().contains("0101010000")))
    #expect(Machine.files(below: machine.data, containing: "0101010000") == [])
  }
}
