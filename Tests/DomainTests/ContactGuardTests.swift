import Testing

@testable import Domain

@Suite("Guarding associations")
struct ContactGuardTests {
  private let today = CivilDate(dayNumber: 20_780)

  private func entry(_ daysAgo: Int, _ staff: String, _ topic: ContactTopic = .newcomer) -> ContactLog {
    ContactLog(date: today.adding(days: -daysAgo), staff: staff, topic: topic)
  }

  private func advice(_ entries: [ContactLog], asking: String = "mette") -> ContactGuard.Advice {
    ContactGuard.advice(entries, now: today, asking: asking)
  }

  @Test("nobody has called: nothing to say")
  func nobody() { #expect(advice([]) == ContactGuard.Advice(last: nil, recent: 0, warning: nil)) }

  @Test("the last contact is told, whatever the order of the log and however long ago")
  func last() {
    let entries = [entry(90, "jonas"), entry(40, "bo", .question), entry(60, "mette")]
    #expect(advice(entries).last == entry(40, "bo", .question))
    #expect(advice(entries.reversed()).last == entry(40, "bo", .question))
    #expect(advice(entries).recent == 0)
  }

  @Test("two of one day are told in the same order everywhere")
  func sameDay() {
    let entries = [entry(1, "bo"), entry(1, "jonas", .question), entry(1, "jonas", .followUp)]
    #expect(advice(entries).last == advice(entries.reversed()).last)
    #expect(advice(entries).last?.staff == "jonas")
  }

  @Test("thirty days are counted, today among them", arguments: [(0, 1), (29, 1), (30, 0), (31, 0), (-1, 1)])
  func counted(daysAgo: Int, count: Int) { #expect(advice([entry(daysAgo, "bo")]).recent == count) }

  @Test(
    "three contacts in fourteen days by different colleagues warn",
    arguments: [(0, true), (12, true), (13, true), (14, false), (15, false)])
  func window(daysAgo: Int, warns: Bool) {
    let entries = [entry(1, "jonas"), entry(2, "mette"), entry(daysAgo, "bo")]
    #expect((advice(entries).warning != nil) == warns)
  }

  @Test("two contacts do not warn, nor do three by one colleague")
  func fewer() {
    #expect(advice([entry(0, "bo"), entry(1, "jonas")]).warning == nil)
    #expect(advice([entry(0, "bo"), entry(1, "bo"), entry(2, "bo")]).warning == nil)
    #expect(advice([entry(0, "mette"), entry(1, "mette"), entry(2, "mette")]).warning == nil)
  }

  @Test("the warning offers the colleague who was last, never the one who asks")
  func writeTo() {
    let entries = [entry(5, "bo"), entry(0, "mette"), entry(2, "jonas"), entry(20, "per")]
    let warning = advice(entries).warning
    #expect(warning == ContactGuard.Warning(contacts: 3, colleagues: 3, writeTo: "jonas"))
    #expect(advice(entries, asking: "jonas").warning?.writeTo == "mette")
    #expect(advice(entries, asking: "en ny").warning?.writeTo == "mette")
    #expect(warning?.phrase.danish.contains("3 henvendelser fra 3 kolleger på 14 dage") == true)
  }

  @Test("two colleagues are different enough")
  func two() {
    let entries = [entry(0, "mette"), entry(1, "mette"), entry(13, "bo")]
    #expect(advice(entries).warning == ContactGuard.Warning(contacts: 3, colleagues: 2, writeTo: "bo"))
  }

  @Test("topics have names of their own in both languages")
  func topics() {
    #expect(Set(ContactTopic.allCases.map(\.label.danish)).count == ContactTopic.allCases.count)
    #expect(Set(ContactTopic.allCases.map(\.label.english)).count == ContactTopic.allCases.count)
  }
}
