import Foundation

/// How the map is looked at: whether it is shown, how close, and where it was moved to.
struct MapState: Equatable, Sendable {
  /// The map is on the screen.
  var isShown = false
  /// Steps closer than the view that shows all that was searched; two steps double the scale.
  private(set) var zoom = 0
  /// Moved to the right, in widths of the window before it is zoomed.
  private(set) var right = 0.0
  /// Moved down, in heights of it.
  private(set) var down = 0.0

  /// No closer than a street, no farther than all of the country.
  private static let zooms = -12...12
  /// So many windows away there is nothing of what was searched for.
  private static let farthest = 4.0

  /// The map is where and as close as it was at first.
  var isAtHome: Bool { zoom == 0 && right == 0 && down == 0 }

  /// Closer by so many steps, or farther by negative ones; the middle stays.
  func zoomed(by steps: Int) -> MapState {
    var state = self
    let (sum, isTooFar) = zoom.addingReportingOverflow(steps)
    state.zoom = min(max(isTooFar ? steps : sum, Self.zooms.lowerBound), Self.zooms.upperBound)
    return state
  }

  /// Moved by parts of the window as it is seen now: 0.25 to the right is a quarter of its width.
  func panned(dx: Double, dy: Double) -> MapState {
    guard dx.isFinite, dy.isFinite else { return self }
    var state = self
    let part = pow(2, -Double(zoom) / 2)
    state.right = min(max(right + dx * part, -Self.farthest), Self.farthest)
    state.down = min(max(down + dy * part, -Self.farthest), Self.farthest)
    return state
  }

  /// As close and where it was at first.
  var reset: MapState { MapState(isShown: isShown) }
}
