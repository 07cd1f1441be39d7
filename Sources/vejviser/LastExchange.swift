import Domain
import Foundation
import Journal

/// How the last exchange with the store went: for `status`, and for a `sync` called beside the open program.
struct LastExchange: Codable, Equatable {
  /// Milliseconds since 1970: when it began, and when it ended.
  var began: Int64
  /// When it ended.
  var ended: Int64
  var sent: Int
  var received: Int
  var conflicts: Int
  /// The exit code that `sync` ends with.
  var code: Int32
  /// What went wrong, in both languages; empty when nothing did.
  var problem: [String]

  /// The line that scripts read.
  var line: String { "sent \(sent), received \(received), conflicts \(conflicts)" }

  /// When it ended, as ISO 8601 in UTC.
  var time: String { Date(timeIntervalSince1970: Double(ended) / 1000).formatted(.iso8601) }

  /// The last one that was remembered; nil when there was none.
  static func read(_ folders: Folders) -> LastExchange? {
    guard let data = FileManager.default.contents(atPath: folders.lastExchange) else { return nil }
    return try? JSONDecoder().decode(LastExchange.self, from: data)
  }

  /// Remembers it. A failure is no loss: the exchange itself is done.
  func write(_ folders: Folders) {
    guard let data = try? JSONEncoder().encode(self) else { return }
    let disk = LiveDisk()
    try? disk.makeFolder(folders.state)
    try? disk.replace(folders.lastExchange, with: Array(data))
  }
}
