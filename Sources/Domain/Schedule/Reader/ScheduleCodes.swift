/// The short codes of days in OpenStreetMap's `opening_hours` and RFC 5545, and Danish ones of the same kind.
enum ScheduleCodes {
  /// Turns two-letter days into days where a clause has nothing but codes, and tells whether it has. *We*, *on* and
  /// *to* are words everywhere else.
  static func resolve(_ tokens: inout ArraySlice<ScheduleToken>) -> Bool {
    var (danish, english, any) = (false, false, false)
    for token in tokens {
      switch token.kind {
      case .word(.code(_, let tongue)):
        any = true
        if tongue == .danish { danish = true }
        if tongue == .english { english = true }
      case .word(.to), .word(.on), .word(.and), .word(.clock), .word(.week), .word(.closed): break
      case .word(.publicHolidays), .word(.month), .word(.schoolHolidays):
        if token.end - token.start > 3 { return false }
        if token.word == .publicHolidays { any = true }
      case .word, .unknown: return false
      default: break
      }
    }
    guard any, !(danish && english) || tokens.count < 3 else {
      return any && mixed(&tokens)
    }
    for index in tokens.indices {
      switch tokens[index].kind {
      case .word(.code(let day, _)): tokens[index].kind = .word(.days(WeekdaySet(day)))
      case .word(.to) where danish && tokens[index].isEnglishPair:
        tokens[index].kind = .word(.days(WeekdaySet(.thursday)))
      case .word(.on) where danish && tokens[index].isEnglishPair:
        tokens[index].kind = .word(.days(WeekdaySet(.wednesday)))
      default: break
      }
    }
    return true
  }

  /// `Ma-Fr; Sa-Su`: Danish and English codes beside each other, without the two that are words as well.
  private static func mixed(_ tokens: inout ArraySlice<ScheduleToken>) -> Bool {
    if tokens.contains(where: { $0.word == .to || $0.word == .on }) { return false }
    for index in tokens.indices {
      if case .word(.code(let day, _)) = tokens[index].kind {
        tokens[index].kind = .word(.days(WeekdaySet(day)))
      }
    }
    return true
  }

  /// In OpenStreetMap a later rule takes the place of earlier ones on its days (opening_hours specification, rule
  /// separator `;`). False where that would need more than taking days or periods away.
  static func override(_ old: inout [MeetingRule], with new: [MeetingRule]) -> Bool {
    var rules = old
    for late in new {
      if case .dates = late.recurrence { return false }
      for index in rules.indices where !rules[index].weekdays.isDisjoint(with: late.weekdays) {
        let early = rules[index]
        if late.during == [.publicHolidays] {
          if !rules[index].except.contains(.publicHolidays) { rules[index].except.append(.publicHolidays) }
        } else if late.recurrence == .weekly, late.during.isEmpty, early.during != [.publicHolidays] {
          rules[index].weekdays.subtract(late.weekdays)
        } else if early.during == [.publicHolidays] {
          continue
        } else if late.recurrence == .weekly, late.weekdays.isSuperset(of: early.weekdays),
          early.during.isEmpty
        {
          for period in late.during where !rules[index].except.contains(period) {
            rules[index].except.append(period)
          }
        } else if case .monthly(let first) = early.recurrence, case .monthly(let second) = late.recurrence,
          Set(first).isDisjoint(with: second)
        {
          continue
        } else if !early.during.isEmpty, !late.during.isEmpty, early.recurrence == late.recurrence {
          // Two seasons beside each other.
          continue
        } else {
          return false
        }
      }
    }
    old = rules.filter { !$0.weekdays.isEmpty || $0.recurrence != .weekly }
    return true
  }
}

extension ScheduleToken {
  /// *to* and *on*, which are Thursday and Wednesday among Danish codes.
  fileprivate var isEnglishPair: Bool { end - start == 2 && tongue == .english }
}
