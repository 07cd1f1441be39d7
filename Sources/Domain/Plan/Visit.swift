/// One time that a step was tried.
public struct Visit: Equatable, Sendable {
  /// Names the visit within its citizen.
  public var id: String
  /// The step that was tried.
  public var stepID = ""
  /// The day.
  public var date: CivilDate?
  /// How it went.
  public var outcome = Outcome.came
  /// Who went along; empty when the citizen went alone.
  public var companion = ""

  /// A visit of which nothing is known yet.
  public init(id: String) { self.id = id }

  /// So many times a newcomer has to come before the community holds (VIVE's evaluation, seed 000: *did they come
  /// back?*).
  public static let timesToHold = 3
}
