import Domain
import Journal

/// A made-up citizen, told in days from today so that the demonstration is always fresh.
struct DemoCitizen {
  struct Talk {
    let daysAgo: Int
    let centre: String
    /// By the segment's key.
    let answers: [String: (text: String, importance: Int)]
  }

  struct DemoStep {
    /// What to look for in the directory, near the citizen; or the words themselves for a free step.
    let search: String?
    let what: String
    /// Days from today; nil without a date.
    let day: Int?
    /// The date is the first of these on or after `day`: the community's own.
    var weekday: Weekday?
    var time = ""
    var transport = ""
    var companion = ""
    var agreed = ""
    var stage = Signposting.ready
    var outcome: Outcome?
    var next = ""

    func date(_ days: Int, from today: CivilDate) -> CivilDate {
      let date = today.adding(days: days)
      guard let weekday else { return date }
      return date.adding(days: (weekday.rawValue - date.weekday.rawValue + 7) % 7)
    }
  }

  struct Call {
    let day: Int
    let kind: FollowUp.Kind
    let note: String
  }

  let name: String
  let phone: String
  let place: String
  let note: String
  let consent: Bool?
  let talks: [Talk]
  let goal: String
  let agreedWith: String
  let review: Int?
  let steps: [DemoStep]
  let calls: [Call]
  var referrer = ""
  var reason = ""

  /// The citizen as edits.
  /// - Parameters:
  ///   - id: the root to use.
  ///   - today: the day from which all others are counted.
  ///   - space: the team's space.
  ///   - find: the community that a search near a place finds first.
  func edits(id: String, today: CivilDate, space: String, find: (String, String) -> Community?) -> [Edit] {
    var edits: [Edit] = []
    func put(_ record: String, _ field: String, _ text: String) {
      if !text.isEmpty { edits.append(Names.Field(record, field).edit(id, text: text)) }
    }
    func day(_ days: Int) -> String { today.adding(days: days).iso }
    put(Names.citizen, "name", name)
    put(Names.citizen, "phone", phone)
    put(Names.citizen, "place", place)
    put(Names.citizen, "note", note)
    if let consent {
      edits.append(Names.Field(Names.citizen, "consent").edit(id, .flag(consent)))
      put(Names.citizen, "consent-date", day(-20))
      if consent { edits.append(.share(RootID(id), to: space)) }
    }
    if !referrer.isEmpty {
      let record = Names.referral("demo")
      put(record, "referrer", referrer)
      put(record, "reason", reason)
      put(record, "date", day(-4))
    }
    for (index, talk) in talks.enumerated() {
      let conversation = "talk\(index)"
      put(Names.conversation(conversation), "date", day(-talk.daysAgo))
      put(Names.conversation(conversation), "template", WheelTemplate.standard.id)
      put(Names.conversation(conversation), "centre", talk.centre)
      for (key, answer) in talk.answers.sorted(by: { $0.key < $1.key }) {
        put(Names.answer(conversation, key), "text", answer.text)
        if answer.importance > 0 {
          edits.append(
            Names.Field(Names.answer(conversation, key), "importance").edit(id, .integer(answer.importance)))
        }
      }
    }
    put(Names.plan, "goal", goal)
    put(Names.plan, "agreed-with", agreedWith)
    if let review { put(Names.plan, "review", day(review)) }
    for (index, step) in steps.enumerated() {
      let record = Names.step("step\(index)")
      let community = step.search.flatMap { find($0, place) }
      put(record, "what", community?.name ?? step.what)
      put(record, "community", community?.id ?? "")
      if let community {
        put(record, "place", "\(community.address), \(community.postcode) \(community.city)")
      }
      put(record, "host", community?.host ?? "")
      if let stepDay = step.day { put(record, "date", step.date(stepDay, from: today).iso) }
      put(record, "time", step.time)
      put(record, "transport", step.transport)
      put(record, "companion", step.companion)
      put(record, "agreed", step.agreed)
      if step.stage != .ready { put(record, "stage", step.stage.rawValue) }
      put(record, "outcome", step.outcome?.rawValue ?? "")
      put(record, "next", step.next)
    }
    for (index, call) in calls.enumerated() {
      let record = Names.followUp("call\(index)")
      put(record, "due", day(call.day))
      if call.kind != .call { put(record, "kind", call.kind.rawValue) }
      put(record, "note", call.note)
    }
    return edits
  }
}
