/// Why a theme cannot be used, and where it says so.
public struct ThemeError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// No folder has a theme of that name.
    case notFound(String)
    /// The file is there but cannot be read, is not UTF-8, or is larger than a theme can be.
    case unreadable
    /// The line is neither `name = value`, nor `[section]`, nor a comment.
    case notUnderstood(String)
    /// A section other than `[colours]` and `[roles]`.
    case unknownSection(String)
    /// A setting before the first section other than `inherits`.
    case unknownSetting(String)
    /// The program has no such role.
    case unknownRole(String)
    /// No colour of that name is defined, and it is no `#RRGGBB` and no number 0–255.
    case unknownColor(String)
    /// A word after the colours that is no attribute.
    case unknownAttribute(String)
    /// The themes inherit from each other in a circle, in this order.
    case circularInheritance([String])
  }

  /// The file, or the theme's name when it has none.
  public var file: String
  /// The line, from 1; nil when it is about the whole file.
  public var line: Int?
  /// What is wrong.
  public var reason: Reason

  /// - Parameters:
  ///   - file: the file, or the theme's name when it has none.
  ///   - line: the line, from 1; nil when it is about the whole file.
  ///   - reason: what is wrong.
  public init(file: String, line: Int?, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}
