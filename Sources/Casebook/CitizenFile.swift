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

  /// - Parameters:
  ///   - id: the citizen's root.
  ///   - state: the fold of their operations.
  ///   - own: every name that this device has written under: its own value is shown first in a conflict, so that
  ///     nothing changes under a hand.
  public init(id: String, state: RootState, own: Set<DeviceName>) {
    let reader = FieldReader(state: state, own: own)
    citizen = Self.citizen(id, reader)
    var steps: [Step] = []
    for record in reader.recordNames {
      let parts = record.split(separator: ":", maxSplits: 2).map(String.init)
      guard parts.count >= 2, !reader.flag(record, Names.removed), reader.hasContent(record) else { continue }
      switch parts[0] {
      case "conversation": conversations.append(Self.conversation(parts[1], reader))
      case "step": steps.append(Self.step(parts[1], reader))
      case "follow-up": followUps.append(Self.followUp(parts[1], reader))
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
    plan = Self.plan(reader, steps: steps)
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
  }

  private static func citizen(_ id: String, _ reader: FieldReader) -> Citizen {
    var citizen = Citizen(id: id)
    citizen.name = reader.text(Names.citizen, "name")
    citizen.phone = reader.text(Names.citizen, "phone")
    citizen.address = reader.text(Names.citizen, "address")
    citizen.place = reader.text(Names.citizen, "place")
    citizen.area = reader.text(Names.citizen, "area")
    citizen.note = reader.text(Names.citizen, "note")
    citizen.consent = reader.optionalFlag(Names.citizen, "consent")
    citizen.consentDate = reader.date(Names.citizen, "consent-date")
    return citizen
  }

  private static func plan(_ reader: FieldReader, steps: [Step]) -> Plan {
    var plan = Plan()
    plan.goal = reader.text(Names.plan, "goal")
    plan.agreedWith = reader.text(Names.plan, "agreed-with")
    plan.reviewDate = reader.date(Names.plan, "review")
    plan.steps = steps.enumerated().sorted {
      let left = $0.element
      let right = $1.element
      return (left.date ?? .distantFuture, left.time ?? .midnight, $0.offset)
        < (right.date ?? .distantFuture, right.time ?? .midnight, $1.offset)
    }.map(\.element)
    return plan
  }

  private static func step(_ id: String, _ reader: FieldReader) -> Step {
    let record = Names.step(id)
    var step = Step(id: id)
    step.what = reader.text(record, "what")
    step.communityID = reader.text(record, "community")
    step.place = reader.text(record, "place")
    step.date = reader.date(record, "date")
    step.time = TimeOfDay(reader.text(record, "time"))
    step.transport = reader.text(record, "transport")
    step.companion = reader.text(record, "companion")
    step.host = reader.text(record, "host")
    step.agreed = reader.text(record, "agreed")
    step.stage = Signposting(rawValue: reader.text(record, "stage")) ?? .ready
    step.outcome = Outcome(rawValue: reader.text(record, "outcome"))
    step.next = reader.text(record, "next")
    return step
  }

  private static func followUp(_ id: String, _ reader: FieldReader) -> FollowUp {
    let record = Names.followUp(id)
    var followUp = FollowUp(id: id)
    followUp.kind = FollowUp.Kind(rawValue: reader.text(record, "kind")) ?? .call
    followUp.due = reader.date(record, "due")
    followUp.note = reader.text(record, "note")
    followUp.done = reader.date(record, "done")
    return followUp
  }

  private static func referral(_ id: String, _ reader: FieldReader) -> Referral {
    let record = Names.referral(id)
    var referral = Referral(id: id)
    referral.sourceID = reader.text(record, "source-id")
    referral.referrer = reader.text(record, "referrer")
    referral.reason = reader.text(record, "reason")
    referral.date = reader.date(record, "date")
    referral.answered = reader.date(record, "answered")
    return referral
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
  func dropPrefix(_ prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
