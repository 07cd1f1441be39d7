import Foundation
import Support
import Testing

/// Someone with fewer rights than root, whom every file's mode holds for.
enum Nobody {
  /// Whether the tests are run by root, who alone can become someone else, and `nobody` may run what was built.
  static let canBeBecome: Bool = {
    guard getuid() == 0, let program = try? BuiltProgram.path() else { return false }
    return (try? Command.run("setpriv", rights + ["test", "-x", program]))?.status == 0
  }()

  /// Said of a test that was skipped.
  static let reason: Comment = "needs root, to become someone with fewer rights"

  private static let rights = ["--reuid=65534", "--regid=65534", "--clear-groups"]

  /// A folder that `nobody` may write in.
  static func folder(_ machine: Machine) throws -> String {
    let path = machine.folder.path("nobody")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    chmod(path, 0o777)
    return path
  }

  /// Runs `script` in a shell as `nobody`, with `$VEJVISER` and `$VEJVISER_DATA` as in ``Machine/shell(_:)``. The machine's
  /// folder is made so that everybody may look into it.
  static func shell(_ script: String, _ machine: Machine) throws -> Command.Outcome {
    chmod(machine.folder.url.path, 0o755)
    let quoted = script.replacing("'", with: "'\\''")
    return try machine.shell("setpriv \(rights.joined(separator: " ")) /bin/sh -c '\(quoted)'")
  }
}
