import Foundation

/// A picture of dots: every cell holds 2×4 of them, shown as one braille pattern (Unicode block U+2800). On
/// common terminals the dots are about as far apart across as down, so that circles are round.
///
/// Coordinates are in dots from the top left, x to the right and y down; dots outside are not drawn. Angles
/// are in radians, clockwise from straight up, as on a clock.
public struct DotCanvas: Equatable, Sendable {
  /// A place between or on dots; dot (x, y) has its centre there.
  public struct Dot: Equatable, Hashable, Sendable {
    /// Dots from the left.
    public var x: Double
    /// Dots from the top.
    public var y: Double

    /// - Parameters:
    ///   - x: dots from the left.
    ///   - y: dots from the top.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }

    /// The place at `radius` dots from here in the direction of `angle`.
    public func at(angle: Double, radius: Double) -> Dot {
      Dot(x: x + radius * sin(angle), y: y - radius * cos(angle))
    }
  }

  /// In cells.
  public let size: Size
  private var cells: [UInt8]

  /// No dot is set.
  /// - Parameter size: in cells.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: 0, count: size.columns * size.rows)
  }

  /// Dots across.
  public var width: Int { size.columns * 2 }
  /// Dots down.
  public var height: Int { size.rows * 4 }
  /// The middle of the picture.
  public var centre: Dot { Dot(x: Double(width - 1) / 2, y: Double(height - 1) / 2) }

  /// Sets or clears one dot.
  public mutating func set(_ x: Int, _ y: Int, _ on: Bool = true) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let place = y / 4 * size.columns + x / 2
    if on { cells[place] |= Self.bit(x, y) } else { cells[place] &= ~Self.bit(x, y) }
  }

  /// Whether a dot is set.
  public func isSet(_ x: Int, _ y: Int) -> Bool {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return false }
    return cells[y / 4 * size.columns + x / 2] & Self.bit(x, y) != 0
  }

  /// Dots 1–3 and 7 stand in the left column, 4–6 and 8 in the right (ISO/TR 11548-1).
  private static func bit(_ x: Int, _ y: Int) -> UInt8 {
    y % 4 == 3 ? 0x40 << UInt8(x % 2) : 1 << UInt8(y % 4 + 3 * (x % 2))
  }

  /// A straight line.
  public mutating func line(from start: Dot, to end: Dot) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    guard steps.isFinite else { return }
    // A line far longer than the picture is drawn with gaps rather than for hours.
    let count = Int(min(max(1, steps.rounded(.up)), Double(64 * (width + height) + 64)))
    for step in 0...count {
      let part = Double(step) / Double(count)
      plot(Dot(x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part))
    }
  }

  /// A circle's line.
  public mutating func circle(centre: Dot, radius: Double) {
    arc(centre: centre, radius: radius, from: 0, to: 2 * .pi)
  }

  /// Part of a circle's line, clockwise from one angle to the other.
  public mutating func arc(centre: Dot, radius: Double, from: Double, to: Double) {
    guard radius.isFinite, radius >= 0, from.isFinite, to.isFinite, to > from else { return }
    // Steps of at most half a dot leave no gap; what is larger than the picture needs no more than this.
    let count = Int(min(max(1, ((to - from) * radius * 2).rounded(.up)), Double(64 * (width + height) + 64)))
    for step in 0...count {
      plot(centre.at(angle: from + (to - from) * Double(step) / Double(count), radius: radius))
    }
  }

  /// A slice of cake: every dot between two angles, clockwise, and two distances from the centre.
  /// - Parameters:
  ///   - centre: the cake's centre.
  ///   - radius: its outer radius.
  ///   - inner: dots nearer than this stay free.
  ///   - from: first angle.
  ///   - to: last angle, larger than `from`.
  ///   - sparse: sets only every other dot, for a lighter shade.
  public mutating func fillSector(
    centre: Dot, radius: Double, inner: Double = 0, from: Double, to: Double, sparse: Bool = false
  ) {
    guard radius.isFinite, radius >= 0, centre.x.isFinite, centre.y.isFinite, from.isFinite, to > from else {
      return
    }
    let left = max(0, centre.x - radius)
    let right = min(Double(width - 1), centre.x + radius)
    let top = max(0, centre.y - radius)
    let bottom = min(Double(height - 1), centre.y + radius)
    guard left <= right, top <= bottom else { return }
    for y in Int(top.rounded(.down))...Int(bottom.rounded(.up)) {
      for x in Int(left.rounded(.down))...Int(right.rounded(.up)) {
        if sparse, (x + y) % 2 != 0 { continue }
        let across = Double(x) - centre.x
        let down = Double(y) - centre.y
        let distance = (across * across + down * down).squareRoot()
        guard distance <= radius, distance >= inner else { continue }
        let turn = (atan2(across, -down) - from).truncatingRemainder(dividingBy: 2 * .pi)
        if (turn < 0 ? turn + 2 * .pi : turn) <= to - from { set(x, y) }
      }
    }
  }

  private mutating func plot(_ dot: Dot) {
    let x = dot.x.rounded()
    let y = dot.y.rounded()
    guard x >= 0, x < Double(width), y >= 0, y < Double(height) else { return }
    set(Int(x), Int(y))
  }

  /// The braille pattern of a cell; a space when no dot of it is set, or when it lies outside.
  public func glyph(column: Int, row: Int) -> Character {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return " " }
    let dots = cells[row * size.columns + column]
    guard dots != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots)) else { return " " }
    return Character(scalar)
  }

  /// Draws the picture on a canvas.
  /// - Parameters:
  ///   - canvas: where to.
  ///   - point: the picture's top left cell.
  ///   - style: how dots look.
  ///   - keepBlank: cells without a dot leave what stood there; else they become spaces.
  public func draw(into canvas: inout Canvas, at point: Point, style: Style, keepBlank: Bool = true) {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let glyph = glyph(column: column, row: row)
        if keepBlank, glyph == " " { continue }
        canvas.put(String(glyph), at: point.moved(columns: column, rows: row), style: style)
      }
    }
  }
}
