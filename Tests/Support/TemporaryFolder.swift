import Foundation

/// A folder of a test's or a benchmark's own, gone when nothing holds it any more.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes a new, empty folder; fails when the system's temporary folder cannot be written.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("vejviser-test-\(UUID().uuidString.lowercased())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of `name` inside the folder.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
