/// The reading of one text: its clauses one after the other, each understood or left unread.
struct ScheduleReading {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokens: [ScheduleToken]
  private var context: ScheduleContext
  private var rules = ScheduleRules()
  private var isByAgreement = false
  /// Bytes that were not understood, in order.
  private var unread: [Range<Int>] = []
  /// The token after the last one left unread.
  private var unreadTokens = 0
  /// The rest of the text stands under a heading that was not understood.
  private var isOffTopic = false

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
    case .semicolon: return !isSlip(index)
    case .lineBreak, .bar: return true
    case .dot:
      guard index > 0, index + 1 < tokens.count else { return false }
      let next = tokens[index + 1]
      guard next.isCapital, !tokens[index].touches(next) else { return false }
      return tokens[index - 1].word != .the && tokens[index - 1].word != .clock
    default: return false
    }
  }

  /// `4;30` for `4:30`.
  private func isSlip(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, case .number = tokens[index - 1].kind,
      case .number = tokens[index + 1].kind, tokens[index - 1].touches(tokens[index]),
      tokens[index].touches(tokens[index + 1])
    else { return false }
    return index + 2 >= tokens.count || (tokens[index + 2].kind != .colon && tokens[index + 2].kind != .dot)
  }

  private mutating func read(_ range: Range<Int>) {
    var range = range
    while let first = range.first, isMark(tokens[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isMark(tokens[last]) { range = range.lowerBound..<last }
    if range.isEmpty { return }
    if isOffTopic { return leave(range.lowerBound, range) }
    var context = context
    context.isCode = ScheduleCodes.resolve(&tokens[range])
    var clause = ScheduleClause(start: range.lowerBound, isCode: context.isCode)
    guard !isDoubtful(range), let rest = take(range, context, &clause), keep(&clause, range, rest) else {
      isOffTopic = changesTopic(range)
      return leave(range.lowerBound, range)
    }
    isByAgreement = isByAgreement || clause.isByAgreement
    if rest < range.upperBound { leave(rest, range) }
  }

  /// Leaves a clause unread from a token on. One that begins where the last one ended makes one stretch with it.
  private mutating func leave(_ token: Int, _ range: Range<Int>) {
    let end = tokens[range.upperBound - 1].end
    if token == range.lowerBound {
      // What follows must not take its days from a clause before this one.
      rules.forgetDays()
      if let last = unread.last, unreadTokens == token || tokens[unreadTokens..<token].allSatisfy(isBreak) {
        unread[unread.count - 1] = last.lowerBound..<end
        unreadTokens = range.upperBound
        return
      }
    }
    unread.append(tokens[token].start..<end)
    unreadTokens = range.upperBound
  }

  private func isBreak(_ token: ScheduleToken) -> Bool {
    switch token.kind {
    case .semicolon, .lineBreak, .bar: true
    default: isMark(token)
    }
  }

  /// *Kontoret: mandag 10–12; onsdag …*: what follows such a heading is about the same.
  private func changesTopic(_ range: Range<Int>) -> Bool {
    if tokens[range].contains(where: { $0.word == .topic }) { return true }
    guard tokens[range.lowerBound].kind == .unknown || tokens[range.lowerBound].word == .stop else {
      return false
    }
    return range.dropFirst().dropLast().contains {
      tokens[$0].kind == .colon && !tokens[$0].touches(tokens[$0 + 1])
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
      // A modifier with unread words after it may mean something else.
      return rest == range.upperBound && rules.take(modifier: clause)
    }
    guard clause.finish() else { return false }
    return rules.take(clause, isBare: clause.groups.first?.hasDays == false && isBare(range))
  }

  /// Figures alone, as `05:00-24:00`.
  private func isBare(_ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.kind == .colon }
      && tokens[range].allSatisfy { $0.word == nil && $0.kind != .unknown }
  }

  /// *tilmelding mandag* is no meeting, and *eller* leaves open when it is, but for *eller efter aftale*.
  private func isDoubtful(_ range: Range<Int>) -> Bool {
    range.contains { index in
      if tokens[index].word == .stop || tokens[index].word == .topic { return true }
      if tokens[index].word == .contact {
        guard index > range.lowerBound else { return true }
        switch tokens[index - 1].kind {
        case .comma, .open, .dash, .unknown: return false
        default: return true
        }
      }
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
