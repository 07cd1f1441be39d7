/// The person being helped (*borger*). As little as the help needs: nothing here is required but an id.
public struct Citizen: Equatable, Sendable {
  /// `citizen:` and random characters; tells nothing of the person.
  public var id: String
  /// The name that the citizen wants to be called by.
  public var name = ""
  /// As written.
  public var phone = ""
  /// Street and number, when a visit needs it.
  public var address = ""
  /// Postcode or town, from which distances are counted.
  public var place = ""
  /// Local area that decides which colleague is nearest (*lokalområde*).
  public var area = ""
  /// How the citizen gets about: on foot, with a walker, by bus, drives.
  public var mobility = ""
  /// The languages that the citizen speaks, when it matters.
  public var language = ""
  /// When and how the citizen likes to be contacted.
  public var contactWishes = ""
  /// The citizen does not want to be called.
  public var refusesCalls = false
  /// What to remember: free text.
  public var note = ""
  /// The day the citizen died; nothing waits to be done for them any more.
  public var died: CivilDate?
  /// Whether the citizen agreed that colleagues may see this; nil until asked. Nothing leaves the device without a yes.
  public var consent: Bool?
  /// The day of that answer.
  public var consentDate: CivilDate?
  /// Until when that answer holds; nil for until it is taken back.
  public var consentUntil: CivilDate?

  /// A citizen of whom nothing is known yet.
  public init(id: String) { self.id = id }
}
