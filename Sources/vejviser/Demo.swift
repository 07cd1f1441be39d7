import Casebook
import Catalogue
import Desk
import Domain
import Foundation
import Journal

/// The program on a throw-away folder with made-up people and communities; or on a folder that was named, where a
/// course goes on from day to day.
enum Demo {
  static func run(_ arguments: Arguments, environment: [String: String]) throws -> ExitCode {
    if arguments.isDataNamed, let data = arguments.data {
      return try runKept(Folders(all: data), arguments, environment: environment)
    }
    return try runThrownAway(arguments, environment: environment)
  }

  /// Runs on a folder that is gone when the program ends.
  static func runThrownAway(_ arguments: Arguments, environment: [String: String]) throws -> ExitCode {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "vejviser-demo-\(UUID().uuidString.lowercased())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var workspace = try Workspace(Folders(all: folder.path), language: arguments.language, access: .write)
    workspace.settings.isDemo = true
    workspace.settings.homePlace = "4100 Ringsted"
    try fill(workspace)
    return try Program.run(workspace, environment: environment) == .unsaved ? .inputOutput : .ok
  }

  /// Goes on in a folder of made-up people, or begins one. Nothing made up ever comes among people who are real.
  private static func runKept(
    _ folders: Folders, _ arguments: Arguments, environment: [String: String]
  ) throws -> ExitCode {
    var workspace = try Workspace(folders, language: arguments.language, access: .write)
    let isEmpty = workspace.journal.ledger.roots.isEmpty && workspace.openDirectory().directory.count == 0
    guard isEmpty || workspace.settings.isDemo else {
      workspace.journal.close()
      throw FolderInUse(path: folders.data)
    }
    if isEmpty {
      // Marked first: what is made up is never without its mark, wherever the machine stops.
      try Data().write(to: URL(fileURLWithPath: folders.demoMark))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folders.demoMark)
      workspace.settings.isDemo = true
      workspace.settings.isDemoKept = true
      try fill(workspace)
    }
    if workspace.settings.homePlace.isEmpty { workspace.settings.homePlace = "4100 Ringsted" }
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
    var edits = [
      Names.Field(Names.staff, "name").edit(staff, text: "Bodil (prøve)"),
      .share(RootID(staff), to: Casebook.directorySpace),
    ]
    for (id, name, areas) in [
      ("staff:demo1", "Mette (prøve)", "Slagelse, Korsør"),
      ("staff:demo2", "Jonas (prøve)", "Viby, Roskilde"),
    ] {
      edits += [
        Names.Field(Names.staff, "name").edit(id, text: name),
        Names.Field(Names.staff, "areas").edit(id, text: areas),
        .share(RootID(id), to: Casebook.directorySpace),
      ]
    }
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

/// A folder for made-up people in which something lies already.
struct FolderInUse: Explained {
  let path: String

  var phrase: Phrase {
    Phrase(
      da: "I \(path) ligger der allerede noget, som ikke er en prøve. Nævn en anden mappe. Intet er ændret.",
      en:
        "\(path) already holds something that is no demonstration. Name another folder. Nothing was changed.")
  }
}
