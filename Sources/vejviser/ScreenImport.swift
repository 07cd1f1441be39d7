import Catalogue
import Desk
import Domain
import Foundation

/// An import that was asked for on the screen: asks back when a file's columns are not understood, tells how far it is,
/// and stops when it is told to.
struct ScreenImport {
  let workspace: Workspace
  /// Raised when it is to stop.
  let stop: StopSign
  let mailbox: Mailbox

  /// So many rows that were left out, or taken in part, are told.
  private static let mostTold = 500

  /// - Parameters:
  ///   - path: the file or folder, as it was written.
  ///   - columns: the field of each title, once a person has chosen.
  func run(_ path: String, _ columns: [String: ColumnField]?) {
    let file = Folders.absolute(path)
    // The user has just written where the file is, and its name alone leaves room for what is wrong with it.
    func short(_ phrase: Phrase) -> Phrase {
      let name = (file as NSString).lastPathComponent
      return Phrase(
        da: phrase.danish.replacing(file, with: name), en: phrase.english.replacing(file, with: name))
    }
    do {
      // What a person chose at the import before stands in the file by now.
      let importer = Importer(columns: try Workspace.configuration(workspace.folders).columns)
      let question = try importer.question(file)
      // It may have waited behind an exchange, and the user may have thought better of it.
      if stop.isRaised { throw ImportError.cancelled }
      if let question, columns == nil { return mailbox.post(.columnsAsked(question)) }
      let batch = try importer.read(file, columns: columns) { done in
        mailbox.post(.progress(.reading(done)))
        return !stop.isRaised
      }
      let report = try workspace.catalogue.take(batch, publisher: workspace.journal.device.rawValue) {
        mailbox.post(.progress(.storing(done: $0, of: $1)))
        return !stop.isRaised
      }
      mailbox.post(.progress(.indexing))
      var told = report.problems + report.notes + rows(of: report)
      if let columns, let question {
        if let problem = remember(importer.settings(for: columns, in: question)) {
          told.insert(problem, at: 0)
        }
      }
      mailbox.post(.directory(workspace.openDirectory().directory))
      mailbox.post(.imported(counts(of: report), succeeded: true, told: told.map(short)))
    } catch {
      mailbox.post(.imported(short(error.phrase), succeeded: false))
    }
  }

  /// Writes what a person chose into the configuration; answers why it could not be.
  private func remember(_ settings: [ColumnSetting]) -> Phrase? {
    do {
      for setting in settings {
        try ConfigurationFile(path: workspace.folders.configFile).set(
          setting.key, to: setting.value, in: "columns")
      }
      return nil
    } catch {
      return error.phrase
    }
  }

  /// What came of it, in a line.
  private func counts(of report: ImportReport) -> Phrase {
    func told(_ language: Language, _ always: [(Int, Phrase)], _ perhaps: [(Int, Phrase)]) -> String {
      (always + perhaps.filter { $0.0 > 0 }).map { "\(language.grouped($0.0)) \($0.1(language))" }
        .joined(separator: ", ")
    }
    let always = [
      (report.imported, Phrase(da: "nye", en: "new")), (report.updated, Phrase(da: "ændrede", en: "changed")),
      (report.unchanged, Phrase(da: "som før", en: "as before")),
    ]
    let perhaps = [
      (report.retired, Phrase(da: "ikke med længere", en: "gone")),
      (report.rejected, Phrase(da: "afvist", en: "rejected")),
    ]
    return Phrase(
      da: "Hentet: \(told(.danish, always, perhaps)).", en: "Imported: \(told(.english, always, perhaps)).")
  }

  /// The rows that were left out or taken in part, with file and line.
  private func rows(of report: ImportReport) -> [Phrase] {
    let told = report.told
    let more = told.count - Self.mostTold
    let rest = Phrase(
      da: "… og \(more) til; »vejviser import« fortæller dem alle.",
      en: "… and \(more) more; “vejviser import” tells them all.")
    return told.prefix(Self.mostTold).map(\.phrase) + (more > 0 ? [rest] : [])
  }
}
