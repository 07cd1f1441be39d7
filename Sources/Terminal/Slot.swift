/// A cell as a canvas keeps it: small and trivial, so that a frame is filled in microseconds.
struct Slot: Equatable {
  /// A Unicode scalar, or `clusterBit` and a place in the canvas's `ClusterTable`; with `wideBit` when it
  /// owns the next cell too. Or `second`.
  var glyph: UInt32
  /// How it looks.
  var style: Style

  static let clusterBit: UInt32 = 0x8000_0000
  static let wideBit: UInt32 = 0x4000_0000
  /// The second cell of a wide character.
  static let second: UInt32 = 0x3FFF_FFFF
  static let blank: UInt32 = 0x20

  /// It owns the next cell too.
  var isWide: Bool { glyph & Self.wideBit != 0 }
  /// It belongs to the cell before.
  var isSecond: Bool { glyph == Self.second }
  /// A scalar, or a place in the table.
  var value: UInt32 { glyph & ~(Self.clusterBit | Self.wideBit) }
  /// `value` is a place in the table.
  var isCluster: Bool { glyph & Self.clusterBit != 0 }

  /// Before something is drawn from `column` on: a wide character that would lose its second half is blanked.
  static func part(_ line: UnsafeMutableBufferPointer<Slot>, at column: Int) {
    guard column > 0, column < line.count, line[column].isSecond else { return }
    line[column - 1].glyph = blank
    line[column].glyph = blank
  }

  /// After something was drawn up to `column`: a wide character that lost its first half is blanked.
  static func join(_ line: UnsafeMutableBufferPointer<Slot>, at column: Int) {
    guard column > 0, column < line.count, line[column].isSecond, !line[column - 1].isWide else { return }
    line[column].glyph = blank
  }
}
