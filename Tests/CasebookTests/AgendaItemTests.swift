import Casebook
import Domain
import Testing

@Suite("AgendaItem")
struct AgendaItemTests {
  func file() -> CitizenFile {
    var file = CitizenFile(of: Desks.bodil)
    file.citizen.name = "Bodil"
    return file
  }

  func step(_ id: String, _ date: Int?, _ time: String? = nil, _ outcome: Outcome? = nil) -> Step {
    var step = Step(id: id)
    step.what = "Koret \(id)"
    step.date = date.map { Desks.today.adding(days: $0) }
    step.time = time.flatMap { TimeOfDay($0) }
    step.outcome = outcome
    return step
  }

  @Test("Steps that are dated and not tried wait; others do not")
  func steps() {
    var file = file()
    file.plan.steps = [step("a", 2), step("b", nil), step("c", 1, nil, .didNotCome), step("d", -1, "09:00")]
    let items = AgendaItem.all(of: file)
    #expect(items.map(\.record) == ["step:d", "step:a"])
    #expect(items.allSatisfy { $0.kind == .step })
    #expect(items.first?.text == "Koret d")
    #expect(items.first?.time == TimeOfDay("09:00"))
    #expect(items.first?.date == Desks.today.adding(days: -1))
  }

  @Test("Calls and visits wait until they are done")
  func followUps() {
    var file = file()
    var call = FollowUp(id: "1")
    call.due = Desks.today
    call.note = "hvordan gik det"
    var visit = FollowUp(id: "2")
    visit.kind = .visit
    visit.due = Desks.today.adding(days: 1)
    var done = call
    done.id = "3"
    done.done = Desks.today
    file.followUps = [visit, done, call, FollowUp(id: "4")]
    let items = AgendaItem.all(of: file)
    #expect(items.map(\.kind) == [.call, .visit])
    #expect(items.map(\.record) == ["follow-up:1", "follow-up:2"])
    #expect(items.map(\.text) == ["hvordan gik det", ""])
  }

  @Test("A plan waits to be looked at, a referral for its answer within three days")
  func reviewAndReferral() {
    var file = file()
    file.plan.goal = "Synge igen"
    file.plan.reviewDate = Desks.today.adding(days: 2)
    var waiting = Referral(id: "r1")
    waiting.date = Desks.today
    waiting.referrer = "Lægehuset"
    var answered = waiting
    answered.id = "r2"
    answered.answered = Desks.today
    file.referrals = [answered, waiting, Referral(id: "r3")]
    let items = AgendaItem.all(of: file)
    #expect(items.map(\.kind) == [.review, .referral])
    #expect(items.map(\.text) == ["Synge igen", "Lægehuset"])
    #expect(items.last?.date == Desks.today.adding(days: 3))
  }

  @Test("One day's items are in order of time, those without a time first; nothing waits in an empty file")
  func order() {
    var file = file()
    #expect(AgendaItem.all(of: file).isEmpty)
    file.plan.steps = [step("c", 0, "10:00"), step("b", 0, "09:00"), step("a", 0)]
    #expect(AgendaItem.all(of: file).map(\.record) == ["step:a", "step:b", "step:c"])
  }
}
