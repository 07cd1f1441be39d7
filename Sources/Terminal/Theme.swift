/// A look for every role.
///
/// A theme is a text file, `NAME.theme`:
///
///     # What follows a sign # at the start of a line is a comment.
///     inherits = havehuset            another theme; without it the built-in one
///
///     [colours]                       names of one's own
///     paper = #FBF6EC                 #RRGGBB; or 0–255, xterm's palette; or `standard`, the terminal's
///     ink = #2B2620
///
///     [roles]                         each `Role` that looks different, by its name
///     text = ink on paper
///     title = ink on paper bold       attributes: bold underline italic reverse dim
///     muted = #6B5F50                 without `on`: the background of the role `screen`
///
/// Colours are looked up after inheriting: a theme that gives `paper` another colour changes every role that
/// its parent draws on `paper`.
public struct Theme: Equatable, Sendable {
  /// The file's name without its ending.
  public let name: String
  private let styles: [Role: Style]

  /// - Parameters:
  ///   - name: what to call it.
  ///   - styles: looks; a role without one looks like `text`.
  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// How a role looks.
  public subscript(role: Role) -> Style { styles[role] ?? styles[.text] ?? .plain }

  /// The built-in theme, *Havehuset* by day: used when no theme is asked for or the one asked for is not
  /// found. It is the shipped `havehuset.theme`, carried in the program.
  public static let standard: Theme = {
    // A test reads the same text and would fail, so the plain look is never seen.
    (try? parse(standardText, named: standardName) { _ in nil }) ?? Theme(name: standardName, styles: [:])
  }()

  /// The built-in theme's name.
  public static let standardName = "havehuset"

  /// Reads a theme.
  /// - Parameters:
  ///   - text: the file's text.
  ///   - name: the theme's name.
  ///   - file: what errors call it; its name when nil.
  ///   - parent: finds a theme that is inherited from, with what errors call it; nil when there is none of
  ///     that name. The built-in theme
  ///     is found even so.
  /// - Throws: `ThemeError` with file and line.
  public static func parse(
    _ text: String, named name: String, file: String? = nil,
    parent: (String) throws(ThemeError) -> (file: String, text: String)?
  ) throws(ThemeError) -> Theme {
    var sources = [try ThemeSource(text, file: file ?? name)]
    var names = [name]
    while let heir = sources.last, let wanted = heir.parent {
      names.append(wanted.value)
      guard names.firstIndex(of: wanted.value) == names.count - 1 else {
        throw ThemeError(file: heir.file, line: wanted.line, reason: .circularInheritance(names))
      }
      guard let found = try parent(wanted.value) else {
        if wanted.value == standardName { break }
        throw ThemeError(file: heir.file, line: wanted.line, reason: .notFound(wanted.value))
      }
      sources.append(try ThemeSource(found.text, file: found.file))
    }
    sources.append(try ThemeSource(standardText, file: standardName))
    return try ThemeSource.resolve(sources, named: name)
  }
}
