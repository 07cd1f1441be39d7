import Domain
import Support
import Testing

@testable import Catalogue

@Suite("What a typed place is understood as")
struct PlaceReadingTests {
  @Test(
    "An address line is understood by its town, with and without a postcode",
    arguments: [
      ("Parkvej 4, 4130 Viby", "4130 Viby Sjælland"), ("Algade 3, Roskilde", "Roskilde"),
      ("Algade 3 Roskilde", "Roskilde"), ("Algade 3B, 2. th, Roskilde", "Roskilde"),
      ("Algade 3, 2. th., 4000 Roskilde", "4000 Roskilde"), ("Algade 3 st. tv. Roskilde", "Roskilde"),
      ("Algade 3, kld., Roskilde, Danmark", "Roskilde"), ("Roskilde, Algade 3", "Roskilde"),
      ("Parkvej 4, 2. th, Viby Sj", "Viby (Roskilde)"), ("Parkvej 4, Viby (Roskilde)", "Viby (Roskilde)"),
      ("Storegade 12, Store Merløse", "Store Merløse (Holbæk)"),
      ("Storegade 12, Kirke Hyllinge", "4070 Kirke Hyllinge"),
      ("Bygaden 9 1. mf\nHolbæk", "Holbæk"), ("Hovedvejen 2450, 4130 Viby", "4130 Viby Sjælland"),
      ("4130 Viby Sj, Landevejen 1050", "4130 Viby Sjælland"), ("DK-4000 Roskilde", "4000 Roskilde"),
      ("Algade 3, DK4000", "4000 Roskilde"), ("c/o Jensen, Algade 3, Ry", "Ry (Skanderborg)"),
      ("hos Bodil i Viby Sj", "Viby (Roskilde)"), ("Algade 3, Rosk", "Roskilde"),
      ("Algade 3, Rosklide", "Roskilde"),
    ])
  func address(text: String, label: String) {
    #expect(Gazetteer.lookup(text).first?.label == label)
  }

  @Test(
    "A street alone names no town",
    arguments: ["Algade 3", "Algade 3, st. tv.", "Parkvej 4 2. th", "3", "Vej 12B"])
  func street(text: String) {
    #expect(Gazetteer.resolve(text).places.allSatisfy { $0.kind == .postcode })
    #expect(Gazetteer.resolve(text).correction == nil)
  }

  @Test(
    "A town may be told from others by its municipality, however it is put",
    arguments: [
      "Viby, Roskilde", "Viby, Roskilde Kommune", "Viby i Roskilde", "viby (roskilde)", "Viby nær Roskilde",
    ])
  func municipality(text: String) {
    let reading = Gazetteer.resolve(text)
    #expect(reading.places.map(\.label) == ["Viby (Roskilde)"])
    #expect(!reading.isAmbiguous)
  }

  @Test(
    "Words that people shorten are understood",
    arguments: [
      ("Kgs. Lyngby", "Kongens Lyngby"), ("Lyngby", "Kongens Lyngby"), ("Kbh N", "København N"),
      ("Gl. Rye", "Gammel Rye"),
      ("Sdr. Omme", "Sønder Omme"), ("St. Heddinge", "Store Heddinge"), ("Kr. Hyllinge", "Kirke Hyllinge"),
      ("Ll. Skensved", "Lille Skensved"),
    ])
  func shortened(text: String, name: String) {
    #expect(Gazetteer.lookup(text).first?.name == name)
  }

  @Test(
    "A name that lies in several parts of the country is a choice, told apart by municipality",
    arguments: ["Viby", "Assens", "Nykøbing", "nykobing", "Lyngby", "Nyköbing", "Vibby", "Algade 3, Viby"])
  func ambiguous(text: String) {
    let reading = Gazetteer.resolve(text)
    #expect(reading.isAmbiguous)
    #expect(Set(reading.places.map(\.municipality)).count > 1)
  }

  @Test(
    "A name that lies in one part of the country is certain",
    arguments: [
      "Roskilde", "Ringsted", "København", "Aarhus", "Odense", "Viby Sj", "Viby J", "Nykøbing F", "4130",
      "Rosklide",
      "55.44,11.79", "Vejle Kommune", "Skagen", "Rønne", "Parkvej 4, 4130 Viby", "rosk",
    ])
  func certain(text: String) {
    let reading = Gazetteer.resolve(text)
    #expect(!reading.places.isEmpty)
    #expect(!reading.isAmbiguous)
  }

  @Test("What is written right is not corrected, and what fits nothing is not forced to")
  func uncorrected() {
    for text in ["Roskilde", "rosk", "4130", "Viby", "Åbenrå", "Ølstykke", "Nykøbing"] {
      #expect(Gazetteer.resolve(text).correction == nil)
    }
    for text in ["Andeby", "Atlantis", "xyzzy", "choir", "kaffe", "qqq", "Rx", "Vrå?!#", "4131"] {
      let reading = Gazetteer.resolve(text)
      #expect(reading.correction == nil, "\(text) → \(reading.correction ?? "")")
    }
    for text in ["Andeby", "Atlantis", "xyzzy", "choir", "kaffe", "qqq", "4131"] {
      #expect(Gazetteer.resolve(text) == PlaceReading(places: []))
    }
  }

  @Test("The beginning of a village's name does not hide the town it may be a misspelling of")
  func villageFirst() {
    let names = Gazetteer.lookup("Aalbog").map(\.name)
    #expect(names.prefix(2) == ["Albøge", "Aalborg"])
    #expect(Gazetteer.lookup("Tisted").prefix(2).map(\.name) == ["Kongens Tisted", "Thisted"])
  }

  @Test("Lookup gives the places of the reading, no more than asked for")
  func limit() {
    for text in ["Viby", "Rosklide", "Nykøbing", "4", "Algade 3, Viby"] {
      #expect(Gazetteer.lookup(text) == Gazetteer.resolve(text).places)
      #expect(Gazetteer.lookup(text, limit: 1).count == 1)
      #expect(Gazetteer.lookup(text, limit: 1).first == Gazetteer.lookup(text).first)
    }
  }
}
