import Casebook
import Catalogue
import Domain
import Foundation

/// `vejviser import`: directories from files, with each rejected row told on stderr.
struct DirectoryImport {
  let workspace: Workspace

  func run(_ files: [String]) throws -> ExitCode {
    let output = Output(language: workspace.settings.language)
    var total = ImportReport(source: "")
    var worst: ExitCode?
    for field in workspace.importer.unknownFields { output.message(Self.unknown(field)) }
    for file in files {
      do {
        let batch = try workspace.importer.read(file)
        let report = try workspace.catalogue.take(batch, publisher: workspace.journal.device.rawValue)
        for phrase in report.problems + report.notes { output.message(phrase) }
        for rejection in report.told { output.message(rejection.phrase) }
        total.add(report)
      } catch let error as ImportError {
        // The other files are taken all the same.
        output.message(error)
        worst = ExitCode(error)
      }
    }
    print(total.line)
    // The index is made now, so that the next start finds it.
    _ = workspace.openDirectory()
    workspace.journal.close()
    return total.takesAny ? .ok : worst ?? .badData
  }

  /// A slip of the pen in the configuration.
  static func unknown(_ field: String) -> Phrase {
    Phrase(
      da: "config, [columns]: feltet »\(field)« findes ikke",
      en: "config, [columns]: there is no field “\(field)”")
  }
}

extension ImportReport {
  /// Adds what another file did.
  mutating func add(_ other: ImportReport) {
    imported += other.imported
    updated += other.updated
    unchanged += other.unchanged
    retired += other.retired
    rejections += other.rejections
  }

  /// Whether any row was taken, or would be.
  var takesAny: Bool { imported + updated + unchanged > 0 }
}

extension Configuration {
  /// What `[columns]` says: `name = aktivitet, titel`.
  var columns: [String: [String]] {
    (sections["columns"] ?? [:]).mapValues { names in
      names.split(separator: ",").map { String($0).trimmed }
    }
  }
}
