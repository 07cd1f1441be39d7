/// A few words to a colleague about a community, instead of yet another call to it.
public struct ColleagueNote: Equatable, Sendable {
  /// The record's random name.
  public var id: String
  /// The staff member it is for.
  public var to = ""
  /// The staff member who wrote it.
  public var from = ""
  /// The community it is about.
  public var community = ""
  /// The words. They lie in the team's space.
  public var text = ""
  /// The day it was written.
  public var date: CivilDate?

  /// A note in which nothing stands yet.
  public init(id: String) { self.id = id }
}
