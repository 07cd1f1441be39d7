import Catalogue
import Domain
import Foundation

/// `vejviser import --dry-run`: what an import would do. Opens nothing for writing, so that no file of the data folder
/// changes; not even one that is not there yet is made.
struct DirectoryTrial {
  let folders: Folders
  let language: Language?

  /// So many rows that would be left out are told of each file.
  private static let mostTold = 10

  func run(_ files: [String]) throws -> ExitCode {
    let configuration = try Workspace.configuration(folders)
    let output = Output(
      language: language ?? configuration["", "language"].flatMap(Language.init) ?? .danish)
    let importer = Importer(columns: configuration.columns)
    let catalogue = CatalogueFolder(path: folders.catalogue)
    for field in importer.unknownFields { output.message(DirectoryImport.unknown(field)) }
    var total = ImportReport(source: "")
    var worst: ExitCode?
    var accounts: [Phrase] = []
    for file in files {
      do {
        let preview = try importer.preview(file)
        let batch = try importer.read(file)
        let report = catalogue.compare(batch)
        total.add(report)
        accounts += account(of: file, preview, batch, report)
        for rejection in report.told.prefix(Self.mostTold) { output.message(rejection.phrase) }
        let more = report.told.count - Self.mostTold
        if more > 0 { output.message(Phrase(da: "… og \(more) til", en: "… and \(more) more")) }
      } catch {
        output.message(error)
        worst = ExitCode(error)
      }
    }
    output.line(total.line)
    for phrase in accounts { output.line(phrase(output.language)) }
    return total.takesAny ? .ok : worst ?? .badData
  }

  /// What there is to know of one file, line by line.
  private func account(
    of file: String, _ preview: ImportPreview, _ batch: Batch, _ report: ImportReport
  ) -> [Phrase] {
    var lines = [
      Phrase(same: ""), Phrase(da: "\(file): \(preview.form.danish)", en: "\(file): \(preview.form.english)"),
      Phrase(
        da: "  \(report.imported) nye, \(report.updated) ændrede, \(report.unchanged) som før, "
          + "\(report.retired) ikke med længere, \(report.rejected) udeladt",
        en: "  \(report.imported) new, \(report.updated) changed, \(report.unchanged) as before, "
          + "\(report.retired) gone, \(report.rejected) left out"),
    ]
    for column in preview.columns {
      let samples = column.samples.isEmpty ? "" : " (\(column.samples.joined(separator: " · ")))"
      let label = column.label ?? Phrase(da: "læses ikke", en: "not read")
      lines.append(
        Phrase(
          da: "  \(column.title) → \(label.danish)\(samples)",
          en: "  \(column.title) → \(label.english)\(samples)"))
    }
    for count in batch.fieldCounts {
      lines.append(
        Phrase(
          da: "  \(count.field.label.danish): \(count.count) af \(batch.communities.count)",
          en: "  \(count.field.label.english): \(count.count) of \(batch.communities.count)"))
    }
    for phrase in report.notes + report.problems {
      lines.append(Phrase(da: "  \(phrase.danish)", en: "  \(phrase.english)"))
    }
    return lines
  }
}
