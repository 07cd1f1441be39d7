import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Import")
struct ImporterTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String, columns: [String: [String]] = [:]) throws -> Batch {
    try read(Array(text.utf8), columns: columns)
  }

  private func read(_ bytes: [UInt8], columns: [String: [String]] = [:]) throws -> Batch {
    let path = folder.path("liste.csv")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try Importer(columns: columns).read(path)
  }

  private func reasons(_ rejections: [Rejection]) -> [String] {
    rejections.map { "\($0.line) \($0.reason.english)" }
  }

  // MARK: Real files. The figures were counted with Python's csv and json modules.

  @Test("takes the fitness centres of OpenStreetMap", .enabled(if: SharedData.isHere, "needs ../shared/data"))
  func fitnessCentres() throws {
    let path = try #require(SharedData.url("directories/dk-motion-osm.csv")).path
    let batch = try Importer().read(path)
    // 488 rows, of which 10 have no name; the other 478 differ in name or point.
    #expect(batch.source == "dk-motion-osm")
    #expect(batch.communities.count == 478)
    #expect(Set(batch.communities.map(\.id)).count == 478)
    #expect(batch.rejections.count == 10)
    #expect(batch.rejections.first.map { "\($0.line) \($0.reason.danish)" } == "9 navn mangler")
    #expect(batch.warnings.isEmpty)
    #expect(batch.communities.filter { $0.name == "PureGym" }.count == 137)
    #expect(batch.communities.filter { !$0.schedule.isEmpty }.count == 139)
    #expect(batch.communities.filter { $0.isStepFree != nil }.count == 23)
    #expect(
      batch.communities.allSatisfy { $0.coordinate != nil && !$0.isApproximate && $0.topic == "Motion" })
    let first = try #require(batch.communities.first)
    #expect(first.name == "SATS KBH - Valby" && first.phone == "+45 82 21 21 00")
    #expect(first.coordinate == Coordinate(latitude: 55.6647686, longitude: 12.5114021))
  }

  @Test(
    "takes HSDS's own examples", .enabled(if: SharedData.isHere, "needs ../shared/data"),
    arguments: [
      ("service_list", 1, 0, 0), ("service_full", 1, 0, 1), ("organization_full", 1, 0, 1),
      ("service_at_location_full", 1, 0, 1), ("service_at_location_list", 0, 1, 0), ("tabular", 1, 0, 2),
    ])
  func hsds(name: String, taken: Int, rejected: Int, warned: Int) throws {
    let path = try #require(SharedData.url("directories/hsds3-spec-examples/\(name).json")).path
    let batch = try Importer().read(path)
    #expect(batch.communities.count == taken)
    #expect(batch.rejections.count == rejected)
    // Their latitude is 100: put aside where there is an address, otherwise the reason to leave the row out.
    #expect(batch.warnings.count == warned)
    // The tables have an attribute that belongs to nothing.
    #expect(
      (batch.warnings + batch.rejections).allSatisfy {
        $0.reason.english == "there is no latitude 100"
          || $0.reason.english.hasPrefix("the row belongs to link_id f28dd44b")
      })
    #expect(batch.communities.allSatisfy { $0.coordinate == nil && $0.name == "Community Counselling" })
  }

  @Test(
    "says what other JSON is", .enabled(if: SharedData.isHere, "needs ../shared/data"),
    arguments: [
      ("location", 1), ("organization_list", 10), ("taxonomy_term", 1), ("taxonomy_list", 10), ("base", 1),
    ])
  func otherJSON(name: String, line: Int) throws {
    let path = try #require(SharedData.url("directories/hsds3-spec-examples/\(name).json")).path
    let error = #expect(throws: ImportError.self) { try Importer().read(path) }
    guard case .otherShape(_, let found, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found == line)
  }

  @Test("takes JSON lines", .enabled(if: SharedData.isHere, "needs ../shared/data"))
  func jsonLines() throws {
    let path = try #require(SharedData.url("directories/san-mateo-2013/organizations.ndjson")).path
    let batch = try Importer().read(path)
    // 1,703 lines, all with a name; six share name and place with an earlier one.
    #expect(batch.communities.count + batch.rejections.count == 1703)
    #expect(batch.communities.count == 1697)
    #expect(batch.communities.filter { $0.coordinate != nil }.count == 1421)
    func count(_ text: (Community) -> String) -> Int { batch.communities.filter { !text($0).isEmpty }.count }
    #expect(count(\.organiser) == 637 && count(\.schedule) == 964 && count(\.price) == 1556)
    #expect(count(\.phone) == 1618 && count(\.web) == 1432 && count(\.topic) == 1628)
    #expect(count(\.address) == 1424 && count(\.audience) == 1383 && count(\.language) == 954)
    #expect(count(\.transport) == 1287)
    #expect(batch.communities.filter { $0.isStepFree == true }.count == 1117)
  }

  @Test(
    "takes a folder of HSDS tables, and another program's that are nearly so",
    .enabled(if: SharedData.isHere, "needs ../shared/data"))
  func folders() throws {
    let example = try #require(SharedData.url("directories/hsds3-spec-examples/csv")).path
    let one = try Importer().read(example)
    #expect(one.source == "csv" && one.communities.count == 1 && one.rejections.isEmpty)
    // The package's description is a broken link; eight tables tell nothing that a community is shown with.
    #expect(one.notes.count == 9)
    let counselling = try #require(one.communities.first)
    #expect(counselling.host == "Ann Persona" && counselling.language == "Urdu")
    #expect(counselling.organiser == "Example Organization Inc." && counselling.phone == "+44 1234 234567")

    let chicago = try #require(SharedData.url("directories/ilao-chicago")).path
    let batch = try Importer().read(chicago)
    // 430 rows, of which the last has no title; 340 name organisations that the export does not have.
    #expect(batch.source == "ilao-chicago" && batch.communities.count == 429)
    #expect(batch.rejections.map { "\($0.line) \($0.reason.danish)" } == ["14138 navn mangler"])
    #expect(batch.warnings.count == 340)
    #expect(
      batch.notes.map(\.english) == [
        "locations: 185 places without services", "organizations: 6 organisations without services",
      ])
    func count(_ text: (Community) -> String) -> Int { batch.communities.filter { !text($0).isEmpty }.count }
    #expect(count(\.organiser) == 89 && count(\.schedule) == 405 && count(\.price) == 429)
    #expect(count(\.phone) == 429 && count(\.web) == 237 && count(\.topic) == 429)
    #expect(count(\.address) == 425 && count(\.audience) == 72 && count(\.email) == 89)
    #expect(batch.communities.filter { $0.coordinate != nil }.count == 424)
    #expect(batch.communities.filter(\.isRetired).count == 43)
  }

  // MARK: Small ones

  @Test("reads every column")
  func columns() throws {
    let batch = try read(
      """
      id;navn;arrangør;beskrivelse;emne;adresse;postnr;by;lat;lon;ugedag;start;slut;pris;kontakt;telefon;email;web;niveaufri;plads;følgeskab;bekræftet;bekræftet af
      7;Kor;DGI;"Linje 1
      linje 2";sang;Parkvej 4;4130;Viby;55,5;12,02;man;10:00;12:00;0;Inger;00 00 00 00;i@x.dk;https://x.dk;ja;få;nej;22-11-2026;Mette
      """)
    var expected = Community(id: try #require(batch.communities.first).id, name: "Kor")
    expected.source = "liste"
    expected.sourceID = "7"
    expected.organiser = "DGI"
    expected.description = "Linje 1\nlinje 2"
    expected.topic = "sang"
    expected.address = "Parkvej 4"
    expected.postcode = "4130"
    expected.city = "Viby"
    expected.coordinate = Coordinate(latitude: 55.5, longitude: 12.02)
    expected.schedule = "mandag 10–12"
    expected.price = "0"
    expected.host = "Inger"
    expected.phone = "00 00 00 00"
    expected.email = "i@x.dk"
    expected.web = "https://x.dk"
    expected.isStepFree = true
    expected.offersAccompaniment = false
    expected.room = .few
    expected.confirmed = CivilDate(year: 2026, month: 11, day: 22)
    expected.confirmedBy = "Mette"
    #expect(Array(batch.communities) == [expected])
  }

  @Test("learns column names from the configuration")
  func configuredColumns() throws {
    #expect(throws: ImportError.self) { try read("hvad,hvor\nKor,Ringsted\n") }
    let batch = try read("hvad,hvor\nKor,Ringsted\n", columns: ["name": ["hvad"], "by": ["Hvor"]])
    #expect(batch.communities.first?.name == "Kor")
    #expect(batch.communities.first?.city == "Ringsted")
  }

  @Test("tells the columns when none is the name")
  func noName() throws {
    let error = #expect(throws: ImportError.self) { try read("\nalfa,beta\n1,2\n") }
    guard case .noNameColumn(_, let line, let columns) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(line == 2)
    #expect(columns == ["alfa", "beta"])
    #expect(error?.phrase.danish.contains("name = kolonnens navn") == true)
  }

  @Test("costs one row a broken quote on line 300")
  func brokenQuote() throws {
    var lines = ["navn,beskrivelse"] + (2...600).map { "Kor \($0),\"tekst, \($0)\"" }
    lines[299] = "Kor 300,\"uden ende"
    let batch = try read(lines.joined(separator: "\r\n"))
    #expect(reasons(batch.rejections) == ["300 the quotation mark here is not closed"])
    #expect(batch.communities.count == 598)
  }

  @Test("strips controls and terminal sequences from names")
  func sequences() throws {
    let batch = try read("navn,by\n\u{1B}[31mKor\u{1B}[0m\u{7},\u{1B}]0;x\u{7}Ringsted\n\u{1B}[2J,Ringsted\n")
    #expect(batch.communities.map(\.name) == ["Kor"])
    #expect(batch.communities.first?.city == "Ringsted")
    #expect(reasons(batch.rejections) == ["3 the name is missing"])
  }

  @Test("leaves out what is too long, wrong or there twice, with file, line and reason")
  func badRows() throws {
    let batch = try read(
      "id,navn,lat,lon,postnr\n1,Kor,100,12,\n2,,55,12,\n3,Yoga,,,9999\n4,\(String(repeating: "x", count: 70_000)),,,\n"
        + ",,,,\n5,Dans,55.5,12.1,\n5,Dans igen,55.5,12.1,\n,Skak,55.5,12.1,\n,Skak,55.5,12.1,4130\n")
    #expect(
      reasons(batch.rejections) == [
        "2 there is no latitude 100", "3 the name is missing", "4 there is no postcode 9999",
        "5 a field is longer than 64 kB", "8 the same id as line 7",
        "10 the same name and place as line 9, and no id to tell them apart",
      ])
    #expect(batch.communities.map(\.name) == ["Dans", "Skak"])
    #expect(
      batch.rejections.first?.phrase.danish
        == "\(folder.path("liste.csv")), linje 2: breddegraden 100 findes ikke")
  }

  @Test("tells where in an object something is wrong, and bears a field of ten megabytes and circles")
  func badObjects() throws {
    let long = String(repeating: "x", count: 10 << 20)
    let batch = try read(
      """
      [{"id":"o1","name":"DGI","parent_organization_id":"o2","services":[
         {"id":"s1","name":"Kor"},{"id":"s2"},{"id":"s1","name":"Kor igen"},{"id":"s3","name":"Yoga",
          "service_at_locations":[{"id":"a1","location":{"latitude":12.1,"longitude":55.6}},
           {"id":"a2","location":{"latitude":0,"longitude":0}}]}]},
       {"id":"o2","name":"DIF","parent_organization_id":"o1","services":[
         {"id":"s4","name":"Dans","description":"\(long)"},
         {"id":"s5","name":"Skak","attributes":[{"taxonomy_term":{"id":"t1","name":"brætspil","parent_id":"t1"}}]}]}]
      """)
    #expect(batch.communities.map(\.sourceID) == ["s1", "a1", "s5"])
    let path = folder.path("liste.csv")
    #expect(
      batch.rejections.map(\.phrase.danish) == [
        "\(path), linje 1, services[1]: navn mangler",
        "\(path), linje 1, services[2]: samme id som linje 1",
        "\(path), linje 1, services[3].service_at_locations[1]: punktet 0,0 er ikke et sted",
        "\(path), linje 5, services[0]: et felt er længere end 64 kB",
      ])
    #expect(
      batch.warnings.map(\.phrase.danish) == [
        "\(path), linje 1, services[3].service_at_locations[0]: breddegrad og længdegrad var byttet om"
      ])
    let half = try read(#"{"contents":[{"id":"s","name":"Kor","organization":{}},{"id":"t","na"#)
    #expect(half.communities.map(\.name) == ["Kor"] && half.rejections.count == 1)
  }

  @Test("reads other encodings, and warns of bytes that are none")
  func encodings() throws {
    #expect(try read([0x6E, 0x61, 0x76, 0x6E, 0x0A, 0x4B, 0xF8, 0x72]).communities.first?.name == "Kør")
    let batch = try read(Array("navn\næøå\nK\u{F8}r".utf8) + [0xFF, 0x0A])
    #expect(batch.communities.map(\.name) == ["æøå", "Kør\u{FFFD}"])
    #expect(reasons(batch.warnings) == ["3 the name has characters that could not be read"])
  }

  @Test("tells what is no directory at all", arguments: ["tom", "mellemrum", "regneark", "nul"])
  func noDirectory(kind: String) throws {
    let bytes: [UInt8] =
      switch kind {
      case "tom": []
      case "mellemrum": Array(" \n\n".utf8)
      case "regneark": [0x50, 0x4B, 3, 4, 20, 0, 8]
      default: [UInt8](repeating: 0, count: 5000)
      }
    let error = #expect(throws: ImportError.self) { try read(bytes) }
    #expect(error?.isUnreadable == false)
    #expect(error?.phrase.danish.contains("liste.csv") == true)
  }

  @Test("can be stopped")
  func cancelled() throws {
    let text = "navn\n" + (0..<3000).map { "Kor \($0)\n" }.joined()
    try Data(text.utf8).write(to: folder.url.appendingPathComponent("lang.csv"))
    var asked = 0
    #expect(throws: ImportError.cancelled) {
      try Importer().read(folder.path("lang.csv")) { done in
        asked += 1
        return asked < 2 && done.rows > 0 && done.bytes <= done.totalBytes
      }
    }
    #expect(asked == 2)
  }

  @Test("survives any bytes", arguments: 0..<60 as Range<UInt64>)
  func anyBytes(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pools: [[UInt8]] = [
      Array("navn,by\"\";\n\r\t|æø{}[]:\\ 1234".utf8), Array(0...255),
      Array("{\"name\":[],\"services\":\n1}".utf8),
    ]
    let pool = pools[Int(seed % 3)]
    var bytes = (0..<Int.random(in: 1...4000, using: &random)).map { _ in
      pool.randomElement(using: &random) ?? 0
    }
    if seed % 2 == 0 { bytes = Array("navn;lat;lon;postnr\n".utf8) + bytes }
    do {
      let batch = try read(bytes)
      #expect(batch.communities.allSatisfy { !$0.name.isEmpty && CommunityKey(Array($0.id.utf8)) != nil })
    } catch let error as ImportError {
      #expect(!error.phrase.danish.isEmpty)
    }
  }
}
