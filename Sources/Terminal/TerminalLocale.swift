import CNcurses
import Foundation

/// What the environment says of the terminal's characters.
enum TerminalLocale {
  /// Says what the terminal can show, and readies the C library for ncurses.
  ///
  /// A locale that is not installed gives way to C.UTF-8, unless its name says that it is not UTF-8. ncurses
  /// works in UTF-8 even where only ASCII is sent: elsewhere it sends runs of one character in a shortened
  /// way that not every terminal knows.
  /// - Parameter name: a locale's name; empty for the one that the environment names.
  static func set(_ name: String = "") -> Charset {
    let isInstalled = setlocale(LC_CTYPE, name) != nil
    let charset = isInstalled ? installedCharset : charset(named: name.isEmpty ? environmentName : name)
    if !isInstalled || installedCharset == .ascii {
      _ = setlocale(LC_CTYPE, "C.UTF-8") ?? setlocale(LC_CTYPE, "C.utf8")
    }
    return installedCharset == .ascii ? .ascii : charset
  }

  /// What the locale that is set now can show.
  private static var installedCharset: Charset {
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    return codeset.uppercased() == "UTF-8" ? .unicode : .ascii
  }

  /// The locale that the environment names (POSIX, *Environment Variables*, 8.2).
  private static var environmentName: String {
    let environment = ProcessInfo.processInfo.environment
    return ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
  }

  /// What a locale of that name (`da_DK.UTF-8`, `da_DK`) could show if it were installed: without a
  /// codeset it is taken for UTF-8, which terminals have been for twenty years.
  static func charset(named name: String) -> Charset {
    guard let dot = name.firstIndex(of: ".") else {
      return ["C", "POSIX"].contains(name) ? .ascii : .unicode
    }
    let codeset = name[name.index(after: dot)...].prefix { $0 != "@" }.lowercased()
    return codeset.filter { $0 != "-" } == "utf8" ? .unicode : .ascii
  }
}
