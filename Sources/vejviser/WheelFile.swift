import Domain
import Foundation

/// The municipality's own wheel: `wheel` beside `config`.
enum WheelFile {
  /// The wheel of new conversations, and why it is the standard one where a file that is there cannot be used.
  static func load(_ folders: Folders) -> (wheel: WheelTemplate, problem: Phrase?) {
    let path = folders.wheelFile
    guard FileManager.default.fileExists(atPath: path) else { return (.standard, nil) }
    // More than a wheel can be is not read: the reader tells that it is too large.
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: 1 << 17),
      let text = String(data: data, encoding: .utf8)
    else { return (.standard, UnreadableFile(path: path).phrase) }
    do {
      return (try WheelTemplate(text, file: path), nil)
    } catch {
      return (.standard, error.phrase)
    }
  }
}

extension Workspace {
  /// What was put right on opening, and what a person has to.
  var problems: [Phrase] { report.phrases + [wheelProblem].compactMap(\.self) }
}
