import Domain

/// Judges two entries by name, place and contact.
///
/// Names must be alike, and the place must not speak against it; then something must speak for it besides. A chain's
/// branches have other places, an organiser's groups in one house other names or numbers: neither is a pair. What the
/// points are worth was settled by hand on judged pairs (see the tests).
enum DuplicateJudge {
  /// What was found; nil when the two are not one.
  struct Judgement {
    var score: Double
    var verdict: DuplicatePair.Verdict
    var reasons: [DuplicateReason]
  }

  /// Points further apart are two places.
  static let reach = 300.0
  private static let least = 0.695
  private static let likely = 0.745

  static func judge(_ left: DuplicateRecord, _ right: DuplicateRecord) -> Judgement? {
    guard let place = place(left, right) else { return nil }
    var reasons: [DuplicateReason] = []
    var score = place.score
    var isLonger = false
    switch left.name.relation(to: right.name, context: left.context, otherContext: right.context) {
    case .other: return nil
    case .same:
      reasons.append(.sameName)
      score += 0.5
    case .similar(let edits):
      reasons.append(.similarName(edits: edits))
      score += edits == 1 ? 0.45 : 0.42
    case .longer:
      reasons.append(.longerName)
      score += 0.3
      isLonger = true
    }
    if let reason = place.reason { reasons.append(reason) }
    if case .near = place.reason, !left.house.isEmpty, !right.house.isEmpty {
      reasons.append(.otherAddress)
      score -= 0.15
    }
    let contact = contact(left, right)
    reasons += contact.reasons
    score += contact.score
    if !left.organiser.joined.isEmpty, !right.organiser.joined.isEmpty {
      switch left.organiser.relation(
        to: right.organiser, context: left.context, otherContext: right.context)
      {
      case .other:
        reasons.append(.otherOrganiser)
        score -= 0.1
      default:
        reasons.append(.sameOrganiser)
        score += 0.1
      }
    }
    let isSameTime = left.times.isSame(as: right.times)
    if isSameTime {
      reasons.append(.sameSchedule)
      score += 0.05
    } else if left.times.hasOtherDays(than: right.times) {
      reasons.append(.otherWeekday)
      score -= 0.1
    } else if left.times.hasOtherTime(than: right.times) {
      reasons.append(.otherTime)
      score -= 0.1
    }
    // More words tell another group apart, unless everything else is the same.
    if isLonger, !isSameTime || contact.reasons.isEmpty { return nil }
    guard score >= least else { return nil }
    let isDoubtful = isLonger || reasons.contains(where: \.isDoubt)
    let verdict = score >= likely && !isDoubtful ? DuplicatePair.Verdict.likely : .perhaps
    return Judgement(score: min(1, (score * 100).rounded() / 100), verdict: verdict, reasons: reasons)
  }

  /// What the place is worth, and why; nil when the two are at different ones.
  private static func place(
    _ left: DuplicateRecord, _ right: DuplicateRecord
  ) -> (score: Double, reason: DuplicateReason?)? {
    var metres: Double?
    if let from = left.point, let to = right.point { metres = from.kilometres(to: to) * 1000 }
    let hasStreets = !left.house.isEmpty && !right.house.isEmpty
    let isSameAddress =
      hasStreets && left.house == right.house && isAlike(left.street, right.street)
      && (left.postcode.isEmpty || right.postcode.isEmpty || left.postcode == right.postcode)
    // Two looks at one house number on a map may differ by a long yard.
    if isSameAddress, metres ?? 0 <= 1000, metres != nil || !left.postcode.isEmpty && !right.postcode.isEmpty
    {
      return (0.3, .sameAddress)
    }
    if let metres {
      if metres > reach || metres > 50 && hasStreets { return nil }
      return (metres <= 50 ? 0.3 : 0.2, .near(metres: Int(metres.rounded())))
    }
    if !left.postcode.isEmpty, !right.postcode.isEmpty {
      if left.postcode != right.postcode || hasStreets && !isSameAddress { return nil }
      // A venue's name without a number, written alike.
      if left.house.isEmpty, right.house.isEmpty, !left.street.isEmpty, left.street == right.street {
        return (0.3, .sameAddress)
      }
      return (0.1, .samePostcode)
    }
    return hasStreets && !isSameAddress ? nil : (0, nil)
  }

  private static func isAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left == right || min(left.count, right.count) >= 6 && EditDistance.upTo(1, left, right) != nil
  }

  private static func contact(
    _ left: DuplicateRecord, _ right: DuplicateRecord
  ) -> (score: Double, reasons: [DuplicateReason]) {
    var reasons: [DuplicateReason] = []
    var score = 0.0
    if left.phone != 0, left.phone == right.phone {
      reasons.append(.samePhone)
      score += 0.2
    }
    if !left.email.isEmpty, left.email == right.email {
      reasons.append(.sameEmail)
      score += 0.2
    }
    if !left.web.isEmpty, left.web == right.web {
      reasons.append(.sameWeb)
      // A front page is that of all an organiser does.
      score += left.web.contains("/") ? 0.15 : 0.05
    }
    return (min(score, 0.25), reasons)
  }
}
