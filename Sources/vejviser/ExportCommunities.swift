import Casebook
import Catalogue
import Domain
import Foundation

/// `vejviser export communities`: the directory as staff know it, as CSV that can be imported again, or as JSON lines. The
/// columns are those that an import knows.
struct ExportCommunities {
  let workspace: Workspace

  func run(asJSON: Bool) -> ExitCode {
    let casebook = Casebook(ledger: workspace.journal.ledger)
    let communities = workspace.openDirectory(casebook).directory.communities.sorted { $0.id < $1.id }
    if !asJSON { print(Self.columns.map(\.name).joined(separator: ","), terminator: "\r\n") }
    for community in communities {
      let values = Self.columns.map { (name: $0.name, text: $0.text(community)) }
      if asJSON {
        let told = values.filter { !$0.text.isEmpty }.map { ($0.name, $0.text) }
        print(Output.text(Dictionary(told) { first, _ in first }))
      } else {
        print(values.map { Self.field($0.text) }.joined(separator: ","), terminator: "\r\n")
      }
    }
    return .ok
  }

  /// A field of CSV (RFC 4180).
  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private struct Column: Sendable {
    let name: String
    let text: @Sendable (Community) -> String
  }

  private static func flag(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }

  private static let columns: [Column] = [
    Column(name: "id") { $0.sourceID.isEmpty ? $0.id : $0.sourceID }, Column(name: "name") { $0.name },
    Column(name: "organiser") { $0.organiser }, Column(name: "description") { $0.description },
    Column(name: "topic") { $0.topic }, Column(name: "address") { $0.address },
    Column(name: "postcode") { $0.postcode }, Column(name: "city") { $0.city },
    Column(name: "latitude") { $0.coordinate.map { String($0.latitude) } ?? "" },
    Column(name: "longitude") { $0.coordinate.map { String($0.longitude) } ?? "" },
    Column(name: "schedule") { $0.schedule }, Column(name: "price") { $0.price },
    Column(name: "host") { $0.host }, Column(name: "phone") { $0.phone }, Column(name: "email") { $0.email },
    Column(name: "web") { $0.web }, Column(name: "step free") { flag($0.isStepFree) },
    Column(name: "accompaniment") { flag($0.offersAccompaniment) },
    Column(name: "room") { room($0.room) }, Column(name: "room day") { $0.roomDay?.iso ?? "" },
    Column(name: "paused until") { $0.pausedUntil?.iso ?? "" },
    Column(name: "confirmed") { $0.confirmed?.iso ?? "" }, Column(name: "confirmed by") { $0.confirmedBy },
    Column(name: "status") { $0.isRetired ? "inactive" : "active" }, Column(name: "audience") { $0.audience },
    Column(name: "arena") { $0.arena }, Column(name: "language") { $0.language },
    Column(name: "transport") { $0.transport }, Column(name: "sign up") { flag($0.needsSignUp) },
    Column(name: "prior skill") { flag($0.needsSkill) }, Column(name: "peer-led") { flag($0.isPeerLed) },
    Column(name: "special needs") { $0.specialNeeds.map { $0.phrase(.danish) } ?? "" },
  ]

  private static func room(_ room: Room?) -> String { room.map { $0.phrase(.danish) } ?? "" }
}
