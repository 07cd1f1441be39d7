import Casebook
import Catalogue
import Desk
import Domain
import Foundation
import Journal

/// The program on a throw-away folder with made-up people and communities.
enum Demo {
  static func run(_ arguments: Arguments, environment: [String: String]) throws -> ExitCode {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "vejviser-demo-\(UUID().uuidString.lowercased())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var workspace = try Workspace(Folders(all: folder.path), language: arguments.language, access: .write)
    workspace.settings.isDemo = true
    workspace.settings.homePlace = "4100 Ringsted"
    try fill(workspace)
    return try Program.run(workspace, environment: environment) == .unsaved ? .inputOutput : .ok
  }

  /// Puts directory and citizens into an empty workspace.
  static func fill(_ workspace: Workspace) throws {
    let file = workspace.folders.data + "/Prøve.csv"
    try Data(DemoDirectory.csv.utf8).write(to: URL(fileURLWithPath: file))
    let batch = try workspace.importer.read(file, source: "prøve")
    _ = try workspace.catalogue.take(batch, publisher: workspace.journal.device.rawValue)
    let directory = workspace.openDirectory().directory
    var casebook = Casebook(ledger: workspace.journal.ledger)
    let now = Clock.now.wall
    let staff = "staff:demo"
    var edits = [Names.Field(Names.staff, "name").edit(staff, text: "Bodil (prøve)")]
    edits += DemoCitizens.edits(today: now.inDenmark.date, space: workspace.settings.teamSpace) {
      text, place in
      let near = Gazetteer.lookup(place, limit: 1).first?.coordinate
      let hit = directory.search(Query(text: text, near: near, withinKilometres: nil, limit: 1)).hits.first
      return hit.flatMap { directory.community($0.id) }
    }
    try workspace.journal.append(casebook.record(edits, by: staff, at: now))
    try Seat.write(staff, workspace.folders)
  }
}
