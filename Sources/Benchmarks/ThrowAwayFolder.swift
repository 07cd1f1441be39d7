import Foundation

/// A folder that is gone when nothing holds it any more. It lies where the system keeps what is temporary, for what is
/// measured is large and nobody's; `mkdtemp` draws its name and lets nobody else in.
final class ThrowAwayFolder {
  let path: String

  init() throws {
    var template = Array("\(NSTemporaryDirectory())/vejviser-benchmarks-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Trouble("no temporary folder") }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
