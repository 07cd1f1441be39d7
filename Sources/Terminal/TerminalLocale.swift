import CNcurses
import Foundation

/// What the environment says of the terminal's characters.
enum TerminalLocale {
  /// Makes the C library use the environment's locale for characters, which ncurses needs, and says what can be shown.
  ///
  /// A locale that is not installed gives way to C.UTF-8, unless its name says that it is not UTF-8.
  static func set() -> Charset {
    if setlocale(LC_CTYPE, "") == nil {
      let environment = ProcessInfo.processInfo.environment
      let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
      guard namesUnicode(name ?? "") else { return .ascii }
      if setlocale(LC_CTYPE, "C.UTF-8") == nil, setlocale(LC_CTYPE, "C.utf8") == nil { return .ascii }
    }
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    return codeset.uppercased() == "UTF-8" ? .unicode : .ascii
  }

  /// Whether a locale of that name (`da_DK.UTF-8`, `da_DK`) would be UTF-8 if it were installed: without a codeset it is
  /// taken for UTF-8, which terminals have been for twenty years.
  static func namesUnicode(_ name: String) -> Bool {
    guard let dot = name.firstIndex(of: ".") else { return !["C", "POSIX"].contains(name) }
    let codeset = name[name.index(after: dot)...].prefix { $0 != "@" }.lowercased()
    return codeset.filter { $0 != "-" } == "utf8"
  }
}
