import Domain
import Journal

/// A machine that takes part in the team's space, as it has told of itself.
public struct TeamDevice: Hashable, Sendable, Identifiable {
  /// The name that it writes under.
  public let id: DeviceName
  /// This very machine.
  public var isOwn = false
  /// The root of who sat at it when it last told.
  public var staff = ""
  /// The day on which it last told; at most a week before it was last used.
  public var seen: CivilDate?
  /// Given up: the machine that writes its packs anew.
  public var takenOverBy: DeviceName?
  /// The day on which a person said that what it brought back after that may go out.
  public var confirmed: CivilDate?
  /// What was erased for good, and the day on which nothing of it was left on this machine.
  public var carriedOut: [RootID: CivilDate] = [:]

  init(id: DeviceName) { self.id = id }

  /// Others wait for it: it has not been given up.
  public var isActive: Bool { takenOverBy == nil }
}

/// A citizen who was erased for good, and which machines have carried it out. Who it was, nobody can tell any more.
public struct Erasure: Hashable, Sendable {
  /// The random name that is left.
  public let root: RootID
  /// The first day on which a machine had carried it out.
  public let day: CivilDate
  /// The machines that have.
  public let done: [TeamDevice]
  /// The machines of the team that have not told so.
  public let missing: [TeamDevice]
}
