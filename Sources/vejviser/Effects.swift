import Casebook
import Catalogue
import Desk
import Domain
import Foundation
import Journal

/// Carries out what the state asks for. Runs away from the screen, one effect after the other.
struct Effects: Sendable {
  let workspace: Workspace
  /// Raised when slow work is to stop.
  let stop: StopSign

  /// Does one effect and posts what came of it.
  func carryOut(_ effect: Effect, _ mailbox: Mailbox) {
    switch effect {
    case .append(let operations): append(operations, mailbox)
    case .importDirectory(let path): importDirectory(path, mailbox)
    case .findDuplicates(let directory): findDuplicates(directory, mailbox)
    case .sync: Exchanging(workspace: workspace).run(mailbox)
    case .drop(let root):
      do {
        try workspace.journal.drop(root)
      } catch {
        mailbox.post(.notice(error.phrase, isError: true))
      }
    case .connect(let store): connect(store, mailbox)
    case .remember(let staff):
      do {
        try Seat.write(staff, workspace.folders)
      } catch {
        mailbox.post(.notice(error.phrase, isError: true))
      }
    case .stopWork, .startDemo, .suspend, .quit: break
    }
  }

  private func append(_ operations: [Journal.Operation], _ mailbox: Mailbox) {
    do {
      try workspace.journal.append(operations)
      mailbox.post(.saved(operations.count))
    } catch {
      mailbox.post(.notSaved(operations, error.phrase))
    }
  }

  private func importDirectory(_ path: String, _ mailbox: Mailbox) {
    let file = Folders.absolute(path)
    do {
      let batch = try workspace.importer.read(file) { done in
        mailbox.post(.progress(.reading(done)))
        return !stop.isRaised
      }
      let report = try workspace.catalogue.take(batch, publisher: workspace.journal.device.rawValue) {
        done, total in
        mailbox.post(.progress(.storing(done: done, of: total)))
        return !stop.isRaised
      }
      mailbox.post(.progress(.indexing))
      mailbox.post(.directory(workspace.openDirectory().directory))
      mailbox.post(.imported(Self.account(of: report), succeeded: true))
    } catch {
      // The user has just written where the file is, and its name alone leaves room for what is wrong with it.
      let name = (file as NSString).lastPathComponent
      let phrase = error.phrase
      mailbox.post(
        .imported(
          Phrase(
            da: phrase.danish.replacing(file, with: name), en: phrase.english.replacing(file, with: name)),
          succeeded: false))
    }
  }

  private func findDuplicates(_ directory: Directory, _ mailbox: Mailbox) {
    let pairs = Duplicates.find(in: directory.communities) { done, total in
      mailbox.post(.progress(.comparing(done: done, of: total)))
      return !stop.isRaised
    }
    mailbox.post(.duplicates(pairs))
  }

  /// What came of an import, in a line. Of the rows that were not taken the first stands for all: `vejviser import`
  /// tells the others.
  private static func account(of report: ImportReport) -> Phrase {
    let counts = Phrase(
      da: "Hentet: \(report.imported) nye, \(report.updated) ændrede, \(report.unchanged) som før",
      en: "Imported: \(report.imported) new, \(report.updated) changed, \(report.unchanged) as before")
    guard let first = (report.rejections + report.warnings).min(by: { $0.line < $1.line }) else {
      return Phrase(da: "\(counts.danish).", en: "\(counts.english).")
    }
    return Phrase(
      da: "\(counts.danish), \(report.rejected) afvist (først linje \(first.line): \(first.reason.danish)).",
      en:
        "\(counts.english), \(report.rejected) rejected (first line \(first.line): \(first.reason.english)).")
  }

  /// Writes the store's address into the configuration, leaving every other line as it is.
  private func connect(_ store: String, _ mailbox: Mailbox) {
    do {
      try ConfigurationFile(path: workspace.folders.configFile).set(
        "url", to: Folders.absolute(store), in: "store")
    } catch {
      mailbox.post(.notice(error.phrase, isError: true))
    }
  }
}

extension Error {
  /// What to tell the user of any error.
  var phrase: Phrase {
    if let explained = self as? any Explained { return explained.phrase }
    return Phrase(da: "Uventet fejl: \(self)", en: "Unexpected error: \(self)")
  }
}
