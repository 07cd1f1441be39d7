/// Reads the tokens of one clause as phrases, one after the other.
struct ScheduleLexer {
  let tokens: ArraySlice<ScheduleToken>
  let context: ScheduleContext
  /// The next token.
  var at: Int

  init(_ tokens: ArraySlice<ScheduleToken>, _ context: ScheduleContext) {
    self.tokens = tokens
    self.context = context
    at = tokens.startIndex
  }

  /// Whether all is read.
  var isAtEnd: Bool { at >= tokens.endIndex }

  /// The token so many after the next one.
  func peek(_ offset: Int = 0) -> ScheduleToken? {
    tokens.indices.contains(at + offset) ? tokens[at + offset] : nil
  }

  func word(_ offset: Int = 0) -> ScheduleWord? { peek(offset)?.word }

  func kind(_ offset: Int = 0) -> ScheduleToken.Kind? { peek(offset)?.kind }

  func number(_ offset: Int = 0) -> Int? {
    if case .number(let value, _)? = kind(offset) { value } else { nil }
  }

  /// Steps over the word when it stands next.
  mutating func skip(_ wanted: ScheduleWord) -> Bool {
    guard word() == wanted else { return false }
    at += 1
    return true
  }

  /// Words and marks that say nothing by themselves, without the prepositions.
  mutating func skipFiller() {
    while let token = peek() {
      switch token.kind {
      case .word(.only) where at == tokens.startIndex: at += 1
      case .word(.the) where word(1) == .filler: at += 1
      case .word(.filler), .open, .close, .dot, .colon: at += 1
      case .word(.code(.wednesday, _)) where word(1) == .filler: at += 1
      case .word(.though) where word(1) == .not: at += 1
      case .word(.hours) where kind(1) == .colon || at == tokens.startIndex: at += 1
      default: return
      }
    }
  }

  /// The next phrase; nil, with `at` where it was, when what stands there is not understood.
  mutating func next() -> ScheduleItem? {
    let start = at
    if let item = phrase() { return item }
    at = start
    return nil
  }

  private mutating func phrase() -> ScheduleItem? {
    guard let token = peek() else { return nil }
    switch token.kind {
    case .comma, .slash:
      at += 1
      return .separator(isAnd: false)
    case .ampersand, .plus, .word(.and):
      at += 1
      return .separator(isAnd: true)
    case .dash where context.isCode && number(1) != nil: return countedDays()
    case .dash:
      // `Tirsdag – kl. 10`
      guard let next = peek(1), !token.touches(next) else { return nil }
      at += 1
      return .dash
    case .number: return numeric()
    case .word(let word): return lexical(word)
    default: return nil
    }
  }

  private mutating func numeric() -> ScheduleItem? {
    let start = at
    if let item = countedDays() ?? roundTheClock() { return item }
    at = start
    if let item = dateOrOrdinals() { return item }
    at = start
    return time()
  }

  private mutating func lexical(_ word: ScheduleWord) -> ScheduleItem? {
    switch word {
    case .days: return days()
    case .every: return every()
    case .other: return other()
    case .ordinal: return ordinals(isAfterEvery: false)
    case .even, .odd: return parity(word)
    case .monthUnit:
      at += 1
      return .ofMonth
    case .week, .month, .summerHalf, .winterHalf: return during()
    case .in, .on, .the: return prepositional(word)
    case .from, .to: return limited(word)
    case .clock, .between, .about, .noon, .daypart: return time()
    case .not: return except()
    case .closed: return closed()
    case .publicHolidays, .publicly: return holidays() == .publicHolidays ? .publicHolidays : nil
    case .whole, .roundTheClock: return whole()
    case .year where self.word(1) == .filler:
      at += 2
      return .recurrence(.weekly)
    case .schoolHolidays where self.word(1) == .closed:
      at += 2
      return .except([.schoolHolidays], [])
    case .or where self.word(1) == .after || self.word(1) == .by:
      at += 1
      return agreement()
    case .after, .by: return agreement()
    default: return nil
    }
  }

  /// *efter aftale*, *by appointment*.
  private mutating func agreement() -> ScheduleItem? {
    at += 1
    while skip(.filler) {}
    guard skip(.agreement) else { return nil }
    _ = skip(.only)
    return .agreement
  }

  /// *i måneden*, *i juli*, *om mandagen*, *den 5. maj*, *på helligdage*.
  private mutating func prepositional(_ word: ScheduleWord) -> ScheduleItem? {
    at += 1
    // *i formiddag* is today's, *i morgen* is tomorrow.
    if word == .in, case .daypart? = self.word() { return nil }
    let isAfterPreposition = word != .the
    if word == .the { skipThe() }
    while isAfterPreposition, skip(.filler) {}
    var next = self.word()
    if isAfterPreposition, next == .the || next == .every || next == .whole {
      if self.word(1) == .monthUnit {
        at += 2
        return .ofMonth
      }
      if next == .the {
        at += 1
        next = self.word()
      }
    }
    switch next {
    case .monthUnit? where isAfterPreposition:
      at += 1
      return .ofMonth
    case .schoolHolidays?, .school?, .publicHolidays?, .publicly?:
      guard isAfterPreposition, let period = holidays() else { return nil }
      return .during([period])
    case .month?, .week?, .summerHalf?, .winterHalf?:
      return during(isAfterPreposition: isAfterPreposition)
    case .days?, .every?, .even?, .odd?, .ordinal?, .daypart?, .whole?: return phrase()
    case .the?: return isAfterPreposition ? phrase() : nil
    default: return number() != nil ? dateOrOrdinals() : nil
    }
  }

  /// *fra 1. september*, *fra kl. 10*, *fra mandag til fredag*, *til kl. 16*, *til 30. april*.
  private mutating func limited(_ word: ScheduleWord) -> ScheduleItem? {
    if word == .from {
      switch self.word(1) {
      case .days?, .month?, .week?:
        at += 1
        // A range alone has a beginning that *fra* can name.
        let item = phrase()
        switch item {
        case .days(let days, true)? where days.days.count > 1: return item
        case .during(let periods)? where periods.count == 1 && lastWasRange: return item
        default: return nil
        }
      default: break
      }
    }
    let start = at
    if let item = boundedDates() { return item }
    at = start
    return time()
  }

  /// Whether the last period read was from one thing to another.
  var lastWasRange = false
}
