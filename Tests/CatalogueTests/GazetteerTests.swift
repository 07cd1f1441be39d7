import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Gazetteer")
struct GazetteerTests {
  @Test(
    "finds what is meant first",
    arguments: [
      ("4130", "4130 Viby Sjælland"), ("8260", "8260 Viby J"), ("Viby", "Viby (Aarhus)"),
      ("viby sj", "Viby (Roskilde)"), ("Viby (Roskilde)", "Viby (Roskilde)"),
      ("viby roskilde", "Viby (Roskilde)"),
      ("Ringsted", "Ringsted"), ("Ringsted kommune", "Ringsted Kommune"), ("abenra", "Aabenraa"),
      ("Åbenrå", "Aabenraa"), ("AABENRAA", "Aabenraa"), ("kobenhavn", "København"),
      ("Copenhagen", "København"),
      ("rosk", "Roskilde"), ("Parkvej 4, 4130 Viby Sjælland", "4130 Viby Sjælland"),
      ("2450 kbh", "2450 København SV"),
      ("århus c", "8000 Aarhus C"), ("  Greve ", "Greve"), ("Sonderborg", "Sønderborg"),
    ])
  func first(text: String, label: String) {
    #expect(Gazetteer.lookup(text).first?.label == label)
  }

  @Test("offers every place of an ambiguous name with its municipality, the largest first")
  func ambiguous() {
    let labels = Gazetteer.lookup("Viby").map(\.label)
    #expect(labels.prefix(3) == ["Viby (Aarhus)", "Viby (Roskilde)", "Viby (Kerteminde)"])
  }

  @Test(
    "reads degrees",
    arguments: [
      "55.44,11.79", "55,44 11,79", "55.44; 11.79", "55,44;11,79", "55.44 11.79", "55.44° N, 11.79° Ø",
    ])
  func degrees(text: String) {
    let places = Gazetteer.lookup(text)
    #expect(places.count == 1)
    #expect(places.first?.kind == .point)
    #expect(places.first?.coordinate == Coordinate(latitude: 55.44, longitude: 11.79))
  }

  @Test("takes no degrees that are not on the earth, and no postcode that does not exist")
  func impossible() {
    #expect(Gazetteer.lookup("100.5,11.79").isEmpty)
    #expect(Gazetteer.lookup("9999").isEmpty)
    #expect(Gazetteer.postcode("9999") == nil)
    #expect(Gazetteer.postcode("413") == nil)
    #expect(Gazetteer.postcode("-130") == nil)
  }

  @Test("completes digits to postcodes")
  func digits() {
    #expect(Gazetteer.lookup("413", limit: 3).map(\.postcode) == ["4130"])
    #expect(Gazetteer.lookup("9", limit: 5).count == 5)
  }

  @Test("puts the whole name before its beginning, towns before villages, large before small")
  func order() {
    let places = Gazetteer.lookup("nykøbing", limit: 20)
    #expect(places.count > 3)
    let towns = places.prefix { $0.kind == .town }
    #expect(towns.count >= 2)
    #expect(towns.map(\.inhabitants) == towns.map(\.inhabitants).sorted(by: >))
  }

  @Test(
    "answers nothing to what is no place, and never fails",
    arguments: [
      "", " ", ",", "....", "-", "\u{0}", "👩‍👧", "ק", String(repeating: "a", count: 100_000), "1,2,3,4,5", "°",
    ])
  func odd(text: String) {
    #expect(Gazetteer.lookup(text).count <= 8)
    #expect(Gazetteer.lookup(text, limit: 0).isEmpty)
  }

  @Test("finds each place again by its label")
  func labels() {
    let places = [1050, 2200, 3700, 4130, 5000, 6000, 7400, 8000, 9990].compactMap {
      PostcodeTable.shared[$0]
    }
    let named = ["Viby", "Assens", "Nykøbing", "Roskilde", "Sorø", "Ærø"].flatMap {
      Gazetteer.lookup($0, limit: 30)
    }
    for place in places + named {
      #expect(Gazetteer.lookup(place.label, limit: 30).contains { $0.label == place.label })
      // A parish that is also a postal town is found as that, which says more.
      #expect(place.kind == .village || Gazetteer.lookup(place.label).first?.label == place.label, "\(place)")
    }
  }

  @Test("has all places of the common data", .enabled(if: SharedData.isHere, "needs ../shared/data"))
  func complete() throws {
    let postcodes = try lines("gazetteer/postnumre.csv")
    #expect(postcodes.count == 1089)
    #expect(PostcodeTable.shared.places.count == 1089)
    for line in postcodes {
      let fields = line.split(separator: ",").map(String.init)
      let place = try #require(Gazetteer.postcode(fields[0]))
      #expect(place.name == fields[1])
      #expect(
        place.coordinate == Coordinate(latitude: Double(fields[2]) ?? 0, longitude: Double(fields[3]) ?? 0))
    }
    for (number, line) in try lines("gazetteer/places.csv").enumerated() where number % 9 == 0 {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let found = Gazetteer.lookup(fields[1], limit: 100)
      #expect(found.contains { $0.name == fields[1] && $0.municipality == fields[4] }, "\(line)")
    }
  }

  private func lines(_ name: String) throws -> [Substring] {
    let url = try #require(SharedData.url(name))
    return try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
      $0
    }
  }

  @Test(
    "A corrected address moves its community by the rules of an import: a town that there are several of gives no point"
  )
  func moved() {
    var imported = Community(id: "community:x", name: "Kor")
    (imported.postcode, imported.city) = ("4000", "Roskilde")
    imported.coordinate = Coordinate(latitude: 55.6415, longitude: 12.0803)
    var corrected = imported
    corrected.host = "Inger"
    #expect(corrected.moved(from: imported) == corrected)
    corrected.postcode = "9990"
    #expect(corrected.moved(from: imported).coordinate == Gazetteer.postcode("9990")?.coordinate)
    #expect(corrected.moved(from: imported).isApproximate)
    for city in ["Viby", "Ukendtstrup"] {
      (corrected.postcode, corrected.city) = ("", city)
      #expect(corrected.moved(from: imported).coordinate == nil, "\(city)")
      #expect(!corrected.moved(from: imported).isApproximate)
    }
  }
}
