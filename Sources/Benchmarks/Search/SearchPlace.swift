import Foundation

/// The throw-away folder of one size of directory.
final class SearchPlace {
  private let root: String

  init() throws {
    var template = Array("\(NSTemporaryDirectory())/vejviser-search-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Trouble("no temporary folder") }
    root = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var csv: String { root + "/directory.csv" }
  var catalogue: String { root + "/katalog" }
  var cache: String { root + "/cache" }
  var index: String { cache + "/directory.index" }
  var database: String { root + "/directory.sqlite" }

  /// A file for something else.
  func path(_ name: String) -> String { "\(root)/\(name)" }

  /// The size of a file.
  func bytes(_ path: String) throws -> Int {
    (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
