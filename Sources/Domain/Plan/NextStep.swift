/// What may come after a step was tried. A failed visit is a step on the way, so there is always something to go on with.
public enum NextStep: Equatable, Sendable {
  /// The same again, on a day that the community meets.
  case again(CivilDate, TimeOfDay?)
  /// The same again, on a day that is not known yet.
  case anotherDay
  /// Look for something else.
  case find
  /// Call and hear how it was.
  case call(CivilDate)
  /// Let the plan rest.
  case pause
  /// Company, or the practice arena, has come to its end: agree on what follows.
  case settle
  /// In own words.
  case words(String)

  /// What to offer, the likeliest first.
  /// - Parameters:
  ///   - outcome: how it went.
  ///   - step: as it is now, that visit among its visits.
  ///   - meeting: the next time that the community meets after that visit; nil when it is not known.
  ///   - today: the day.
  public static func offered(
    after outcome: Outcome, of step: Step, meeting: (date: CivilDate, time: TimeOfDay?)?, today: CivilDate
  ) -> [NextStep] {
    let again = meeting.map { [NextStep.again($0.date, $0.time)] } ?? [.anotherDay]
    let isDone = step.course.isComplete(after: step.visits.count { $0.outcome.isComing }, on: today)
    switch outcome {
    case .came, .comesAgain:
      return (isDone ? [.settle] : []) + again + [.call(today.adding(days: 7))]
    case .didNotCome: return again + [.call(today.adding(days: 1)), .find]
    case .notForMe: return [.find, .call(today.adding(days: 1))]
    case .pause: return [.pause, .call(today.adding(days: 14))]
    }
  }
}

extension Course {
  /// Whether it has come to its end: so many visits, or its last day.
  public func isComplete(after visits: Int, on date: CivilDate) -> Bool {
    guard kind != .none, !isSettled else { return false }
    return self.visits > 0 && visits >= self.visits || until.map { $0 <= date } ?? false
  }
}
