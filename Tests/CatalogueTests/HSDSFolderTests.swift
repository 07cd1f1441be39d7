import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("A folder of HSDS tables")
struct HSDSFolderTests {
  private let folder: TemporaryFolder
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("oversigt"), withIntermediateDirectories: true)
  }

  private func write(_ files: [String: String]) throws {
    for (name, text) in files {
      let url = folder.url.appendingPathComponent("oversigt/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  private func read(_ files: [String: String]) throws -> Batch {
    try write(files)
    return try Importer().read(folder.path("oversigt"))
  }

  /// Last part of the file, line, part and reason.
  private func told(_ rejections: [Rejection]) -> [String] {
    rejections.map { rejection in
      let file = rejection.file.split(separator: "/").last ?? ""
      let part = rejection.part.isEmpty ? "" : " \(rejection.part)"
      return "\(file) \(rejection.line)\(part): \(rejection.reason.danish)"
    }
  }

  private static let tables = [
    "services.csv": "id,organization_id,name,status,minimum_age\ns1,o1,Kor,active,18\ns2,o1,Yoga,inactive,\n",
    "organizations.csv": "id,name,email\no1,DGI,dgi@x\n",
    "locations.csv":
      "id,name,latitude,longitude,transportation\nl1,Hallen,55.5,12.0,bus 212\nl2,Parken,55.6,12.1,\n",
    "service_at_location.csv": "id,service_id,location_id\na1,s1,l1\na2,s1,l2\n",
    "addresses.csv": "id,location_id,address_1,city,postal_code\nx,l1,Vej 1,Roskilde,4000\n",
    "schedules.csv":
      "id,service_id,location_id,service_at_location_id,byday,opens_at,closes_at\n"
      + "1,,,a1,MO,10:00,12:00\n2,s1,l2,,TU,13:00,14:00\n3,s2,,,WE,9:00,10:00\n",
    "phones.csv": "id,service_id,contact_id,organization_id,number\n1,,c1,,11\n2,s2,,,22\n3,,,o1,33\n",
    "contacts.csv": "id,service_id,name\nc1,s1,Inger\n",
    "cost_options.csv": "id,service_id,amount,currency\n1,s1,20,DKK\n",
    "languages.csv": "id,service_id,code\n1,s1,da\n2,s1,ar\n",
    "accessibility.csv": "id,location_id,description\n1,l1,Niveaufri adgang\n",
    "taxonomy_terms.csv": "id,code,name,parent_id\nt1,x,sang,t2\nt2,vejviser:host,vært,t1\n",
    "attributes.csv":
      "id,link_id,link_entity,taxonomy_term_id,value\n1,s1,service,t1,\n2,a2,service_at_location,t2,Bo\n",
    "service_capacity.csv": "id,service_id,available,updated\n1,s1,5,2026-11-20\n",
  ]

  @Test("gives a community for each service at each place, with all that hangs on them")
  func joined() throws {
    let batch = try read(Self.tables)
    #expect(batch.source == "oversigt")
    #expect(batch.rejections.isEmpty && batch.warnings.isEmpty && batch.notes.isEmpty)
    #expect(batch.communities.map(\.sourceID) == ["a1", "a2", "s2"])
    let (hall, park, yoga) = (batch.communities[0], batch.communities[1], batch.communities[2])
    #expect(hall.name == "Kor" && hall.organiser == "DGI" && hall.email == "dgi@x" && hall.topic == "sang")
    #expect(hall.address == "Vej 1" && hall.postcode == "4000" && hall.transport == "bus 212")
    #expect(hall.coordinate == Coordinate(latitude: 55.5, longitude: 12) && hall.isStepFree == true)
    #expect(hall.schedule == "mandag 10–12" && park.schedule == "tirsdag 13–14")
    #expect(hall.host == "Inger" && hall.phone == "11" && park.host == "Bo")
    #expect(hall.audience == "fra 18 år" && hall.language == "dansk, arabisk" && hall.price == "20 kr.")
    #expect(hall.room == .yes && hall.roomDay == CivilDate(iso: "2026-11-20"))
    #expect(yoga.isRetired && yoga.phone == "22" && yoga.schedule == "onsdag 9–10" && yoga.coordinate == nil)
  }

  @Test("has the tables' older names, in any dialect")
  func olderNames() throws {
    let batch = try read([
      "Services.csv": "sep=;\nid;organization_id;name\ns1;o1;Kor\n",
      "organization.csv": "id\tname\no1\tDGI\n",
      "locations.csv": "id;latitude;longitude\nl1;55,5;12,0\n",
      "services_at_location.csv": "id;service_id;location_id\na1;s1;l1\n",
      "physical_addresses.csv": "location_id;address_1\nl1;Vej 1\n",
      "regular_schedules.csv":
        "service_at_location_id;weekday;opens_at;closes_at\na1;Monday;10:00;12:00\na1;7;;\n",
      "service_taxonomy.csv": "service_id;taxonomy_id\ns1;t1\n",
      "taxonomy.csv": "id;name\nt1;sang\n",
      "eligibility.csv": "service_id;eligibility\ns1;Mænd\n",
    ])
    let community = try #require(batch.communities.first)
    #expect(batch.warnings.isEmpty && community.organiser == "DGI" && community.address == "Vej 1")
    #expect(community.schedule == "mandag 10–12" && community.topic == "sang" && community.audience == "Mænd")
    #expect(community.coordinate == Coordinate(latitude: 55.5, longitude: 12))
  }

  @Test("is laid out as its data package says, whichever of the two is named")
  func package() throws {
    try write([
      "datapackage.json":
        #"{"name":"x","resources":[{"name":"services","path":["data/a.csv","data/b.csv"]},"#
        + #"{"name":"programs","path":"data/programs.csv"},{"name":"phones","path":"data/væk.csv"}]}"#,
      "data/a.csv": "id,name\ns1,Kor\n", "data/b.csv": "name,id\nYoga,s2\n", "data/programs.csv": "id\np\n",
      "services.csv": "id,name\ns9,En anden\n",
    ])
    for path in ["oversigt", "oversigt/datapackage.json"] {
      let batch = try Importer().read(folder.path(path))
      #expect(batch.source == "oversigt" && batch.communities.map(\.name) == ["Kor", "Yoga"])
      #expect(batch.communities.map(\.sourceID) == ["s1", "s2"] && batch.notes.count == 2)
    }
  }

  @Test(
    "is refused as a whole when its data package names a file outside it",
    arguments: [
      "../hemmelig.csv", "/etc/passwd", "data/../../hemmelig.csv", "https://x.dk/a.csv", "link.csv",
      "~/x.csv",
    ])
  func escaping(path: String) throws {
    try Data("id,name\ns1,Hemmelig\n".utf8).write(to: folder.url.appendingPathComponent("hemmelig.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("oversigt/link.csv"), withDestinationPath: folder.path("hemmelig.csv"))
    let error = #expect(throws: ImportError.self) {
      try read([
        "datapackage.json":
          #"{"resources":[{"name":"services","path":"services.csv"},{"name":"phones","path":"\#(path)"}]}"#,
        "services.csv": "id,name\ns1,Kor\n",
      ])
    }
    guard case .outsideFolder(_, path) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("follows no link out of itself by a file's name either")
  func link() throws {
    try Data("id,name\ns1,Hemmelig\n".utf8).write(to: folder.url.appendingPathComponent("hemmelig.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("oversigt/services.csv"), withDestinationPath: folder.path("hemmelig.csv"))
    #expect(throws: ImportError.outsideFolder(file: folder.path("oversigt"), path: "services.csv")) {
      try Importer().read(folder.path("oversigt"))
    }
  }

  @Test("without services is only a folder")
  func noServices() throws {
    let error = #expect(throws: ImportError.folder(file: folder.path("oversigt"))) {
      try read(["phones.csv": "id,number\n1,2\n", "noter.txt": "x"])
    }
    #expect(error?.isUnreadable == true)
    #expect(throws: ImportError.self) { try read(["services.csv": "id,navnet\n1,2\n"]) }
    #expect(throws: ImportError.empty(file: folder.path("oversigt/services.csv"))) {
      try read(["services.csv": ""])
    }
  }

  @Test("tells with file and line what belongs to nothing, and what is there twice")
  func broken() throws {
    let batch = try read([
      "services.csv":
        "id,organization_id,name\ns1,o9,Kor\ns1,,Kor igen\ns2,,\ns3,o1,\"Halv\ns4,,Dans\n",
      "organizations.csv": "id,name,parent_id\no1,DGI,o2\no2,DIF,o1\n",
      "locations.csv": "id,latitude,longitude\nl1,12.0,55.5\nl2,0,0\nl3,0.0,0.0\n",
      "service_at_location.csv": "id,service_id,location_id\na1,s4,l1\na2,s4,l2\na3,s4,l9\na4,s9,l1\n",
      "addresses.csv": "location_id,address_1,city\nl2,Vej 1,Roskilde\n",
      "phones.csv": "service_id,number\ns1,11\ns8,22\n,33\n",
    ])
    #expect(
      told(batch.rejections) == [
        "services.csv 3: samme id som linje 2", "services.csv 4: navn mangler",
        "services.csv 5: anførselstegnet her bliver ikke afsluttet",
      ])
    #expect(
      told(batch.warnings) == [
        "services.csv 2: organization_id »o9« findes ikke i organizations",
        "services.csv 6 location l1: breddegrad og længdegrad var byttet om",
        "services.csv 6 location l2: punktet 0,0 er ikke et sted",
        "services.csv 6: location_id »l9« findes ikke i locations",
        "phones.csv 3: rækken hører til service_id s8, som ikke findes",
        "phones.csv 4: rækken hører ikke til noget",
        "service_at_location.csv 5: service_id »s9« findes ikke i services",
      ])
    #expect(batch.communities.map(\.sourceID) == ["s1", "a1", "a2", "a3"])
    #expect(batch.communities[1].coordinate == Coordinate(latitude: 55.5, longitude: 12))
    #expect(batch.communities[2].isApproximate)
    #expect(
      batch.notes.map(\.danish) == [
        "locations: 1 sted uden tilbud", "organizations: 2 organisationer uden tilbud",
      ])
  }

  @Test("bears a field of ten megabytes, half a table and a table that is none")
  func odd() throws {
    let long = String(repeating: "x", count: 10 << 20)
    let batch = try read([
      "services.csv": "id,name,description\ns1,Kor,\(long)\ns2,Yoga,kort\ns3",
      "phones.csv": "PK\u{3}\u{4}regneark", "contacts.csv": "",
    ])
    #expect(
      told(batch.rejections) == [
        "services.csv 2: et felt er længere end 64 kB", "services.csv 4: navn mangler",
      ])
    #expect(batch.communities.map(\.name) == ["Yoga"])
    #expect(batch.notes.count == 2 && batch.notes[0].danish.contains("regneark"))
  }

  @Test("can be stopped")
  func cancelled() throws {
    try write(["services.csv": "id,name\n" + (0..<3000).map { "\($0),Kor \($0)\n" }.joined()])
    var asked = 0
    #expect(throws: ImportError.cancelled) {
      try Importer().read(folder.path("oversigt")) { done in
        asked += 1
        return done.rows < 2000
      }
    }
    #expect(asked == 2)
  }
}
