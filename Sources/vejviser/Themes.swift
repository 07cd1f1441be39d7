import Domain
import Foundation
import Terminal

/// Finds the theme: the user's own folder before the shipped one, and the built-in one when there is none.
enum Themes {
  /// The folders in the order in which they are looked through.
  static func folders(_ folders: Folders) -> [String] {
    // Beside the executable's package while developing, beside its prefix when installed.
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var above = executable.deletingLastPathComponent()
    var shipped: [String] = []
    for _ in 0..<4 {
      above.deleteLastPathComponent()
      shipped += [above.path + "/Themes", above.path + "/share/vejviser/themes"]
    }
    return [folders.config + "/themes"] + shipped
  }

  /// The theme that the configuration names, or the environment's wish for no colours.
  /// - Throws: `ThemeProblem` with file and line.
  static func load(_ workspace: Workspace, _ environment: [String: String]) throws -> Theme {
    let name = workspace.configuration["", "theme"] ?? Theme.standardName
    if name == Theme.standardName, workspace.configuration["", "theme"] == nil { return .standard }
    do {
      return try ThemeFolder.load(name, from: folders(workspace.folders))
    } catch {
      throw ThemeProblem(error: error)
    }
  }
}

/// A theme that cannot be used, told to the user.
struct ThemeProblem: Explained {
  let error: ThemeError

  var phrase: Phrase {
    let place = error.line.map { "\(error.file):\($0)" } ?? error.file
    return Phrase(
      da:
        "Temaet kan ikke bruges: \(place): \(error.reason). Ret filen, eller vælg et andet med theme = … i config.",
      en:
        "The theme cannot be used: \(place): \(error.reason). Mend the file or choose another with theme = … in config."
    )
  }
}
