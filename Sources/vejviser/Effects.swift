import Casebook
import Catalogue
import Desk
import Domain
import Foundation
import Journal

/// Carries out what the state asks for. Runs away from the screen, one effect after the other.
struct Effects: Sendable {
  let workspace: Workspace
  /// Raised when an import or a search for duplicates is to stop.
  let stop: StopSign
  /// Raised when an exchange is to stop.
  let stopSync: StopSign

  /// Does one effect and posts what came of it.
  func carryOut(_ effect: Effect, _ mailbox: Mailbox) {
    switch effect {
    case .append(let operations): append(operations, mailbox)
    case .importDirectory(let path, let columns):
      ScreenImport(workspace: workspace, stop: stop, mailbox: mailbox).run(path, columns)
    case .findDuplicates(let directory): findDuplicates(directory, mailbox)
    case .sync: Exchanging(workspace: workspace).run(mailbox, stop: stopSync)
    case .fillNewStore: Exchanging(workspace: workspace).run(mailbox, stop: stopSync, acceptsNewStore: true)
    case .drop(let root):
      do {
        try workspace.journal.drop(root)
      } catch {
        mailbox.post(.notice(error.phrase, isError: true))
      }
    case .tryStore(let account):
      let opening = StoreOpening(folders: workspace.folders)
      let tag = workspace.journal.device.rawValue
      let steps = opening.look(teams: account.teams, tag: tag) { try opening.open(account, tag: tag) }
      mailbox.post(.storeTried(account, steps))
    case .connect(let account):
      do {
        try StoreOpening(folders: workspace.folders).connect(account)
        workspace.journal.takePart(in: Set(account.teams).union([Casebook.directorySpace]))
        mailbox.post(.connected(account))
      } catch {
        mailbox.post(.notice(error.phrase, isError: true))
      }
    case .configure(let section, let key, let value): configure(key, to: value, in: section, mailbox)
    case .remember(let staff):
      do {
        try Seat.write(staff, workspace.folders)
      } catch {
        mailbox.post(.notice(error.phrase, isError: true))
      }
    case .print(let text, let community):
      let (phrase, succeeded) = Paper.print(text)
      mailbox.post(.printed(phrase, succeeded: succeeded, community: community))
    case .makeCode(let contents, let modules, let community):
      mailbox.post(.code(ScanCode.make(contents, modules: modules), community: community))
    case .printSheet(let text, let answers):
      let instead = Phrase(
        da: "Gem siden i stedet, og skriv den ud fra en anden maskine.",
        en: "Save the page instead, and print it elsewhere.")
      let (phrase, succeeded) = Paper.print(text, options: PaperSheet.largePrint, instead: instead)
      let told = Phrase(
        da: "Sendt til printeren. Hent papiret med det samme: det er borgerens.",
        en: "Sent to the printer. Fetch the paper at once: it is the citizen's.")
      mailbox.post(.paper(.printed(succeeded ? told : phrase, succeeded: succeeded, answers: answers)))
    case .saveSheet(let text, let path, let replaces):
      mailbox.post(.paper(SavedFile.write(text, path: path, replaces: replaces)))
    case .stopWork, .stopSync, .startDemo, .suspend, .quit: break
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

  private func findDuplicates(_ directory: Directory, _ mailbox: Mailbox) {
    let pairs = Duplicates.find(in: directory.communities) { fraction in
      mailbox.post(.progress(.comparing(communities: directory.count, fraction: fraction)))
      return !stop.isRaised
    }
    mailbox.post(.duplicates(pairs))
  }

  /// Writes a setting into the configuration, leaving every other line as it is.
  private func configure(_ key: String, to value: String, in section: String, _ mailbox: Mailbox) {
    do {
      try ConfigurationFile(path: workspace.folders.configFile).set(key, to: value, in: section)
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
