import Domain

/// Where the shared store is, and who asks: what a person writes to connect.
public struct StoreAccount: Equatable, Sendable {
  /// A folder's whole path, or an address on the net.
  public var address: String
  /// As the server knows the team; empty for a folder.
  public var user: String
  /// Empty leaves the one that is kept.
  public var password: String
  /// The space that the team's citizens go to; with the spaces of further teams behind it, `hold, nord`.
  public var team: String

  /// Each team's space.
  public var teams: [String] { Settings.teams(team) }

  /// - Parameters:
  ///   - address: a folder's whole path, or an address on the net.
  ///   - user: as the server knows the team; empty for a folder.
  ///   - password: empty leaves the one that is kept.
  ///   - team: the space that the team's citizens go to, further teams' behind it.
  public init(address: String, user: String = "", password: String = "", team: String) {
    self.address = address
    self.user = user
    self.password = password
    self.team = team
  }

  /// Whether it lies on a server, where a name and a password are asked for.
  var isOnServer: Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }
}

/// What one look at a store showed.
public struct StoreStep: Equatable, Sendable {
  /// What was found; of what went wrong also what to do.
  public let phrase: Phrase
  /// Whether it is as it has to be.
  public let isGood: Bool

  /// - Parameters:
  ///   - phrase: what was found; of what went wrong also what to do.
  ///   - isGood: whether it is as it has to be.
  public init(phrase: Phrase, isGood: Bool) {
    self.phrase = phrase
    self.isGood = isGood
  }
}
