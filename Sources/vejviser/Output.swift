import Domain
import Foundation

/// What the command line says: results to stdout, messages to stderr in the user's language.
struct Output {
  let language: Language

  /// A line for scripts or for reading.
  func line(_ text: String) { print(text) }

  /// A message to the person.
  func message(_ phrase: Phrase) { message(phrase(language)) }

  /// A message to the person. Control characters of a file's contents never reach the terminal.
  func message(_ text: String) {
    let safe = String(
      text.unicodeScalars.map {
        $0.properties.generalCategory == .control && $0 != "\n" ? "·" : Character($0)
      })
    FileHandle.standardError.write(Data(("vejviser: " + safe + "\n").utf8))
  }

  /// A value as JSON in one line, its keys in order of the alphabet.
  func json(_ object: [String: Any]) { print(Self.text(object)) }

  /// JSON in one line.
  static func text(_ object: Any) -> String {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: options) else {
      return "{}"
    }
    return String(decoding: data, as: UTF8.self)
  }
}
