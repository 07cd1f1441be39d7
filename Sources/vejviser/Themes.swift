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

  /// What the stand is drawn with: read from two steps away. Whoever wants no colours gets none there, either; and
  /// where the shipped themes are not at hand, the ordinary one must do.
  /// - Parameter ordinary: the theme of the panes.
  static func stand(_ workspace: Workspace, ordinary: Theme) -> Theme {
    if workspace.configuration["", "theme"] == "ingen-farver" { return ordinary }
    return (try? ThemeFolder.load("messe", from: folders(workspace.folders))) ?? ordinary
  }
}

/// A theme that cannot be used, told to the user.
struct ThemeProblem: Explained {
  let error: ThemeError

  var phrase: Phrase {
    let place = error.line.map { "\(error.file):\($0)" } ?? error.file
    return Phrase(
      da:
        "Temaet kan ikke bruges: \(place): \(reason.danish). Ret filen, eller vælg et andet med theme = … i config.",
      en:
        "The theme cannot be used: \(place): \(reason.english). Mend the file, or choose another with theme = … in config."
    )
  }

  private var reason: Phrase {
    switch error.reason {
    case .notFound(let name): Phrase(da: "»\(name)« findes ikke", en: "there is no “\(name)”")
    case .unreadable: Phrase(da: "filen kan ikke læses som tekst", en: "the file cannot be read as text")
    case .notUnderstood(let line): Phrase(da: "forstår ikke »\(line)«", en: "cannot understand “\(line)”")
    case .unknownSection(let name):
      Phrase(da: "afsnittet »\(name)« findes ikke", en: "there is no section “\(name)”")
    case .unknownSetting(let name):
      Phrase(da: "indstillingen »\(name)« findes ikke", en: "there is no setting “\(name)”")
    case .unknownRole(let name): Phrase(da: "rollen »\(name)« findes ikke", en: "there is no role “\(name)”")
    case .unknownColor(let name):
      Phrase(da: "farven »\(name)« findes ikke", en: "there is no colour “\(name)”")
    case .unknownAttribute(let name):
      Phrase(da: "»\(name)« er hverken bold, underline eller lignende", en: "“\(name)” is no attribute")
    case .circularInheritance(let names):
      Phrase(
        da: "temaerne arver efter hinanden i ring: \(names.joined(separator: ", "))",
        en: "the themes inherit from each other in a circle: \(names.joined(separator: ", "))")
    }
  }
}
