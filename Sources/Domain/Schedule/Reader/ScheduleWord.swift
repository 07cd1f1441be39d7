/// What a known word of a schedule's text stands for.
enum ScheduleWord: Equatable, Sendable {
  case days(WeekdaySet)
  /// A two-letter day, which counts only among other codes: `Mo`, `ma`.
  case code(Weekday, Tongue)
  case month(Int)
  /// First to fifth, and -1 for the last; *anden* is 2.
  case ordinal(Int)
  /// Minutes of a part of the day.
  case daypart(Int, Int)
  case every, other, even, odd
  case week, monthUnit, day
  /// *fra*, *til*, *mellem*, *og*, *kl.*, *den*, *i*.
  case from, to, between, and, with, or, clock, the, `in`, on
  case not, though, closed, filler, only, about
  /// *hele* of *hele året*, *hele døgnet*.
  case whole
  case schoolHolidays, school, publicHolidays, publicly, summerHalf, winterHalf, year
  /// `am` and `pm`, *noon* and *midnight*, and the single letters of `a.m.`
  case am, pm, noon, midnight, letter(Character)
  case agreement, by, after
  /// *timer*, *døgnet*: of `24 timer i døgnet`.
  case hours, roundTheClock
  case th
  /// A word that counts something else than hours: *personer*.
  case unit
  /// A word that turns what stands around it into something else than a meeting: *aflyst*, *tilmelding*.
  case stop
  /// *tilmelding*: what stands around it is a meeting only with a comma, *ingen* or the like before it.
  case contact
  /// What stands before it is about something else, and so is what follows: *Repeats every month*.
  case topic

  /// Which language a word shows the text to be in.
  enum Tongue: Equatable, Sendable {
    case danish, english, both
  }
}
