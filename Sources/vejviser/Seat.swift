import Foundation
import Journal

/// Who sits at this machine, and who has sat there before: remembered in a small file of the data folder, on this machine
/// alone.
enum Seat {
  /// So many colleagues are remembered.
  private static let most = 20

  /// The staff members who have sat here, the latest first; empty when nobody has said.
  static func all(_ folders: Folders) -> [String] {
    let text = (try? String(contentsOfFile: folders.seat, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  /// The staff member's root; empty when nobody has said.
  static func read(_ folders: Folders) -> String { all(folders).first ?? "" }

  /// Remembers that a staff member sits here now.
  static func write(_ staff: String, _ folders: Folders) throws {
    let seats = ([staff] + all(folders).filter { $0 != staff }).prefix(most)
    try LiveDisk().replace(folders.seat, with: Array((seats.joined(separator: "\n") + "\n").utf8))
  }
}
