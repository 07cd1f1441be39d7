import Domain
import Journal

/// All that is known of one citizen: a projection of their operations.
public struct CitizenFile: Equatable, Sendable {
  /// Who they are.
  public var citizen: Citizen
  /// The newest first.
  public var conversations: [Conversation] = []
  /// Their one plan.
  public var plan = Plan()
  /// Calls and visits, in order of date.
  public var followUps: [FollowUp] = []
  /// Who asked for help for them, in the order received.
  public var referrals: [Referral] = []
  /// Who goes along with them.
  public var care = Care()
  /// What may be told to somebody outside the team, in the order given.
  public var consents: [Consent] = []
  /// What they wished for and the area does not have, in the order noted.
  public var wishes: [UnmetWish] = []
  /// Measures filled in, the oldest first.
  public internal(set) var measurements: [Measurement] = []
  /// How steps looked before, during and after a visit.
  public internal(set) var stars: [Star] = []
  /// The texts of the wheels that the conversations were filled in with, by id; the standard one is not here.
  public internal(set) var wheelTexts: [String: String] = [:]
  /// Where two devices wrote different things: the other values, until a person chooses.
  public var conflicts: [Names.Field: [Value]] = [:]
  /// The latest day on which anything was written of them, by the clocks of those who wrote it.
  public var lastTouched: CivilDate?

  /// - Parameters:
  ///   - id: the citizen's root.
  ///   - state: the fold of their operations.
  ///   - own: every name that this device has written under: its own value is shown first in a conflict, so that
  ///     nothing changes under a hand.
  public init(id: String, state: RootState, own: Set<DeviceName>) {
    let reader = FieldReader(state: state, own: own)
    citizen = Self.citizen(id, reader)
    care = Self.care(reader)
    var steps: [Step] = []
    var visits: [Visit] = []
    for record in reader.recordNames {
      let parts = record.split(separator: ":", maxSplits: 2).map(String.init)
      guard parts.count >= 2, !reader.flag(record, Names.removed), reader.hasContent(record) else { continue }
      switch parts[0] {
      case "conversation": conversations.append(Self.conversation(parts[1], reader))
      case "step": steps.append(Self.step(parts[1], reader))
      case "follow-up": followUps.append(Self.followUp(parts[1], reader))
      case "visit": visits.append(Self.visit(parts[1], reader))
      case "consent": consents.append(Self.consent(parts[1], reader))
      case "referral": referrals.append(Self.referral(record.dropPrefix("referral:"), reader))
      case "star": stars += Self.star(record, reader)
      case "who5", "tils": measurements += Self.measurement(record, reader)
      default: break
      }
    }
    for record in reader.recordNames where record.hasPrefix("answer:") {
      let parts = record.split(separator: ":").map(String.init)
      guard parts.count == 3, let index = conversations.firstIndex(where: { $0.id == parts[1] }) else {
        continue
      }
      let answer = Self.answer(record, reader)
      if answer != SegmentAnswer() { conversations[index].answers[parts[2]] = answer }
    }
    plan = Self.plan(reader, steps: steps, visits: visits)
    wishes = Casebook.wishes(of: id, reader)
    // One whose every word was taken back again, or has not arrived yet, has nothing to show but its day.
    conversations = conversations.filter { !$0.isEmpty }.enumerated().sorted {
      ($0.element.date ?? .distantPast, $0.offset) > ($1.element.date ?? .distantPast, $1.offset)
    }.map(\.element)
    for id in Set(conversations.map(\.templateID)) {
      let text = reader.text(Names.wheel(id), "text")
      if !text.isEmpty { wheelTexts[id] = text }
    }
    measurements = measurements.sortedByDate(\.date)
    followUps = followUps.sortedByDate(\.due)
    conflicts = reader.conflicts
    lastTouched = reader.lastTouched
  }
}

extension CivilDate {
  static let distantPast = CivilDate(dayNumber: -1_000_000)
  static let distantFuture = CivilDate(dayNumber: 10_000_000)
}

extension Array {
  func sortedByDate(_ date: KeyPath<Element, CivilDate?>) -> [Element] {
    enumerated().sorted {
      ($0.element[keyPath: date] ?? .distantFuture, $0.offset)
        < ($1.element[keyPath: date] ?? .distantFuture, $1.offset)
    }.map(\.element)
  }
}

extension String {
  /// Without what it begins with, if it does.
  public func dropPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
