import Foundation

/// The executables of this package, as they were built along with the tests that are running.
public enum BuiltProgram {
  /// Where the executable `name` lies.
  ///
  /// It stands beside the tests' own executable. Looked for there first, since debug and release, and build
  /// folders of other names, then need no rule; `.build/debug` is for runners that load the tests from elsewhere.
  /// - Throws: ``Missing`` when it was not built.
  public static func path(_ name: String = "vejviser") throws -> String {
    let folders = testFolders + [SharedData.packageRoot.appendingPathComponent(".build/debug")]
    let candidates = folders.map { $0.appendingPathComponent(name).path }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw Missing(description: "\(name) was not built; looked for:\n" + candidates.joined(separator: "\n"))
    }
    return found
  }

  /// The program is not there.
  public struct Missing: Error, CustomStringConvertible {
    /// Where it was looked for.
    public let description: String
  }

  private static var testFolders: [URL] {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map { [$0] } ?? []
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    return (own + bundles).map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
  }
}
