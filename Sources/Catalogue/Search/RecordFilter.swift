import Domain

/// `Filters` made ready for one index: a few bits of each record are looked at, and no record is decoded.
struct RecordFilter {
  private let view: IndexView
  private let filters: Filters
  private let today: Int?
  /// Days that will do; one nil for any.
  private let days: [Weekday?]
  /// Two-bit answers of `Facts` that must be yes, and those that must be no.
  private let wanted: UInt32
  private let refused: UInt32
  private let mask: UInt32
  /// By kind: which tags will do; nil when any, or none, will.
  private let tags: [(kind: TagColumns.Kind, wanted: [Bool])]
  private let audience: Traits
  private let asksForTime: Bool
  private let hasMore: Bool
  let isEmpty: Bool

  /// What a filter says of a record.
  enum Verdict { case passes, fails, doesNotTell }

  init(_ query: Query, view: IndexView) {
    self.view = view
    filters = query.filters
    today = query.today?.dayNumber
    days = query.filters.days.isEmpty ? [nil] : query.filters.days.map(Optional.some)
    isEmpty = filters.isEmpty
    var yes = Facts(bits: 0)
    if filters.isStepFree { yes.isStepFree = true }
    if filters.isAccompanied { yes.offersAccompaniment = true }
    if filters.isFree { yes.isFree = true }
    if filters.isPeerLed { yes.isPeerLed = true }
    var no = Facts(bits: 0)
    if filters.needsNoSignUp { no.needsSignUp = false }
    if filters.needsNoSkill { no.needsSkill = false }
    wanted = yes.bits | no.bits
    // Of two bits 2 is yes and 1 is no: the other of the two is what must not be.
    refused = yes.bits >> 1 | no.bits << 1
    mask = wanted | refused
    tags = Self.tags(query.filters, view.tags)
    audience = Traits((filters.forMen ? [.men] : []) + (filters.forRelatives ? [Traits.relatives] : []))
    asksForTime = !filters.days.isEmpty || filters.fromMinute != nil || filters.toMinute != nil
    hasMore =
      filters.hasRoom || filters.forMen || filters.forRelatives || asksForTime || filters.occurrence != nil
      || !tags.isEmpty
  }

  /// Which of the records of a block pass, and which do not tell; `records` has a bit for each that matters.
  func judge(block: Int, _ records: UInt64) -> (passing: UInt64, silent: UInt64) {
    if isEmpty { return (records, 0) }
    let start = block * 64
    var passing: UInt64 = 0
    var notRefused: UInt64 = 0
    for offset in 0..<min(64, view.recordCount - start) {
      let bits = view.facts[start + offset] & mask
      passing |= (bits == wanted ? 1 : 0) << UInt64(offset)
      notRefused |= (bits & refused == 0 ? 1 : 0) << UInt64(offset)
    }
    passing &= records
    var silent = notRefused & records & ~passing
    guard hasMore else { return (passing, silent) }
    var left = passing | silent
    while left != 0 {
      let bit = left & (~left &+ 1)
      switch more(start + left.trailingZeroBitCount) {
      case .passes: break
      case .fails:
        passing &= ~bit
        silent &= ~bit
      case .doesNotTell:
        passing &= ~bit
        silent |= bit
      }
      left &= left &- 1
    }
    return (passing, silent)
  }

  /// What lies outside `Facts`' yes and no.
  private func more(_ number: Int) -> Verdict {
    var verdict = Verdict.passes
    func demand(_ answer: Bool?) -> Bool {
      if answer == nil { verdict = .doesNotTell }
      return answer ?? true
    }
    if filters.hasRoom, !demand(hasRoom(number)) { return .fails }
    let traits = Traits(rawValue: view.traits[number])
    if !audience.isEmpty, !traits.isSuperset(of: audience) {
      if !demand(traits.contains(.tellsAudience) ? false : nil) { return .fails }
    }
    if let occurrence = filters.occurrence {
      let answer =
        traits.contains(.series)
        ? occurrence == .series : traits.contains(.oneOff) ? occurrence == .oneOff : nil
      if !demand(answer) { return .fails }
    }
    if asksForTime, !demand(meets(number)) { return .fails }
    for (kind, wanted) in tags where !demand(has(number, kind, wanted)) { return .fails }
    return verdict
  }

  private func hasRoom(_ number: Int) -> Bool? {
    // As `Reception` has it, without all else that it tells.
    if let today, let end = DayNumber.day(view.days[number * 3 + 2]), end > today { return false }
    if let today, let told = DayNumber.day(view.days[number * 3 + 1]), today - told > Ranking.roomHolds {
      return nil
    }
    return Facts(bits: view.facts[number]).room.map { $0 == .yes || $0 == .few }
  }

  /// Whether it may meet on one of the days and within the window; nil when no time was understood.
  private func meets(_ number: Int) -> Bool? {
    let (low, high) = (view.weeks[number * 2], view.weeks[number * 2 + 1])
    if low == 0, high == 0 { return nil }
    let pattern = WeekPattern(high: high, low: low)
    return days.contains { pattern.mayMeet(day: $0, from: filters.fromMinute, to: filters.toMinute) }
  }

  private func has(_ number: Int, _ kind: TagColumns.Kind, _ wanted: [Bool]) -> Bool? {
    var tells = false
    for position in view.tags.tags(of: number) {
      let tag = Int(view.tags.records[position])
      guard tag < wanted.count, let kindOfTag = view.tags.tag(tag)?.kind, kindOfTag == kind else { continue }
      if wanted[tag] { return true }
      tells = true
    }
    return tells ? false : nil
  }

  private static func tags(_ filters: Filters, _ tags: TagView) -> [(kind: TagColumns.Kind, wanted: [Bool])] {
    let asked: [(TagColumns.Kind, Set<String>)] = [
      (.topic, filters.topics), (.audience, filters.audiences), (.arena, filters.arenas),
      (.language, filters.languages),
    ]
    return asked.filter { !$0.1.isEmpty }.map { kind, texts in
      let keys = Set(texts.map { TagColumns.key($0) })
      let words = texts.map { Set(Folding.words($0)) }
      let wanted = (0..<tags.count).map { number -> Bool in
        guard let tag = tags.tag(number), tag.kind == kind else { return false }
        // A topic is chosen from a list; of whom it is for and the like, a word says enough.
        if kind == .topic { return keys.contains(TagColumns.key(tag.text)) }
        let found = Set(Folding.words(String(decoding: tag.text, as: UTF8.self)))
        return words.contains { !$0.isEmpty && $0.isSubset(of: found) }
      }
      return (kind, wanted)
    }
  }
}
