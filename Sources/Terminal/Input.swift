/// Something that came from the terminal or from the system by a signal.
public enum Input: Equatable, Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted: line breaks are `\n`, and it holds no control character but that and tab.
  case paste(String)
  /// Something was done with the mouse.
  case mouse(Mouse)
  /// The terminal has another size now.
  case resize(Size)
  /// The program was stopped and goes on; the size may have changed.
  case resume
  /// The system asks the program to end, by this signal's number (SIGTERM, SIGHUP, SIGINT).
  case terminate(Int32)
}
