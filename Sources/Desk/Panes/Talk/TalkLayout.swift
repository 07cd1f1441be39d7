import Terminal

/// Where the parts of Min samtale stand. A pure function of the size, shared by keys and view.
struct TalkLayout {
  /// The wheel; empty where there is no room for one.
  let wheel: Rect
  /// What is drawn on the wheel, in words; empty where the drawing needs none.
  let legend: Rect
  /// The name of the lit segment.
  let heading: Rect
  /// Importance, *nu* and *ønsket* in words; empty while they are switched off.
  let scores: Rect
  /// The questions that help on the way.
  let prompts: Rect
  /// The text.
  let text: Rect
  /// What another device wrote of the same; empty where nobody did.
  let conflict: Rect
  /// What was said earlier; empty where it is not shown.
  let before: Rect

  init(size: Size, state: AppState) { self.init(area: DeskView.body(size, state), state: state) }

  init(area: Rect, state: AppState) {
    let area = area.inset(left: 1, top: 1, right: 1)
    let hasBefore = state.talk.earlier != .off && state.talkBefore != nil
    let isOver = state.talk.earlier == .over
    var right = area
    if area.columns >= 70, area.rows >= 14 {
      // Two columns of dots are as wide as one row of them is high: a round wheel is twice as wide as high, in cells.
      let width = min(area.rows * 2 + 4, area.columns * 55 / 100)
      let split = area.splitLeft(width)
      (wheel, legend) = split.left.splitBottom(state.talk.showsScores || isOver && hasBefore ? 1 : 0)
      right = split.rest.inset(left: 2)
    } else {
      wheel = Rect(column: area.column, row: area.row, columns: 0, rows: 0)
      legend = wheel
    }
    (heading, right) = right.splitTop(1)
    (scores, right) = right.splitTop(
      state.talk.showsScores && !state.talk.isCentre && right.rows >= 3 ? 1 : 0)
    let showsPrompts = right.rows >= 8
    let promptRows = min(right.columns >= 40 ? 4 : 6, max(3, right.rows / 3))
    (prompts, right) = right.splitTop(showsPrompts ? promptRows : 0)
    if showsPrompts { right = right.inset(top: 1) }
    let showsBefore = hasBefore && right.rows >= (isOver ? 4 : 8)
    let split = right.splitBottom(showsBefore ? isOver ? 1 : right.rows / 3 : 0)
    let rest = split.rest.inset(bottom: showsBefore ? 1 : 0)
    let isConflict = state.citizen.map { !state.casebook.versions($0, state.talkField).isEmpty } ?? false
    (text, conflict) = rest.splitBottom(isConflict ? min(3, rest.rows - 1) : 0)
    before = split.bottom
  }
}
