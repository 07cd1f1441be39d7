import Foundation

/// Where the user keeps documents.
enum DocumentsFolder {
  /// The folder that `user-dirs.dirs` names (xdg-user-dirs), when it is there; else home. Written with `~`.
  static func path(_ environment: [String: String]) -> String {
    let home = Folders.home(environment)
    let config = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
    guard let text = try? String(contentsOfFile: config + "/user-dirs.dirs", encoding: .utf8) else {
      return "~"
    }
    // XDG_DOCUMENTS_DIR="$HOME/Dokumenter"
    for line in text.split(separator: "\n")
    where line.hasPrefix("XDG_DOCUMENTS_DIR=\"") && line.hasSuffix("\"") {
      let value = line.dropFirst("XDG_DOCUMENTS_DIR=\"".count).dropLast()
      let path = value.hasPrefix("$HOME/") ? home + value.dropFirst("$HOME".count) : String(value)
      var isFolder: ObjCBool = false
      guard path.hasPrefix("/"), FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        isFolder.boolValue
      else { return "~" }
      let plain = path.hasSuffix("/") ? String(path.dropLast()) : path
      return plain.hasPrefix(home + "/") ? "~" + plain.dropFirst(home.count) : plain
    }
    return "~"
  }
}
