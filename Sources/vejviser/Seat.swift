import Foundation
import Journal

/// Who sits at this machine: remembered in a small file of the data folder, on this machine alone.
enum Seat {
  /// The staff member's root; empty when nobody has said.
  static func read(_ folders: Folders) -> String {
    let text = (try? String(contentsOfFile: folders.seat, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Remembers the staff member's root.
  static func write(_ staff: String, _ folders: Folders) throws {
    try LiveDisk().replace(folders.seat, with: Array("\(staff)\n".utf8))
  }
}
