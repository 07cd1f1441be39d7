/// Which of a terminal's pairs of colours stands for which two. A pair is set up when it is first needed,
/// since some terminals have only 64 of them.
struct PairPool {
  /// Two colours as ncurses counts them; −1 is the terminal's own.
  struct Colors: Hashable {
    var foreground: Int32
    var background: Int32

    /// The terminal's own, which is pair 0 and needs no setting up.
    static let standard = Colors(foreground: -1, background: -1)
  }

  /// What to do to draw with two colours.
  struct Answer: Equatable {
    /// The pair's number.
    var number: Int32
    /// It must be set up first.
    var isNew: Bool
  }

  private let capacity: Int
  private var numbers: [Colors: Int32] = [.standard: 0]

  /// - Parameter capacity: how many pairs there are, pair 0 among them.
  init(capacity: Int) { self.capacity = min(capacity, 1024) }

  /// The pair for two colours, or nil when all are taken: then `clear` and draw everything anew.
  mutating func pair(for colors: Colors) -> Answer? {
    if let known = numbers[colors] { return Answer(number: known, isNew: false) }
    guard numbers.count < capacity else { return nil }
    let number = Int32(numbers.count)
    numbers[colors] = number
    return Answer(number: number, isNew: true)
  }

  /// Gives all pairs back.
  mutating func clear() { numbers = [.standard: 0] }
}
