/// What a citizen or a guest wanted and the area does not have (*ønske uden tilbud*). Wishes are counted by area and
/// topic, so that new communities can be started, and are told of again when something that fits turns up.
public struct UnmetWish: Equatable, Sendable {
  /// The record's random name.
  public var id: String
  /// The citizen whose wish it is; nil for a guest's, which names nobody.
  public var citizen: String?
  /// In one word or two: what it is counted by.
  public var topic = ""
  /// In their own words.
  public var words = ""
  /// The area: a postcode, a town or a municipality.
  public var area = ""
  /// How far they would travel; nil when it does not matter.
  public var kilometres: Int?
  /// The day it was noted.
  public var date: CivilDate?
  /// Communities that were known to fit, and did not do, when it was noted.
  public var known: [String] = []
  /// The day somebody settled it: it was met, or is no longer wished for.
  public var settled: CivilDate?

  /// A wish of which nothing is known yet.
  public init(id: String, citizen: String? = nil) {
    self.id = id
    self.citizen = citizen
  }

  /// What to look for in the directory: the topic, for nobody's own words stand there; the words when there is none.
  public var subject: String { topic.isEmpty ? words : topic }
}
