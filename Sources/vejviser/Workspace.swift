import Casebook
import Catalogue
import Desk
import Domain
import Foundation
import Journal

/// A data folder with everything that belongs to it, opened.
struct Workspace: Sendable {
  /// Where things lie.
  let folders: Folders
  /// What the person who installed the program has written.
  let configuration: Configuration
  /// What is settled at the start.
  var settings: Settings
  /// The operations on disk.
  let journal: JournalFolder
  /// What was put right on opening.
  let report: OpeningReport
  /// Why the municipality's own wheel is not used, where it is not.
  let wheelProblem: Phrase?
  /// The directory's durable files.
  let catalogue: CatalogueFolder

  /// Opens a data folder.
  /// - Parameters:
  ///   - folders: where things lie.
  ///   - language: asked for on the command line; else the configuration's.
  ///   - access: for writing, which only one process can, or for reading beside it.
  /// - Throws: `Explained` errors; then nothing was changed.
  init(_ folders: Folders, language: Language?, access: JournalFolder.Access) throws {
    self.folders = folders
    configuration = try Self.configuration(folders)
    settings = Settings()
    settings.language = language ?? configuration["", "language"].flatMap(Language.init) ?? .danish
    settings.homePlace = configuration["", "home"] ?? ""
    settings.teamSpaces = Self.teams(configuration)
    settings.hasStore = configuration["store", "url"] != nil
    settings.storeAddress = configuration["store", "url"] ?? ""
    settings.storeUser = configuration["store", "user"] ?? ""
    settings.hideAfterMinutes =
      configuration["screen", "hide-after"].flatMap(Int.init) ?? settings.hideAfterMinutes
    settings.screenCode = configuration["screen", "code"] ?? ""
    settings.seats = Seat.all(folders)
    settings.documents = DocumentsFolder.path(ProcessInfo.processInfo.environment)
    (settings.wheel, wheelProblem) = WheelFile.load(folders)
    settings.isDemo = FileManager.default.fileExists(atPath: folders.demoMark)
    settings.isDemoKept = settings.isDemo
    var random = SystemRandomNumberGenerator()
    let opened = try JournalFolder.open(
      folders.data, cache: folders.cache, access: access, machine: LiveDisk.machineIdentity(),
      digestVersion: Casebook.digestVersion, random: &random)
    journal = opened.folder
    // Without a store nobody has said which teams it is.
    if settings.hasStore {
      journal.takePart(in: Set(settings.teamSpaces).union([Casebook.directorySpace]))
    }
    report = opened.report
    catalogue = CatalogueFolder(path: folders.catalogue)
  }

  /// The teams' spaces that a configuration names.
  static func teams(_ configuration: Configuration) -> [String] {
    let teams = Settings.teams(configuration["spaces", "team"] ?? "")
    return teams.isEmpty ? Settings().teamSpaces : teams
  }

  /// The configuration; without a file every default holds.
  static func configuration(_ folders: Folders) throws -> Configuration {
    guard FileManager.default.fileExists(atPath: folders.configFile) else { return Configuration() }
    guard let text = try? String(contentsOfFile: folders.configFile, encoding: .utf8) else {
      throw UnreadableFile(path: folders.configFile)
    }
    return try Configuration(text, file: folders.configFile)
  }

  /// The importer with the column names that the configuration adds: `name = aktivitet, titel` in `[columns]`.
  var importer: Importer { Importer(columns: configuration.columns) }

  /// The directory as it is stored now, without what staff know beyond it.
  func openDirectory() -> Opening {
    var opening = Directory.open(catalogue, cache: folders.cache)
    if FileManager.default.fileExists(atPath: folders.synonymsFile) {
      let (synonyms, problems) = Synonyms.shipped(under: folders.synonymsFile)
      opening.directory = opening.directory.speaking(synonyms)
      opening.problems += problems
    }
    return opening
  }

  /// The directory with what staff know laid over it.
  func openDirectory(_ casebook: Casebook) -> Opening {
    var opening = openDirectory()
    opening.directory = opening.directory.knowing(casebook)
    return opening
  }

  /// Writes the fold down for the next start. What fails here costs time there and nothing else.
  func saveSnapshot(_ casebook: Casebook) {
    try? journal.saveSnapshot { root, state in casebook.digest(of: root, state) }
  }
}

/// A file that is there and cannot be read as text.
struct UnreadableFile: Explained {
  let path: String

  var phrase: Phrase {
    Phrase(
      da:
        "\(path) kan ikke læses. Intet er ændret. Se efter, om filen er tekst i UTF-8, og om du må læse den.",
      en: "\(path) cannot be read. Nothing was changed. See whether it is UTF-8 text that you may read.")
  }
}
