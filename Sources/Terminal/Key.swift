/// A key press. A typed character stands for itself, capitals included: only keys that type nothing carry
/// modifiers.
public struct Key: Hashable, Sendable {
  /// Which key.
  public enum Code: Hashable, Sendable {
    /// A typed character; with a modifier the small letter or the sign on the key.
    case character(Character)
    /// F1…F12 (terminals may have more).
    case function(Int)
    /// A key with a place of its own on the keyboard.
    case enter, tab, escape, backspace, delete, insert
    /// Movement.
    case up, down, left, right, home, end, pageUp, pageDown
  }

  /// Keys held down meanwhile.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each.
    public let rawValue: UInt8
    /// One bit for each.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Shift; only for keys that type nothing (Shift-Tab, Shift-arrows).
    public static let shift = Modifiers(rawValue: 1)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 2)
    /// Alt, Option or Meta.
    public static let alt = Modifiers(rawValue: 4)
  }

  /// Which key.
  public var code: Code
  /// Keys held down meanwhile.
  public var modifiers: Modifiers

  /// - Parameters:
  ///   - code: which key.
  ///   - modifiers: keys held down meanwhile.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A typed character.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }

  /// A letter with Ctrl, as `.control("k")`.
  public static func control(_ character: Character) -> Key { Key(.character(character), .control) }

  /// A character with Alt, as `.alt("1")`.
  public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }

  /// F1…F12.
  public static func function(_ number: Int) -> Key { Key(.function(number)) }

  /// Enter (Return).
  public static let enter = Key(.enter)
  /// Tab.
  public static let tab = Key(.tab)
  /// Shift-Tab.
  public static let shiftTab = Key(.tab, .shift)
  /// Esc.
  public static let escape = Key(.escape)
  /// Backspace.
  public static let backspace = Key(.backspace)
  /// Delete.
  public static let delete = Key(.delete)
  /// Insert.
  public static let insert = Key(.insert)
  /// Arrow up.
  public static let up = Key(.up)
  /// Arrow down.
  public static let down = Key(.down)
  /// Arrow left.
  public static let left = Key(.left)
  /// Arrow right.
  public static let right = Key(.right)
  /// Home.
  public static let home = Key(.home)
  /// End.
  public static let end = Key(.end)
  /// Page up.
  public static let pageUp = Key(.pageUp)
  /// Page down.
  public static let pageDown = Key(.pageDown)

  /// The character that this key types into a text, or nil when it is a command.
  public var typed: Character? {
    if case .character(let character) = code, modifiers.isEmpty { character } else { nil }
  }

  /// What to call it in a footer: `Ctrl-K`, `Shift-Tab`, `PgUp`, `F2`, `Alt-1`.
  public var name: String {
    var text = ""
    if modifiers.contains(.control) { text += "Ctrl-" }
    if modifiers.contains(.alt) { text += "Alt-" }
    if modifiers.contains(.shift) { text += "Shift-" }
    switch code {
    case .character(" "): text += "Space"
    case .character(let character):
      text += modifiers.contains(.control) ? character.uppercased() : String(character)
    case .function(let number): text += "F\(number)"
    case .enter: text += "Enter"
    case .tab: text += "Tab"
    case .escape: text += "Esc"
    case .backspace: text += "Backspace"
    case .delete: text += "Del"
    case .insert: text += "Ins"
    case .up: text += "Up"
    case .down: text += "Down"
    case .left: text += "Left"
    case .right: text += "Right"
    case .home: text += "Home"
    case .end: text += "End"
    case .pageUp: text += "PgUp"
    case .pageDown: text += "PgDn"
    }
    return text
  }
}
