import Foundation
import Support

/// Where the files of one size of directory lie.
struct SearchPlace {
  private let folder: TemporaryFolder
  private var root: String { folder.url.path }

  init() throws { folder = try TemporaryFolder() }

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
