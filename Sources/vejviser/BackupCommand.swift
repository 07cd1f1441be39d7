import Casebook
import Domain
import Foundation
import Journal
import Sync

/// `vejviser export backup FILE` and `vejviser restore FILE`: all that a folder holds, in one file.
struct BackupCommand {
  let workspace: Workspace

  /// Writes the file, for its owner alone; one that is there already is left as it is.
  func export(to path: String) throws -> ExitCode {
    let target = Folders.absolute(path)
    guard !FileManager.default.fileExists(atPath: target) else { throw FileProblem.isThere(target) }
    let ledger = workspace.journal.ledger
    let backup = try Backup(of: ledger, files: CatalogueFiles(workspace.catalogue))
    let readable = Array(ExportCasebook.lines(ledger).joined().utf8)
    let seconds = Clock.now.wall.milliseconds / 1000
    try LiveDisk().replace(target, with: backup.bytes(readable: readable, at: seconds))
    print("operations \(backup.operations.count), files \(backup.files.count)")
    return .ok
  }

  /// Takes the file in, beside all that is held, once all of it has been found whole.
  func restore(from path: String) throws -> ExitCode {
    let source = Folders.absolute(path)
    guard let bytes = FileManager.default.contents(atPath: source) else {
      throw FileProblem.unreadable(source)
    }
    // Which teams this machine takes part in is not settled by an empty folder.
    workspace.journal.takePart(in: [])
    let restored = try Backup(Array(bytes)).restore(
      into: workspace.journal, files: CatalogueFiles(workspace.catalogue))
    let casebook = Casebook(ledger: workspace.journal.ledger)
    if restored.files > 0 { _ = workspace.openDirectory() }
    workspace.saveSnapshot(casebook)
    workspace.journal.close()
    print(
      "restored \(restored.operations.new), passed over \(restored.operations.passedOver), files \(restored.files)"
    )
    return .ok
  }
}

/// A file that a command was given cannot be used.
enum FileProblem: Explained {
  /// Nothing is written over.
  case isThere(String)
  /// It is not there, or may not be read.
  case unreadable(String)

  var phrase: Phrase {
    switch self {
    case .isThere(let path):
      Phrase(
        da: "\(path) findes allerede og er ikke ændret. Vælg et andet navn.",
        en: "\(path) is there already and was not changed. Choose another name.")
    case .unreadable(let path):
      Phrase(
        da: "\(path) kan ikke læses. Intet er ændret. Se efter, om filen er der, og om du må læse den.",
        en: "\(path) cannot be read. Nothing was changed. See whether it is there and you may read it.")
    }
  }
}
