import Casebook
import Catalogue
import Desk
import Domain
import Foundation
import Journal

/// Carries out what the state asks for. Runs away from the screen, one effect after the other.
struct Effects: Sendable {
  let workspace: Workspace

  /// Does one effect and posts what came of it.
  func carryOut(_ effect: Effect, _ mailbox: Mailbox) {
    switch effect {
    case .append(let operations): append(operations, mailbox)
    case .importDirectory(let path): importDirectory(path, mailbox)
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
    case .startDemo, .suspend, .quit: break
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
    do {
      let batch = try workspace.importer.read(Folders.absolute(path)) { done in
        mailbox.post(.importProgress(done: Int(done * 100), of: 100))
        return true
      }
      let report = try workspace.catalogue.take(batch, publisher: workspace.journal.device.rawValue)
      mailbox.post(.directory(workspace.openDirectory().directory))
      let rejected = report.rejections.first.map { first in
        Phrase(
          da: ", afvist \(report.rejected) (den første: \(first.phrase.danish))",
          en: ", rejected \(report.rejected) (the first: \(first.phrase.english))")
      }
      mailbox.post(
        .imported(
          Phrase(
            da: "Hentet: \(report.imported) nye, \(report.updated) ændrede, \(report.unchanged) som før"
              + (rejected?.danish ?? "."),
            en: "Imported: \(report.imported) new, \(report.updated) changed, \(report.unchanged) as before"
              + (rejected?.english ?? ".")), succeeded: true))
    } catch {
      mailbox.post(.imported(error.phrase, succeeded: false))
    }
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
