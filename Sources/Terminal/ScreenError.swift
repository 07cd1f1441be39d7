/// Why the screen cannot be opened.
public enum ScreenError: Error, Equatable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The system has no description of a terminal of this name (`TERM`), or none was named.
  case unknownTerminal(String)
  /// The terminal of this name cannot place the cursor, so that nothing but lines can be printed.
  case tooSimple(String)
  /// The system gave no pipe or no terminal settings; its error number.
  case system(Int32)
}
