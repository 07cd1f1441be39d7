import Domain

/// The coast of Denmark and the nearest shores of its neighbours, as lines of points; built into the program.
///
/// True to about 250 m, and without the smallest islands: enough to know a shore by, not to steer by.
public struct Outline: Equatable, Sendable {
  /// Where the figures come from. Natural Earth asks for no mention; the program thanks it anyway.
  public static let attribution = "Kystlinjen: Natural Earth, naturalearthdata.com."

  /// One run of points.
  public struct Line: Equatable, Sendable {
    /// What lies on its two sides.
    public enum Kind: Equatable, Sendable {
      /// Land and water.
      case coast
      /// Two countries.
      case border
    }

    /// What lies on its two sides.
    public let kind: Kind
    /// Two or more, in order; a closed line ends where it begins.
    public let points: [Coordinate]
  }

  /// Coasts and the border, in no order that matters.
  public let lines: [Line]
  /// Closed rings of Danish ground, the mainland closed along the border.
  let danish: [[Coordinate]]
  /// Every piece of coast: never the border.
  let shores: [Shore]

  /// A straight piece of coast.
  struct Shore: Equatable, Sendable {
    let from: Coordinate
    let to: Coordinate
  }

  /// Of any lines.
  /// - Parameters:
  ///   - lines: coasts and borders.
  ///   - danish: closed rings, the ground that counts as land.
  init(lines: [Line], danish: [[Coordinate]]) {
    self.lines = lines
    self.danish = danish
    shores = lines.filter { $0.kind == .coast }.flatMap { line in
      zip(line.points, line.points.dropFirst()).map(Shore.init)
    }
  }

  /// The one that is built in; read at the first use.
  public static let denmark = Outline(reading: OutlineFigures.lines)

  private init(reading figures: StaticString) {
    var runs: [(isDanish: Bool, points: [Coordinate])] = []
    var name: [UInt8] = []
    FigureReading.forEachLine(of: figures) { fields in
      guard fields.count == 4, let longitude = Double(FigureReading.text(fields[2])),
        let latitude = Double(FigureReading.text(fields[3])),
        let point = Coordinate(latitude: latitude, longitude: longitude)
      else { return }
      let this = Array(fields[0]) + Array(fields[1])
      if this != name {
        name = this
        runs.append((fields[0].elementsEqual("DK".utf8), []))
      }
      runs[runs.count - 1].points.append(point)
    }
    var lines: [Line] = []
    for run in runs where run.points.count > 1 {
      let parts = Self.parted(run.points)
      lines += parts.coasts.map { Line(kind: .coast, points: $0) }
      // Both countries' lines run along the border; it is drawn once.
      if run.isDanish { lines += parts.border.map { [Line(kind: .border, points: $0)] } ?? [] }
    }
    self.init(lines: lines, danish: runs.filter(\.isDanish).map(\.points))
  }

  /// Where the border with Germany begins and ends: at the Flensborg fjord and at the Wadden Sea.
  private static let borderEnds = [
    Coordinate(latitude: 54.8084, longitude: 9.4052), Coordinate(latitude: 54.8963, longitude: 8.6608),
  ]

  /// Cuts a line at the border's ends. Of two ways between them the border is the one with fewer points.
  private static func parted(_ points: [Coordinate]) -> (coasts: [[Coordinate]], border: [Coordinate]?) {
    let ends = points.indices.filter { borderEnds.contains(points[$0]) }
    let pairs = zip(ends, ends.dropFirst()).filter { points[$0.0] != points[$0.1] }
    guard let (start, end) = pairs.min(by: { $0.1 - $0.0 < $1.1 - $1.0 }) else { return ([points], nil) }
    let coasts = [Array(points[...start]), Array(points[end...])].filter { $0.count > 1 }
    return (coasts, Array(points[start...end]))
  }
}
