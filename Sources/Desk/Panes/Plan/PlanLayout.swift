import Terminal

/// Where the parts of Min plan stand.
struct PlanLayout {
  let title: Rect
  let goalLabel: Rect
  let goal: Rect
  /// The free line between goal and steps.
  let belowGoal: Rect
  let steps: Rect
  /// Past and coming dates in one line; empty on a low screen.
  let ribbon: Rect
  /// The lit step in full, beside the list; empty on a narrow screen.
  let details: Rect

  init(size: Size, state: AppState) { self.init(area: DeskView.body(size, state)) }

  init(area: Rect) {
    let inner = area.inset(left: 1, right: 1)
    title = inner.line(0)
    goalLabel = inner.line(1)
    let goalRows = inner.rows >= 20 ? 3 : inner.rows >= 14 ? 2 : 1
    goal = Rect(column: inner.column, row: inner.row + 2, columns: inner.columns, rows: goalRows)
    belowGoal = inner.line(2 + goalRows)
    var rest = inner.inset(top: 3 + goalRows)
    if rest.rows >= 9 {
      let split = rest.splitBottom(2)
      ribbon = split.bottom.inset(top: 1)
      rest = split.rest
    } else {
      ribbon = Rect(column: 0, row: 0, columns: 0, rows: 0)
    }
    if inner.columns >= 96 {
      let split = rest.splitLeft(rest.columns * 55 / 100)
      steps = split.left.inset(right: 1)
      details = split.rest.inset(left: 2)
    } else {
      steps = rest
      details = Rect(column: 0, row: 0, columns: 0, rows: 0)
    }
  }
}
