import Domain
import Testing

@testable import Catalogue

@Suite("Words that are akin")
struct WordKinTests {
  /// The names of the communities found, each made of its name alone.
  private func found(_ names: [String], _ text: String) -> [String] {
    let directory = Directory(names.enumerated().map { Community(id: "community:\($0)", name: $1) })
    return directory.search(Query(text: text)).hits.compactMap { directory.community($0.id)?.name }
  }

  @Test("are found as parts of compounds, below whole words")
  func parts() {
    #expect(found(["Stolemotion", "Motion i parken"], "motion") == ["Motion i parken", "Stolemotion"])
    #expect(found(["Stolemotion"], "motion") == ["Stolemotion"])
    #expect(found(["Gospelkoret i byen"], "kor") == ["Gospelkoret i byen"])
    #expect(found(["Fællessang"], "sang") == ["Fællessang"])
    #expect(found(["Fællessangaften"], "sang") == ["Fællessangaften"])
    #expect(found(["Mandefællesskabet"], "fællesskab") == ["Mandefællesskabet"])
    #expect(found(["Stolemotion"], "moti") == ["Stolemotion"])
  }

  @Test(
    "are not found in words that merely have the letters",
    arguments: ["Dekoration", "Rekord", "Skorpen", "Akkord"])
  func nonsense(name: String) { #expect(found([name, "Kor"], "kor") == ["Kor"]) }

  @Test("of a compound come before words that merely begin so")
  func korrektur() {
    #expect(
      found(["Korrektur", "Gospelkor", "Kor", "Koraften"], "kor") == [
        "Kor", "Gospelkor", "Koraften", "Korrektur",
      ])
  }

  @Test("in another inflection come right after the word itself")
  func inflections() {
    #expect(found(["Sangene", "Sang", "Sangcafé"], "sang").prefix(2) == ["Sang", "Sangene"])
    #expect(found(["Gåtur"], "gåturene") == ["Gåtur"])
    #expect(found(["Frivillige"], "frivilligt") == ["Frivillige"])
  }

  @Test(
    "are found in spite of typing errors",
    arguments: [
      ("Krolf", "krofl"), ("Stolemotion", "stolemotoin"), ("Stolemotion", "stolmotion"), ("Strik", "strek"),
      ("Gymnastik", "gymnatsik"), ("Gymnastik", "gymnatsikken"), ("Aabenraa", "ABENRA"),
      ("Åbenrå", "aabenrra"),
      ("Demenscafé", "demenscafe"), ("Badminton", "batminton"), ("Petanque", "petanqe"),
      ("Gymnastik", "gymnst"),
      ("København", "kobenhavn"),
    ])
  func misspelt(name: String, text: String) { #expect(found([name, "Helt andet"], text) == [name]) }

  @Test("keep short words as they are, and one error for words of middling length")
  func bounds() {
    #expect(found(["Kor"], "ror").isEmpty)
    #expect(found(["Skak"], "snek").isEmpty)
    #expect(found(["Banko"], "bonki").isEmpty)
    #expect(found(["1234567"], "1234568").isEmpty)
  }

  @Test("never stand above what is spelt right, however near")
  func rightFirst() {
    func placed(_ number: Int, _ name: String, north: Double) -> Community {
      var community = Community(id: "community:\(number)", name: name)
      community.coordinate = Coordinate(latitude: 55 + north, longitude: 11)
      return community
    }
    let directory = Directory([
      placed(0, "Vandresko", north: 0), placed(1, "Vandreske", north: 2.5), placed(2, "Vandreske", north: 2),
    ])
    let near = Coordinate(latitude: 55, longitude: 11)
    let hits = directory.search(Query(text: "vandreske", near: near)).hits.map(\.id)
    #expect(hits == ["community:2", "community:1", "community:0"])
  }

  @Test("stand for each other as the synonyms say")
  func synonyms() {
    #expect(found(["Gymnastik", "Skak"], "motion") == ["Gymnastik"])
    #expect(found(["Herreklubben"], "mænd") == ["Herreklubben"])
    #expect(found(["Mandeværkstedet"], "mænd") == ["Mandeværkstedet"])
    #expect(found(["Efterladte"], "sorg") == ["Efterladte"])
    #expect(found(["Savner du nogen?"], "ensom") == ["Savner du nogen?"])
    let (own, problems) = Synonyms.shipped.overlaid(with: "havkajak, padling", file: "egne")
    #expect(problems.isEmpty)
    let directory = Directory([Community(id: "community:a", name: "Padling")])
    #expect(directory.search(Query(text: "havkajak")).count == 0)
    #expect(directory.speaking(own).search(Query(text: "havkajak")).count == 1)
    #expect(directory.speaking(own) != directory)
  }

  @Test("answer a whole need: several weak hits beat one, little words do not count")
  func needs() {
    func made(_ id: String, _ name: String, _ description: String) -> Community {
      var community = Community(id: "community:\(id)", name: name)
      community.description = description
      return community
    }
    let directory = Directory([
      made("a", "Snedkeriet", "For mænd, der er meget alene. Høvlebænk og kaffe."),
      made("b", "Træ i byen", "Vi planter og fælder."),
      made("c", "Kvindernes ro", "Lide og lade være"),
      made("d", "Dans", "Kom som du er"),
    ])
    let hits = directory.search(Query(text: "ensom mand der kan lide træ"))
    #expect(hits.hits.first?.id == "community:a")
    #expect(!hits.hits.contains { $0.id == "community:c" || $0.id == "community:d" })
  }

  @Test("a compound that nobody has is looked for by its parts")
  func splitting() {
    #expect(found(["Demens og sang i kor", "Kor"], "demenskor").first == "Demens og sang i kor")
    #expect(found(["Ældre Sagen", "Sagen"], "ældresagen").first == "Ældre Sagen")
    #expect(found(["Seniorklubben", "Klub"], "senior klub").first == "Seniorklubben")
  }
}
