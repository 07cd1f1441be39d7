/// Which part of a long list is in view. Worked out from what is lit alone, so that the state holds no scrolling.
enum ListWindow {
  /// The first line in view: the lit one stands in the middle, except near the ends.
  static func first(selected: Int, count: Int, visible: Int) -> Int {
    max(0, min(selected - visible / 2, count - visible))
  }
}
