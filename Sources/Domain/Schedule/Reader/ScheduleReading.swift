/// The reading of one text: its clauses one after the other, each understood or left unread.
struct ScheduleReading {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokens: [ScheduleToken]
  private var context: ScheduleContext
  private var rules = ScheduleRules()
  private var isByAgreement = false
  /// Bytes that were not understood, in order.
  private var unread: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ today: CivilDate) {
    self.bytes = bytes
    tokens = ScheduleTokenizer.tokens(bytes)
    context = ScheduleContext(today: today)
    context.learn(from: tokens)
  }

  mutating func schedule() -> Schedule {
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, !endsClause(end) { end += 1 }
      read(start..<end)
      start = end + 1
    }
    rules.applyModifiers()
    if rules.found.isEmpty, !isByAgreement { unread = [0..<bytes.count] }
    return Schedule(Schedule.merged(rules.found), unread: unreadText, isByAgreement: isByAgreement)
  }

  /// At `;`, a line break, `|`, and a full stop with a capital after it.
  private func endsClause(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .semicolon, .lineBreak, .bar: return true
    case .dot:
      guard index > 0, index + 1 < tokens.count else { return false }
      let next = tokens[index + 1]
      guard next.isCapital, !tokens[index].touches(next) else { return false }
      return tokens[index - 1].word != .the && tokens[index - 1].word != .clock
    default: return false
    }
  }

  private mutating func read(_ range: Range<Int>) {
    var range = range
    while let first = range.first, isMark(tokens[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isMark(tokens[last]) { range = range.lowerBound..<last }
    if range.isEmpty { return }
    var context = context
    context.isCode = ScheduleCodes.resolve(&tokens[range])
    var clause = ScheduleClause(start: range.lowerBound, isCode: context.isCode)
    guard !isDoubtful(range), let rest = take(range, context, &clause), keep(&clause, range, rest) else {
      unread.append(tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end)
      // What follows must not take its days from a clause before this one.
      return rules.forgetDays()
    }
    isByAgreement = isByAgreement || clause.isByAgreement
    if rest < range.upperBound {
      unread.append(tokens[rest].start..<tokens[range.upperBound - 1].end)
    }
  }

  /// Reads a clause's phrases: the token from which it is not understood, or the clause's end. Nil when nothing of
  /// it can stand by itself.
  private func take(_ range: Range<Int>, _ context: ScheduleContext, _ clause: inout ScheduleClause) -> Int? {
    var lexer = ScheduleLexer(tokens[range], context)
    lexer.skipFiller()
    var start = lexer.at
    var item = lexer.isAtEnd ? nil : lexer.next()
    while let current = item {
      lexer.skipFiller()
      let following = lexer.at
      item = lexer.isAtEnd ? nil : lexer.next()
      guard clause.take(current, at: start, next: item) else { return nil }
      start = following
    }
    if lexer.isAtEnd { return range.upperBound }
    if clause.isOpen { return nil }
    if clause.group.isComplete { return start }
    // *mandag 10–12, onsdag ved søen*: what was begun is left unread with the rest.
    return clause.dropGroup()
  }

  private mutating func keep(_ clause: inout ScheduleClause, _ range: Range<Int>, _ rest: Int) -> Bool {
    if clause.isModifier {
      // *24-7* aside, a modifier with unread words after it may mean something else.
      return rest == range.upperBound && rules.take(modifier: clause)
    }
    let hasWords = tokens[range].contains { $0.word != nil || $0.kind == .unknown }
    return clause.finish() && rules.take(clause, isBare: !hasWords && tokens[range].contains { $0.kind == .colon })
  }

  /// *tilmelding mandag* is no meeting, and *eller* leaves open when it is, but for *eller efter aftale*.
  private func isDoubtful(_ range: Range<Int>) -> Bool {
    range.contains { index in
      if tokens[index].word == .stop { return true }
      guard tokens[index].word == .or else { return false }
      let next = index + 1 < range.upperBound ? tokens[index + 1].word : nil
      return next != .after && next != .by
    }
  }

  private func isMark(_ token: ScheduleToken) -> Bool {
    switch token.kind {
    case .comma, .dot, .dash, .open, .close, .colon: !isCountedCode(token)
    default: false
    }
  }

  /// `-1FR` begins with its sign.
  private func isCountedCode(_ token: ScheduleToken) -> Bool {
    token.kind == .dash && token.end < bytes.count && bytes[token.end] &- 0x30 < 10
  }

  private var unreadText: String {
    unread.map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self).trimmed }
      .filter { !$0.isEmpty }.joined(separator: " … ")
  }
}
