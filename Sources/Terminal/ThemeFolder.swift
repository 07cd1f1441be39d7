import Foundation

/// Finds themes in folders: a user's own before the shipped ones.
public enum ThemeFolder {
  /// No theme is larger; what is, is something else.
  private static let largest = 64 * 1024

  /// Reads a theme and those that it inherits from.
  /// - Parameters:
  ///   - name: the file's name without `.theme`; letters, digits, `-`, `_` and spaces.
  ///   - folders: paths, the first that has it counts.
  /// - Returns: the theme; the built-in one when its name is asked for and no folder has it.
  /// - Throws: `ThemeError` with file and line.
  public static func load(_ name: String, from folders: [String]) throws(ThemeError) -> Theme {
    guard let found = try text(of: name, in: folders) else {
      if name == Theme.standardName { return .standard }
      throw ThemeError(file: name, line: nil, reason: .notFound(name))
    }
    return try Theme.parse(found.text, named: name, file: found.file) { parent throws(ThemeError) in
      try text(of: parent, in: folders)
    }
  }

  /// Names of the themes that can be loaded, in order of the alphabet, the built-in one among them.
  public static func names(in folders: [String]) -> [String] {
    var names: Set = [Theme.standardName]
    for folder in folders {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for file in files where file.hasSuffix(".theme") {
        let name = String(file.dropLast(6))
        if isName(name) { names.insert(name) }
      }
    }
    return names.sorted()
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
  }

  private static func text(of name: String, in folders: [String]) throws(ThemeError) -> (
    file: String, text: String
  )? {
    // A name is never a path, so that a configuration cannot point at other files.
    guard isName(name) else { return nil }
    for folder in folders {
      let path = folder + "/" + name + ".theme"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      guard let handle = FileHandle(forReadingAtPath: path),
        let data = try? handle.read(upToCount: largest + 1), data.count <= largest,
        let text = String(data: data, encoding: .utf8)
      else { throw ThemeError(file: path, line: nil, reason: .unreadable) }
      return (path, text)
    }
    return nil
  }
}
