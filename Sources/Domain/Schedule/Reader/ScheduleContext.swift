/// What the whole text shows of how its times are to be read.
struct ScheduleContext {
  /// Dates without a year are near this one.
  let today: CivilDate
  /// English words and no Danish ones.
  var isEnglish = false
  /// Some hour in it can be of the 24-hour clock only.
  var hasLongHours = false
  /// Some time range in it runs past noon by the 12-hour clock: `9-5`.
  var hasShortHours = false
  /// The clause has nothing but codes of OpenStreetMap or RFC 5545.
  var isCode = false

  init(today: CivilDate) { self.today = today }

  /// Looks for languages and clocks.
  mutating func learn(from tokens: [ScheduleToken]) {
    var isDanish = false
    for (index, token) in tokens.enumerated() {
      if token.tongue == .english { isEnglish = true }
      if token.tongue == .danish { isDanish = true }
      guard case .number(let hour, let digits) = token.kind, digits <= 2, hour <= 24 else { continue }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      let hasMinutes = next.map { $0.kind == .colon && token.touches($0) } ?? false
      let followsRange = index > 0 && (tokens[index - 1].kind == .dash || tokens[index - 1].word == .to)
      if hour == 0 || (digits == 2 && hour < 10) || hour > 12, hasMinutes || (followsRange && hour > 12) {
        hasLongHours = true
      }
      if followsRange, index > 1 {
        var first = index - 2
        if first > 1, tokens[first - 1].kind == .colon { first -= 2 }
        if case .number(let start, 1...2) = tokens[first].kind, start <= 12, hour < start {
          hasShortHours = true
        }
      }
    }
    if isDanish { isEnglish = false }
  }
}
