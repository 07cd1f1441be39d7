import Casebook
import Domain
import Testing

@testable import Desk

/// A made-up citizen's file to be printed.
enum PaperSamples {
  /// Every text field of a file filled with a word that tells where it stood. What a paper must not hold begins with
  /// HEMMELIG.
  static func marked() throws -> CitizenFile {
    let pilot = Pilot(edits: [Names.Field(Names.citizen, "name").edit("citizen:m", text: "NAVN")])
    var file = try #require(pilot.state.casebook.file("citizen:m"))
    file.citizen.phone = "HEMMELIG-TELEFON"
    file.citizen.address = "HEMMELIG-ADRESSE"
    file.citizen.place = "HEMMELIG-STED"
    file.citizen.area = "HEMMELIG-OMRÅDE"
    file.citizen.note = "HEMMELIG-NOTE"
    file.plan = plan
    file.conversations = [conversation]
    var call = FollowUp(id: "opfølgning")
    call.note = "HEMMELIG-OPFØLGNING"
    call.due = Samples.today.adding(days: 2)
    file.followUps = [call]
    var referral = Referral(id: "HEMMELIG-henvisning")
    referral.referrer = "HEMMELIG-HENVISER"
    referral.reason = "HEMMELIG-ÅRSAG"
    file.referrals = [referral]
    var wish = UnmetWish(id: "HEMMELIG-ønske")
    wish.topic = "HEMMELIG-ØNSKE"
    file.wishes = [wish]
    file.conflicts = [Names.Field(Names.plan, "goal"): [.text("HEMMELIG-UDGAVE")]]
    return file
  }

  static var plan: Plan {
    var plan = Plan()
    plan.goal = "MÅL"
    plan.agreedWith = "AFTALT-MED"
    plan.reviewDate = Samples.today.adding(days: 14)
    var step = step("SKRIDT-id", "SKRIDT", day: 3)
    step.place = "STED"
    step.time = TimeOfDay("15:00")
    step.transport = "TRANSPORT"
    step.companion = "FØLGEVEN"
    step.host = "VÆRT"
    step.agreed = "AFTALE"
    step.next = "NÆSTE"
    var tried = self.step("PRØVET-id", "PRØVET", day: -3)
    tried.outcome = .didNotCome
    tried.next = "EFTER"
    plan.steps = [tried, step]
    return plan
  }

  static func step(_ id: String, _ what: String, day: Int? = nil) -> Step {
    var step = Step(id: id)
    step.what = what
    step.date = day.map { Samples.today.adding(days: $0) }
    return step
  }

  static var conversation: Conversation {
    var conversation = Conversation(id: "HEMMELIG-samtale")
    conversation.date = Samples.today
    conversation.place = "SAMTALESTED"
    conversation.centre = "MIDTE"
    conversation.answers["hverdag"] = answer("SVAR-HVERDAG", 2)
    conversation.answers["droemme"] = answer("SVAR-DRØMME", 3)
    return conversation
  }

  static func answer(_ text: String, _ importance: Int) -> SegmentAnswer {
    var answer = SegmentAnswer()
    answer.text = text
    answer.importance = importance
    return answer
  }

  /// The plan as a sheet.
  static func sheet(_ plan: Plan, name: String = "NAVN", language: Language = .danish) -> PaperSheet {
    .plan(plan, name: name, contact: "Mette", today: Samples.today, language: language)
  }
}
