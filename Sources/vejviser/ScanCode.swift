import Desk

/// Makes codes to scan through Debian's `qrencode`.
enum ScanCode {
  /// - Parameters:
  ///   - contents: the first is wanted most.
  ///   - modules: the most along a side.
  /// - Returns: nil when the system has no `qrencode`, or none of the contents fits.
  static func make(_ contents: [String], modules: Int) -> CodeMatrix? {
    let program = SystemProgram(name: "qrencode")
    for content in contents {
      // Eight bits a character keep æ, ø and å; the lowest level of repair leaves the most room: a screen has no dirt.
      guard let answer = program.run(["-8", "-l", "L", "-t", "ASCII", "-m", "0", "-o", "-"], input: content)
      else { return nil }
      if answer.succeeded, let code = CodeMatrix(ascii: answer.output), code.side <= modules { return code }
    }
    return nil
  }
}
