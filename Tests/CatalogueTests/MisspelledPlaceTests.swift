import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Misspelled places")
struct MisspelledPlaceTests {
  /// Written by hand: slips of finger, of ear and of foreign keyboards that a person reads past at once.
  static let judged = """
    Rosklide Roskilde, Roskile Roskilde, Roskillde Roskilde, Roeskilde Roskilde, Rosgilde Roskilde,
    Kopenhagen København, Kopenhavn København, Københvan København, Kjøbenhavn København, Köbenhawn København,
    Kbenhavn København, Copenhagn København, Fredricia Fredericia, Frederisia Fredericia, Frederecia Fredericia,
    Aarhuss Aarhus, Arhuus Aarhus, Aahrus Aarhus, Holbek Holbæk, Holbäck Holbæk, Hollbæk Holbæk, Ålbårg Aalborg,
    Aalbrog Aalborg, Olborg Aalborg, Odensee Odense, Odence Odense, Odennse Odense, Esbjærg Esbjerg, Esberg Esbjerg,
    Essbjerg Esbjerg, Raners Randers, Randres Randers, Koldning Kolding, Colding Kolding, Horsnes Horsens,
    Vejlle Vejle, Wejle Vejle, Vajle Vejle, Hernning Herning, Silkeborgh Silkeborg, Sikleborg Silkeborg,
    Næsved Næstved, Nestved Næstved, Nästwed Næstved, Fredrikshavn Frederikshavn, Hilerød Hillerød,
    Hillerøed Hillerød, Helsinør Helsingør, Hälsingör Helsingør, Wiborg Viborg, Vibrog Viborg, Holstbro Holstebro,
    Slaglese Slagelse, Svenborg Svendborg, Svendbrog Svendborg, Sønnerborg Sønderborg, Sönderburg Sønderborg,
    Hjøring Hjørring, Hjörrring Hjørring, Haderslew Haderslev, Hadderslev Haderslev, Skanderbog Skanderborg,
    Ringstedt Ringsted, Rinsted Ringsted, Kallundborg Kalundborg, Calundborg Kalundborg, Nyborgh Nyborg,
    Kørsør Korsør, Aabendraa Aabenraa, Abenrå Aabenraa, Grennå Grenaa, Thistedt Thisted, Thsted Thisted,
    Ebletoft Ebeltoft, Fredrikssund Frederikssund, Fredriksværk Frederiksværk, Vodringborg Vordingborg,
    Wordingborg Vordingborg, Rudkjøbing Rudkøbing, Ringkøping Ringkøbing, Lemwig Lemvig, Skiwe Skive, Midelfart Middelfart,
    Brønnerslev Brønderslev, Mareibo Maribo, Nakskow Nakskov, Naksgov Nakskov, Køgge Køge, Rønnne Rønne
    """.split(separator: ",").map { pair in
      pair.split(whereSeparator: \.isWhitespace).map(String.init)
    }

  @Test("A person's misspellings are read as that person would", arguments: judged)
  func handwritten(pair: [String]) throws {
    let typed = try #require(pair.first)
    let meant = try #require(pair.last)
    let reading = Gazetteer.resolve(typed)
    #expect(reading.places.first?.name == meant, "\(typed): \(reading.places.map(\.label))")
    #expect(reading.correction == meant || reading.correction == nil)
  }

  @Test("There are enough of them")
  func enough() { #expect(Self.judged.count >= 60) }

  @Test("One slip in the name of a town of 3,000 leaves it among the first three, 97 times in 100")
  func slips() {
    var random = SeededRandom(seed: 4130)
    let towns = PlaceTable.shared.allPlaces.filter { $0.kind == .town && $0.inhabitants > 3000 }
    #expect(towns.count > 200)
    var asked = 0
    var found = 0
    var first = 0
    var missed: [String] = []
    for _ in 0..<6 {
      for town in towns {
        let typed = Self.slip(in: town.name, &random)
        let names = Gazetteer.lookup(typed).prefix(3).map(\.name)
        asked += 1
        if names.first == town.name { first += 1 }
        if names.contains(town.name) {
          found += 1
        } else {
          missed.append("\(typed) (\(town.name): \(names))")
        }
      }
    }
    let share = Double(found) / Double(asked)
    print("One slip: \(found) of \(asked) among the first three (\(share * 100) %), \(first) first.")
    #expect(share >= 0.97, "\(missed.prefix(60).joined(separator: "\n"))")
  }

  /// Swaps two neighbours, drops a letter, doubles one or takes another for it.
  static func slip(in name: String, _ random: inout SeededRandom) -> String {
    var letters = Array(name)
    while true {
      let index = Int.random(in: letters.indices, using: &random)
      guard letters[index].isLetter else { continue }
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        guard index + 1 < letters.count, letters[index + 1].isLetter, letters[index] != letters[index + 1]
        else {
          continue
        }
        letters.swapAt(index, index + 1)
      case 1: letters.remove(at: index)
      case 2: letters.insert(letters[index], at: index)
      default:
        guard let other = "abcdefghijklmnopqrstuvwxyzæøå".randomElement(using: &random),
          String(other) != letters[index].lowercased()
        else { continue }
        letters[index] = other
      }
      return String(letters)
    }
  }

  @Test("Of three letters none may be wrong, but a fourth may have been left out")
  func short() {
    for text in ["Hxu", "Rz", "Rxy"] { #expect(Gazetteer.resolve(text).places.isEmpty) }
    #expect(Gazetteer.resolve("Køe").correction == "Køge")
  }

  @Test("Spellings that sound alike are one, and others are not")
  func sound() {
    func key(_ text: String) -> [UInt8] { SoundKey.sound(SoundKey.letters(Folding.looseKey(text))) }
    for (left, right) in [
      ("Thisted", "Tisted"), ("Wiborg", "Viborg"), ("Nakschow", "Nakskov"), ("Colding", "Kolding"),
      ("Phister", "Fister"), ("Nexø", "Neksø"), ("Kjøge", "Køge"), ("Sønnerborg", "Sønderborg"),
      ("Hvide", "Vide"),
      ("Ebberup", "Eberup"), ("Odense", "Odence"), ("Åbenrå", "Aabenraa"), ("Bæk", "Bek"),
      ("Silkeborgh", "Silkeborg"),
    ] {
      #expect(key(left) == key(right), "\(left), \(right)")
    }
    for (left, right) in [("Viby", "Vibe"), ("Ry", "Rø"), ("Køge", "Kage"), ("Hov", "Ov")] {
      #expect(key(left) != key(right), "\(left), \(right)")
    }
  }
}
