import Casebook
import Desk
import Domain
import Foundation
import Journal
import Sync

/// Opens the store that the configuration names, or that a person is about to connect to.
struct StoreOpening {
  let folders: Folders

  /// A store, and what to do with it when it is no longer needed.
  struct Opened {
    let store: any FileStore
    /// Ends what is under way, from any thread.
    var stop: @Sendable () -> Void = {}
    var close: () -> Void = {}
  }

  /// Why it cannot be opened.
  struct Problem: Explained {
    let phrase: Phrase
  }

  /// The store of the configuration; nil when none is named.
  /// - Throws: `Problem`.
  func open(_ configuration: Configuration, tag: String) throws -> Opened? {
    guard let url = configuration["store", "url"], !url.isEmpty else { return nil }
    return try open(url, user: configuration["store", "user"] ?? "", tag: tag) {
      try password(configuration)
    }
  }

  /// The store that a person has written down. Without a password the one that is kept counts, at the address that it was
  /// given for alone.
  func open(_ account: StoreAccount, tag: String) throws -> Opened {
    try open(Self.place(account.address), user: account.user, tag: tag) {
      if !account.password.isEmpty { return account.password }
      let configuration = try Workspace.configuration(folders)
      return isKept(account, configuration) ? try password(configuration) : ""
    }
  }

  /// The steps of a look at a store; one that says why, when it cannot be opened; none when there is none.
  func look(teams: [String], tag: String, _ open: () throws -> Opened?) -> [StoreStep] {
    do {
      guard let opened = try open() else { return [] }
      defer { opened.close() }
      return StoreTrial.run(opened.store, spaces: [Casebook.directorySpace] + teams, tag: tag).map {
        StoreStep(phrase: $0.phrase, isGood: $0.isGood)
      }
    } catch {
      return [StoreStep(phrase: error.phrase, isGood: false)]
    }
  }

  /// Whether the password of the configuration was given for this address and user.
  private func isKept(_ account: StoreAccount, _ configuration: Configuration) -> Bool {
    configuration["store", "url"] == Self.place(account.address)
      && configuration["store", "user"] == account.user
  }

  /// An address as it is kept: a folder with its whole path.
  static func place(_ text: String) -> String {
    WebDAVAddress.isMeant(by: text) ? text : Folders.absolute(text)
  }

  /// Writes down where the store is, and the password in a file that the user alone can read. A password that was kept for
  /// another address or user is forgotten: it goes nowhere else.
  func connect(_ account: StoreAccount) throws {
    let configuration = try Workspace.configuration(folders)
    let url = Self.place(account.address)
    var settings = [("store", "url", url), ("spaces", "team", account.team)]
    if WebDAVAddress.isMeant(by: account.address) {
      settings.append(("store", "user", account.user))
      if !account.password.isEmpty {
        try LiveDisk().makeFolder(folders.config)
        try LiveDisk().replace(folders.passwordFile, with: Array((account.password + "\n").utf8))
        settings += [("store", "password-file", folders.passwordFile), ("store", "password-command", "")]
      } else if !isKept(account, configuration) {
        settings += [("store", "password-file", ""), ("store", "password-command", "")]
      }
    }
    try ConfigurationFile(path: folders.configFile).set(settings)
  }

  private func open(_ place: String, user: String, tag: String, password: () throws -> String) throws
    -> Opened
  {
    guard WebDAVAddress.isMeant(by: place) else { return Opened(store: FolderStore(path: place, tag: tag)) }
    let address: WebDAVAddress
    do throws(WebDAVAddress.Problem) {
      address = try WebDAVAddress(place)
    } catch {
      throw Problem(phrase: error.phrase)
    }
    let asks = user.isEmpty ? nil : WebDAVStore.User(name: user, password: try password())
    // Itself, even when an update has put another in its place.
    let store = WebDAVStore(address, user: asks, guardedBy: "/proc/self/exe")
    return Opened(store: store, stop: { store.stop() }, close: { store.close() })
  }

  /// From the command of the configuration, or from its file.
  private func password(_ configuration: Configuration) throws -> String {
    if let command = configuration["store", "password-command"], !command.isEmpty {
      // What it prints goes nowhere else: neither into a log nor on the screen.
      let answer = SystemProgram(name: "sh").run(["-c", command], input: "", seconds: 30)
      if answer?.wasEnded == true {
        throw Problem(
          phrase: Phrase(
            da:
              "Kommandoen i password-command blev ikke færdig på et halvt minut og er stoppet. Intet er sendt, og alt er gemt på denne maskine. Prøv den i en terminal; den står i \(folders.configFile).",
            en:
              "The command in password-command had not ended after half a minute and was stopped. Nothing was sent, and all is saved on this machine. Try it in a terminal; it stands in \(folders.configFile)."
          ))
      }
      guard let answer, answer.succeeded,
        let line = answer.output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first,
        !line.isEmpty
      else {
        throw Problem(
          phrase: Phrase(
            da:
              "Kommandoen i password-command gav intet kodeord. Prøv den i en terminal; den står i \(folders.configFile).",
            en:
              "The command in password-command gave no password. Try it in a terminal; it stands in \(folders.configFile)."
          ))
      }
      return String(line)
    }
    guard let written = configuration["store", "password-file"], !written.isEmpty else { return "" }
    let path = Folders.absolute(written)
    var status = stat()
    guard stat(path, &status) == 0, let data = FileManager.default.contents(atPath: path) else {
      throw Problem(
        phrase: Phrase(
          da:
            "Filen med kodeordet, \(path), kan ikke læses. Skriv kodeordet igen under »Forbind til et lager«.",
          en:
            "The file with the password, \(path), cannot be read. Write it again under “Connect to a store”.")
      )
    }
    guard status.st_mode & 0o077 == 0 else {
      throw Problem(
        phrase: Phrase(
          da:
            "Andre på maskinen kan læse filen med kodeordet, \(path). Den bruges ikke, før den er din alene: chmod 600.",
          en:
            "Others on this machine can read the file with the password, \(path). It is not used until it is yours alone: chmod 600."
        ))
    }
    return String(decoding: data, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    )
    .first
    .map(String.init) ?? ""
  }
}

extension WebDAVAddress.Problem {
  /// What to write instead.
  var phrase: Phrase {
    switch self {
    case .unreadable:
      Phrase(
        da:
          "Adressen kan ikke læses. Skriv den som https://sky.eksempel.dk/mappe, eller som en mappe: /mnt/faelles.",
        en:
          "The address cannot be read. Write it as https://cloud.example.org/folder, or as a folder: /mnt/shared."
      )
    case .holdsPassword:
      Phrase(
        da: "Navn og kodeord må ikke stå i adressen. Skriv dem i deres egne felter.",
        en: "Name and password must not stand in the address. Write them in their own fields.")
    case .unencrypted:
      Phrase(
        da: "Adressen begynder med http:, så kodeordet kunne læses undervejs. Brug https:.",
        en: "The address begins with http:, so that the password could be read on the way. Use https:.")
    }
  }
}
