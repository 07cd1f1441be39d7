import Foundation

/// The founders' common data beside the checkout (`../shared/data`). A stranger has the project alone: tests that
/// read it run when it is there and say so when it is not.
public enum SharedData {
  /// The package's own top folder, worked out from this file's place in it.
  public static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `../shared/data/NAME`, or nil when this checkout stands alone.
  public static func url(_ name: String) -> URL? {
    let url = packageRoot.deletingLastPathComponent().appendingPathComponent("shared/data/\(name)")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Whether the common data is there; for `.enabled(if: SharedData.isHere, "…")` on a test.
  public static var isHere: Bool { url("README.md") != nil }
}
