import Casebook
import Catalogue
import Domain
import Foundation

/// `vejviser search`: what Find would show, for scripts and for a look in passing.
struct Searching {
  let workspace: Workspace

  func run(_ options: SearchOptions) -> ExitCode {
    let output = Output(language: workspace.settings.language)
    var place: Place?
    if let near = options.near {
      let reading = Gazetteer.resolve(near)
      place = reading.places.first
      tell(reading, near, output)
      guard place != nil else {
        output.message(
          Phrase(
            da: "Stedet »\(near)« kendes ikke. Skriv et postnummer, en by, en kommune eller bredde,længde.",
            en:
              "The place “\(near)” is not known. Write a postcode, a town, a municipality or latitude,longitude."
          ))
        return .badData
      }
    }
    let opening = workspace.openDirectory(Casebook(ledger: workspace.journal.ledger))
    for problem in opening.problems { output.message(problem) }
    let directory = opening.directory
    let found = directory.search(
      Query(
        text: options.text, near: place?.coordinate, withinKilometres: options.kilometres,
        limit: options.limit, filters: options.filters, today: Clock.now.wall.inDenmark.date))
    var rows: [[String: Any]] = []
    for hit in found.hits {
      guard let community = directory.community(hit.id) else { continue }
      if options.json {
        rows.append([
          "id": community.id, "source_id": community.sourceID, "name": community.name,
          "organiser": community.organiser, "place": community.city, "postcode": community.postcode,
          "km": hit.kilometres.map { ($0 * 1000).rounded() / 1000 } ?? NSNull(),
          "score": (hit.score * 10000).rounded() / 10000,
        ])
      } else {
        let distance = hit.kilometres.map { "\(($0 * 10).rounded() / 10) km" } ?? ""
        let parts = [
          distance, community.name, community.organiser, "\(community.postcode) \(community.city)".trimmed,
        ]
        print(parts.filter { !$0.isEmpty }.joined(separator: "  "))
      }
    }
    if options.json { print(Output.text(rows)) }
    if rows.isEmpty, !options.json, found.hits.isEmpty {
      output.message(Phrase(da: "Intet fællesskab fundet.", en: "No community found."))
    }
    return .ok
  }

  /// Tells what a place was understood as, where it could be something else.
  private func tell(_ reading: PlaceReading, _ typed: String, _ output: Output) {
    guard let place = reading.places.first else { return }
    if reading.isAmbiguous {
      let others = reading.places.dropFirst().prefix(4).map(\.label).joined(separator: ", ")
      output.message(
        Phrase(
          da: "»\(typed)« er her \(place.label). Det kan også være \(others).",
          en: "“\(typed)” is taken for \(place.label). It can also be \(others)."))
    } else if let correction = reading.correction {
      output.message(
        Phrase(
          da: "»\(typed)« er forstået som \(correction).", en: "“\(typed)” was taken for \(correction)."))
    }
  }
}
