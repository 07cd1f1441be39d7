/// Who on the team goes along with a citizen, and whom they have asked to take over. Nobody is dropped before another
/// has accepted: until then the first one stays.
public struct Care: Equatable, Sendable {
  /// The staff member who goes along; empty while nobody has accepted.
  public var responsible = ""
  /// The staff member who is asked to take over; empty when nobody is.
  public var offeredTo = ""
  /// Who asked.
  public var offeredBy = ""
  /// The day it was asked.
  public var offeredOn: CivilDate?
  /// The staff member who said no to the latest asking.
  public var declinedBy = ""

  /// Nobody goes along yet.
  public init() {}

  /// Whether somebody is asked and has not answered.
  public var isOffered: Bool { !offeredTo.isEmpty }
}
