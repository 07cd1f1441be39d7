import Foundation

/// Where things lie on this machine (XDG Base Directory Specification 0.8), or all in one folder by `--data`.
struct Folders: Equatable {
  /// What must never be lost.
  let data: String
  /// What a person writes: `config` and `themes/`.
  let config: String
  /// What can be worked out again.
  let cache: String
  /// The log.
  let state: String

  /// Everything in one folder.
  init(all folder: String) {
    let path = Self.absolute(folder)
    data = path
    config = path
    cache = path + "/cache"
    state = path + "/state"
  }

  /// The XDG folders.
  init(environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    func folder(_ variable: String, _ standard: String) -> String {
      // A relative path is to be ignored, says the specification.
      if let path = environment[variable], path.hasPrefix("/") { return path + "/vejviser" }
      return home + "/" + standard + "/vejviser"
    }
    data = folder("XDG_DATA_HOME", ".local/share")
    config = folder("XDG_CONFIG_HOME", ".config")
    cache = folder("XDG_CACHE_HOME", ".cache")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// The configuration.
  var configFile: String { config + "/config" }
  /// Words that stand for others in searches, laid over those that come with the program.
  var synonymsFile: String { config + "/synonyms" }
  /// The password of the shared store, where it was written on the screen.
  var passwordFile: String { config + "/store-password" }
  /// The municipality's own wheel.
  var wheelFile: String { config + "/wheel" }
  /// The directory's chunks and manifests.
  var catalogue: String { data + "/catalogue" }
  /// There when the people in the folder are made up.
  var demoMark: String { data + "/demo" }
  /// Who sits at this machine.
  var seat: String { data + "/seat" }
  /// How the last exchange with the store went.
  var lastExchange: String { state + "/last-exchange" }

  /// What `~` means, as a shell has it.
  static func home(_ environment: [String: String]) -> String {
    environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
  }

  static func absolute(_ path: String) -> String {
    let expanded =
      path.hasPrefix("~/") ? home(ProcessInfo.processInfo.environment) + path.dropFirst(1) : path
    return URL(fileURLWithPath: expanded).standardizedFileURL.path
  }
}
