import Domain
import Foundation
import Journal

/// The configuration on disk, changed a line at a time: a person's comments and order stay.
struct ConfigurationFile {
  let path: String

  /// Sets a key of a section, in the place of the line that sets it now or at the section's end.
  /// - Throws: when the file cannot be written; then it is as it was.
  func set(_ key: String, to value: String, in section: String) throws {
    try set([(section, key, value)])
  }

  /// Sets several keys at once: the file has all of them or none.
  /// - Throws: when the file cannot be written; then it is as it was.
  func set(_ settings: [(section: String, key: String, value: String)]) throws {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let disk = LiveDisk()
    try disk.makeFolder((path as NSString).deletingLastPathComponent)
    let new = settings.reduce(text) { Self.setting($1.key, to: $1.value, in: $1.section, of: $0) }
    try disk.replace(path, with: Array(new.utf8))
  }

  /// The text with the key set.
  static func setting(_ key: String, to value: String, in section: String, of text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let line = "\(key) = \(value)"
    var current = ""
    var end: Int?
    for (index, raw) in lines.enumerated() {
      let trimmed = raw.trimmed
      if trimmed.hasPrefix("["), trimmed.hasSuffix("]") {
        current = String(trimmed.dropFirst().dropLast()).trimmed.lowercased()
        if current == section { end = index + 1 }
      } else if current == section, !trimmed.isEmpty {
        end = index + 1
        if let equals = trimmed.firstIndex(of: "="), String(trimmed[..<equals]).trimmed.lowercased() == key {
          lines[index] = line
          return lines.joined(separator: "\n") + "\n"
        }
      }
    }
    if let end {
      lines.insert(line, at: end)
    } else {
      if !lines.isEmpty { lines.append("") }
      lines += ["[\(section)]", line]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
