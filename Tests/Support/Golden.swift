import Foundation

/// Compares a text, most often a screen, with one that a person has looked at and kept: `Golden/NAME.txt` beside
/// the test that asks. `VEJVISER_RECORD=1 swift test` keeps what the tests see now; read the difference in git
/// before it is committed.
public enum Golden {
  /// Demands that `text` is the one kept under `name`. The last line break does not count.
  ///
  /// - Parameters:
  ///   - text: what the test sees.
  ///   - name: the golden file's name without folder and ending.
  ///   - file: the test's own file; its folder is the one that holds `Golden`.
  /// - Throws: ``Difference`` when it is not, or when none is kept yet.
  public static func check(_ text: String, _ name: String, file: String = #filePath, line: Int = #line) throws
  {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden")
    let isRecording = ProcessInfo.processInfo.environment["VEJVISER_RECORD"] == "1"
    do {
      try check(text, name, in: folder, recording: isRecording)
    } catch let difference as Difference {
      throw Difference(description: "\(file):\(line): \(difference.description)")
    }
  }

  /// The same in a folder of one's choice.
  static func check(_ text: String, _ name: String, in folder: URL, recording: Bool) throws {
    let url = folder.appendingPathComponent("\(name).txt")
    let seen = text.hasSuffix("\n") ? text : text + "\n"
    if recording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(seen.utf8).write(to: url)
      return
    }
    let hint = "VEJVISER_RECORD=1 keeps what is seen now."
    guard let data = FileManager.default.contents(atPath: url.path) else {
      throw Difference(description: "nothing is kept as \(url.path). \(hint) Seen:\n\(seen)")
    }
    let kept = String(decoding: data, as: UTF8.self)
    // Bytes, not characters: a screen with a decomposed å is not the same screen.
    guard Array(kept.utf8) != Array(seen.utf8) else { return }
    throw Difference(
      description: "\(name) differs from what is kept (−) in what is seen (+). \(hint)\n"
        + difference(from: kept, to: seen))
  }

  /// What is seen is not what is kept.
  public struct Difference: Error, CustomStringConvertible {
    /// Both, line by line.
    public let description: String
  }

  /// Every line of both: ` ` where they agree, `−` in the old alone, `+` in the new alone.
  static func difference(from old: String, to new: String) -> String {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, removed.contains(left) {
        lines.append("−│" + String(decoding: before[left], as: UTF8.self))
        left += 1
      } else if right < after.count, inserted.contains(right) {
        lines.append("+│" + String(decoding: after[right], as: UTF8.self))
        right += 1
      } else {
        lines.append(" │" + String(decoding: before[left], as: UTF8.self))
        left += 1
        right += 1
      }
    }
    return lines.joined(separator: "\n")
  }
}
