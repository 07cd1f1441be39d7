import Domain

/// What the work came to in a period: numbers, and never a name. Behind a number that is too small somebody might be known,
/// so it is withheld.
public struct Numbers: Equatable, Sendable {
  /// One number of people is told from so many on.
  public static let fewest = 3
  /// A mean is told of a group of so many on.
  public static let smallestGroup = 5

  /// A number with the English key that scripts know it by.
  public struct Line: Equatable, Sendable {
    /// What is counted, as a key.
    public let key: String
    /// On screen.
    public let phrase: Phrase
    /// How many; nil when there are too few to tell.
    public let count: Int?
  }

  /// What happened, in the order of the way.
  public let lines: [Line]
  /// Referrals by what kind of referrer made them, for the meeting with the doctors.
  public let referrals: [Line]
  /// How many of them were contacted within the time that is set; nil when there are too few to tell.
  public let answeredInTime: Int?
  /// Wellbeing before and after; nil for a group that is too small.
  public let wellbeing: Wellbeing?

  /// WHO-5 of those who filled it in at least twice, the first time and the latest.
  public struct Wellbeing: Equatable, Sendable {
    /// How many people.
    public let people: Int
    /// The mean the first time, 0–100.
    public let before: Double
    /// The mean the latest time, 0–100.
    public let after: Double
  }

  /// - Parameters:
  ///   - summaries: the citizens to count.
  ///   - days: the period.
  public init(_ summaries: [CitizenSummary], in days: ClosedRange<CivilDate>) {
    var counts: [Milestone.Kind: Int] = [:]
    var people = 0
    var kinds: [Referral.Referrer?: Int] = [:]
    var inTime = 0
    var received = 0
    for summary in summaries {
      let within = summary.milestones.filter { days.contains($0.date) }
      if !within.isEmpty { people += 1 }
      for milestone in within { counts[milestone.kind, default: 0] += 1 }
      for referral in summary.referrals where days.contains(referral.date) {
        kinds[referral.kind, default: 0] += 1
        received += 1
        if referral.isAnsweredInTime { inTime += 1 }
      }
    }
    lines =
      [Line("citizens", Phrase(da: "borgere i forløb", en: "citizens helped"), people)]
      + Milestone.Kind.allCases.map { Line($0.key, $0.phrase, counts[$0] ?? 0) }
    // One that is withheld alone would be told by the sum: the least of the others is withheld with it.
    let told = kinds.filter { $0.value >= Self.fewest }
    let least =
      kinds.count - told.count == 1
      ? told.min { ($0.value, $0.key?.rawValue ?? "") < ($1.value, $1.key?.rawValue ?? "") } : nil
    referrals = ([nil] + Referral.Referrer.allCases.map(Optional.some)).compactMap { kind in
      guard let count = kinds[kind], count > 0 else { return nil }
      let phrase = kind?.phrase ?? Phrase(da: "ikke oplyst", en: "not told")
      let line = Line("referrals-\(kind?.rawValue ?? "untold")", phrase, count)
      return least.map { $0.key == kind } == true ? Line(line.key, phrase, exactly: nil) : line
    }
    answeredInTime = received < Self.fewest || (1..<Self.fewest).contains(inTime) ? nil : inTime
    wellbeing = Self.wellbeing(summaries, days)
  }

  private static func wellbeing(_ summaries: [CitizenSummary], _ days: ClosedRange<CivilDate>) -> Wellbeing? {
    let pairs = summaries.compactMap { summary -> (Int, Int)? in
      let scores = summary.wellbeing.filter { days.contains($0.date) }.sorted { $0.date < $1.date }
      guard scores.count >= 2, let first = scores.first, let last = scores.last else { return nil }
      return (first.score, last.score)
    }
    guard pairs.count >= smallestGroup else { return nil }
    func mean(_ values: [Int]) -> Double { Double(values.reduce(0, +)) / Double(values.count) }
    return Wellbeing(people: pairs.count, before: mean(pairs.map(\.0)), after: mean(pairs.map(\.1)))
  }

  /// Every number in the order of the screen, as what scripts read.
  public var all: [Line] {
    lines + referrals + [Line("referrals-answered-in-time", Phrase(same: ""), exactly: answeredInTime)]
  }
}

extension Numbers.Line {
  init(_ key: String, _ phrase: Phrase, _ count: Int) {
    self.init(key, phrase, exactly: (1..<Numbers.fewest).contains(count) ? nil : count)
  }

  init(_ key: String, _ phrase: Phrase, exactly count: Int?) {
    self.key = key
    self.phrase = phrase
    self.count = count
  }
}

extension Milestone.Kind {
  var key: String {
    switch self {
    case .referral: "referrals"
    case .contact: "contacts"
    case .conversation: "conversations"
    case .shown: "shown-the-way"
    case .welcomed: "welcomed-in"
    case .firstVisit: "first-visits"
    case .visit: "visits"
    case .accompaniedVisit: "accompanied-visits"
    case .cameThreeTimes: "came-three-times"
    }
  }
}
