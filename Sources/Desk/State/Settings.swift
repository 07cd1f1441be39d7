import Domain
import Terminal

/// What is settled when the program starts.
public struct Settings: Equatable, Sendable {
  /// The language on screen.
  public var language = Language.danish
  /// People and communities are made up, and the screen says so.
  public var isDemo = false
  /// They lie in a folder of their own and are there again next time.
  public var isDemoKept = false
  /// Which characters the terminal can show.
  public var charset = Charset.unicode
  /// Whether it can show braille, in which wheel and map are drawn.
  public var hasBraille = true
  /// The spaces of the teams that this machine takes part in.
  public var teamSpaces = [Self.usualTeam]
  /// The space of the store that this machine's citizens go to once they have agreed: the first team's.
  public var teamSpace: String {
    get { teamSpaces.first ?? Self.usualTeam }
    set { teamSpaces = [newValue] }
  }
  /// Whether a store is connected.
  public var hasStore = false
  /// What a team is called until somebody says otherwise.
  static let usualTeam = "hold"

  /// The teams' spaces as people write them: `hold, nord`.
  public static func teams(_ text: String) -> [String] {
    text.lowercased().split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  /// Where it lies: a folder, or an address on the net; empty when none is connected.
  public var storeAddress = ""
  /// The name that it knows this team by.
  public var storeUser = ""
  /// Where the citizen lives whom one usually helps: the place that Find starts with.
  public var homePlace = ""
  /// The folder in which files are offered to be saved; may begin with `~`.
  public var documents = "~"

  /// So many minutes without a key hide the screen; 0 for never.
  public var hideAfterMinutes = 10
  /// The code that opens a hidden screen, as `ScreenCode` keeps it; empty for none.
  public var screenCode = ""
  /// The staff members who have sat at this machine, the latest first.
  public var seats: [String] = []

  /// The wheel of new conversations: the municipality's own, or the one that the program brings.
  public var wheel = WheelTemplate.standard

  /// The defaults.
  public init() {}
}
