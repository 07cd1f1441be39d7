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
    var took = false
    for field in workspace.importer.unknownFields {
      output.message(
        Phrase(
          da: "config, [columns]: feltet »\(field)« findes ikke",
          en: "config, [columns]: there is no field “\(field)”"))
    }
    for file in files {
      do {
        let batch = try workspace.importer.read(file)
        let report = try workspace.catalogue.take(batch, publisher: workspace.journal.device.rawValue)
        for problem in report.problems { output.message(problem) }
        let told = report.rejections + report.warnings
        for rejection in told.sorted(by: { $0.line < $1.line }) { output.message(rejection.phrase) }
        total.imported += report.imported
        total.updated += report.updated
        total.unchanged += report.unchanged
        total.rejections += report.rejections
        if report.imported + report.updated + report.unchanged > 0 { took = true }
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
    if took { return .ok }
    return worst ?? .badData
  }
}
