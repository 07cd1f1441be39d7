import Catalogue
import Desk
import Domain
import Foundation
import Journal
import Terminal

/// `vejviser doctor`: looks at everything that the program needs, and tells what to do where something is missing.
struct Doctor {
  let folders: Folders
  let language: Language
  let environment: [String: String]

  /// What was found of one thing.
  private struct Finding {
    let what: Phrase
    let isGood: Bool
    let told: Phrase
  }

  /// Prints a line for each; 0 when all is well, 78 otherwise.
  func run() -> ExitCode {
    let findings =
      [terminal, locale] + writable + [configuration, wheel, journal, directory].compactMap(\.self) + store
      + helpers
    for finding in findings {
      print("\(finding.isGood ? "ok" : "! ")  \(finding.what(language)): \(finding.told(language))")
    }
    return findings.allSatisfy(\.isGood) ? .ok : .configuration
  }

  private var terminal: Finding {
    let name = environment["TERM"] ?? ""
    let what = Phrase(da: "terminal", en: "terminal")
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      return Finding(
        what: what, isGood: true,
        told: Phrase(da: "ingen her (kaldt fra et script)", en: "none here (called from a script)"))
    }
    do {
      let screen = try Screen.open()
      let told =
        "\(screen.terminalName), \(screen.size.columns)×\(screen.size.rows), \(screen.depth), "
        + (screen.canShowBraille ? "braille" : "ASCII")
      let isLarge = screen.size.columns >= 40 && screen.size.rows >= 12
      screen.close()
      return Finding(
        what: what, isGood: isLarge,
        told: isLarge
          ? Phrase(same: told)
          : Phrase(da: "\(told). Gør vinduet mindst 40×12.", en: "\(told). Make the window at least 40×12."))
    } catch {
      return Finding(
        what: what, isGood: false,
        told: Phrase(da: "\(name): \(error.phrase.danish)", en: "\(name): \(error.phrase.english)"))
    }
  }

  private var locale: Finding {
    let value = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let upper = value.uppercased()
    let isUnicode = upper.contains("UTF-8") || upper.contains("UTF8")
    return Finding(
      what: Phrase(da: "sprogmiljø", en: "locale"), isGood: isUnicode,
      told: isUnicode
        ? Phrase(same: value)
        : Phrase(
          da: "»\(value)« er ikke UTF-8: æøå vises som ae oe aa. Sæt LANG=C.UTF-8.",
          en: "“\(value)” is not UTF-8: æøå are shown as ae oe aa. Set LANG=C.UTF-8."))
  }

  /// Programs of the system that are used where they are there: without them the program does its work all the same.
  private var helpers: [Finding] {
    [
      ("lp", "cups-client", Phrase(da: "udskrift", en: "printing")),
      ("qrencode", "qrencode", Phrase(da: "koder at scanne", en: "codes to scan")),
    ].map { name, package, what in
      Finding(
        what: what, isGood: true,
        told: SystemProgram(name: name).path.map { Phrase(same: $0) }
          ?? Phrase(
            da: "ikke her; apt-get install \(package) giver dem",
            en: "not here; apt-get install \(package) brings it"))
    }
  }

  private var writable: [Finding] {
    [
      (Phrase(da: "data", en: "data"), folders.data),
      (Phrase(da: "opsætning", en: "configuration"), folders.config),
      (Phrase(da: "mellemlager", en: "cache"), folders.cache),
      (Phrase(da: "tilstand", en: "state"), folders.state),
    ].map { what, path in
      // A folder that is not there yet is made at the first start, if the one above can be written.
      var existing = path
      while !FileManager.default.fileExists(atPath: existing), existing != "/" {
        existing = (existing as NSString).deletingLastPathComponent
      }
      let isGood = access(existing, W_OK) == 0
      return Finding(
        what: what, isGood: isGood,
        told: isGood
          ? Phrase(same: path)
          : Phrase(
            da: "\(path) kan ikke skrives. Giv dig selv lov (chown, chmod), eller vælg en anden med --data.",
            en:
              "\(path) cannot be written. Give yourself the right (chown, chmod) or choose another with --data."
          ))
    }
  }

  private var configuration: Finding {
    do {
      _ = try Workspace.configuration(folders)
      return Finding(
        what: Phrase(da: "config", en: "config"), isGood: true, told: Phrase(same: folders.configFile))
    } catch {
      return Finding(what: Phrase(da: "config", en: "config"), isGood: false, told: error.phrase)
    }
  }

  /// The municipality's own wheel, where there is one.
  private var wheel: Finding? {
    guard FileManager.default.fileExists(atPath: folders.wheelFile) else { return nil }
    let (wheel, problem) = WheelFile.load(folders)
    let count = wheel.segments.count
    return Finding(
      what: Phrase(da: "samtalehjul", en: "wheel"), isGood: problem == nil,
      told: problem
        ?? Phrase(da: "\(wheel.name), \(count) felter", en: "\(wheel.name), \(count) segments"))
  }

  private var journal: Finding? {
    guard FileManager.default.fileExists(atPath: folders.data + "/device") else { return nil }
    let what = Phrase(da: "journal", en: "journal")
    do {
      let workspace = try Workspace(folders, language: language, access: .read)
      let problems = workspace.report.phrases
      let count = workspace.journal.ledger.count
      return Finding(
        what: what, isGood: problems.isEmpty,
        told: problems.first ?? Phrase(da: "\(count) ændringer", en: "\(count) changes"))
    } catch {
      return Finding(what: what, isGood: false, told: error.phrase)
    }
  }

  private var directory: Finding? {
    guard FileManager.default.fileExists(atPath: folders.catalogue) else { return nil }
    let catalogue = CatalogueFolder(path: folders.catalogue)
    // Every byte is read: of what was imported, and of the index that is made of it.
    let opening = Directory.open(catalogue, cache: folders.cache)
    let damaged = Phrase(
      da:
        "søgeindekset er beskadiget. Slet \(folders.cache), så laves det på ny; alt andet ligger et andet sted.",
      en: "the search index is damaged. Delete \(folders.cache) and it is made anew; all else lies elsewhere."
    )
    let problems = catalogue.check() + opening.problems + (opening.directory.isIntact ? [] : [damaged])
    let count = opening.directory.count
    let sources = catalogue.sources().sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let whence = sources.isEmpty ? "" : " (\(sources.joined(separator: ", ")))"
    return Finding(
      what: Phrase(da: "oversigt", en: "directory"), isGood: problems.isEmpty,
      told: problems.first
        ?? Phrase(da: "\(count) fællesskaber\(whence)", en: "\(count) communities\(whence)"))
  }

  /// Every step of a look at the store; nothing when none is connected.
  private var store: [Finding] {
    guard let configuration = try? Workspace.configuration(folders) else { return [] }
    let what = Phrase(da: "fælles lager", en: "shared store")
    // Of its own each time: two machines may look at once.
    let tag = "doctor-\(UInt32.random(in: .min ... .max))"
    let opening = StoreOpening(folders: folders)
    return opening.look(teams: Workspace.teams(configuration), tag: tag) {
      try opening.open(configuration, tag: tag)
    }.map {
      Finding(what: what, isGood: $0.isGood, told: $0.phrase)
    }
  }
}
