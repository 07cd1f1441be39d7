import Casebook
import Catalogue
import Domain
import Journal
import Terminal

@testable import Desk

/// Made-up communities and moments for the tests of the desk.
enum Samples {
  /// Sunday 22 November 2026, ten in the morning in Denmark.
  static let morning = WallTime(milliseconds: 1_795_338_000_000)
  static let today = morning.inDenmark.date

  static let communities: [Community] = [
    community("kor", "Sangkoret Viby") {
      $0.organiser = "Viby Kirke"
      $0.topic = "Sang og musik"
      $0.description = "Vi synger det, vi kan lide. Ingen noder, ingen prøve, og der er altid kaffe."
      $0.schedule = "tirsdag 14–16"
      $0.address = "Parkvej 4"
      $0.postcode = "4130"
      $0.city = "Viby Sjælland"
      $0.coordinate = Coordinate(latitude: 55.5497, longitude: 12.0239)
      $0.price = "gratis"
      $0.host = "Inger"
      $0.phone = "12 34 56 78"
      $0.room = .yes
      $0.isStepFree = true
      $0.offersAccompaniment = true
      $0.confirmed = CivilDate(iso: "2026-11-12")
      $0.confirmedBy = "Mette"
    },
    community("stol", "Stolemotion i parken") {
      $0.organiser = "Ældre Sagen"
      $0.topic = "Bevægelse"
      $0.schedule = "mandag 10–11"
      $0.city = "Roskilde"
      $0.postcode = "4000"
      $0.coordinate = Coordinate(latitude: 55.6415, longitude: 12.0803)
      $0.price = "20"
      $0.room = .few
    },
    community("garn", "Garn og snak") {
      $0.organiser = "Biblioteket"
      $0.topic = "Håndarbejde"
      $0.city = "Ringsted"
      $0.postcode = "4100"
      $0.coordinate = Coordinate(latitude: 55.4426, longitude: 11.7901)
      $0.isApproximate = true
      $0.room = .waitingList
      $0.confirmed = CivilDate(iso: "2026-01-12")
    },
    community("mand", "Mænds mødested, værkstedet") {
      $0.topic = "Mandefællesskab"
      $0.audience = "mænd, efterlønnere"
      $0.city = "Køge"
      $0.postcode = "4600"
      $0.coordinate = Coordinate(latitude: 55.458, longitude: 12.1821)
      $0.room = .no
      $0.isStepFree = false
    },
    community("tur", "Gåtur uden plan") { $0.organiser = "Naboerne" },
  ]

  /// Two entries of the choir and two of the gymnastics on chairs, as other directories tell of them.
  static let doubled: [Community] = [
    community("koret", "Sangkoret i Viby") {
      $0.source = "foreninger"
      $0.organiser = "Viby Kirke"
      $0.schedule = "tirsdag kl. 14.00-16.00"
      $0.address = "Parkvej 4"
      $0.postcode = "4130"
      $0.city = "Viby Sjælland"
      $0.price = "25"
      $0.phone = "+45 12 34 56 78"
      $0.confirmed = CivilDate(iso: "2026-03-02")
    },
    community("stol2", "Stolemotion i parken") {
      $0.source = "foreninger"
      $0.organiser = "Ældre Sagen Roskilde"
      $0.schedule = "onsdag kl. 10-11"
      $0.address = "Havnevej 8"
      $0.postcode = "4000"
      $0.city = "Roskilde"
      $0.coordinate = Coordinate(latitude: 55.6416, longitude: 12.0804)
    },
  ]

  /// What is found among all of them.
  static let pairs = Duplicates.find(in: communities + doubled)

  /// A file of which little is understood.
  static let question = ColumnQuestion(
    path: "/tmp/foreninger.csv",
    form: Phrase(da: "CSV med ; mellem felterne", en: "CSV with ; between the fields"),
    columns: [
      column("Hvad", nil, "Sangkoret"), column("Hvor", nil, "Viby Sjælland"),
      column("Beskrivelse", .description, "Vi synger det, vi kan lide,\nog drikker kaffe"),
      column("Telefon", .phone, "12 34 56 78"), column("Mobil", nil, "12 87 65 43"),
      column("Bemærkning", nil, "ring om aftenen"),
    ])

  private static func column(_ title: String, _ field: ColumnField?, _ sample: String) -> ImportPreview.Column
  {
    ImportPreview.Column(title: title, field: field, samples: [sample])
  }

  static func community(_ id: String, _ name: String, _ fill: (inout Community) -> Void) -> Community {
    var community = Community(id: "community:\(id)", name: name)
    community.source = "prøve"
    fill(&community)
    return community
  }
}
