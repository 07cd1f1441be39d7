/// The grid over the earth: cells of 0.02° by 0.04°, in Denmark some 2.2 by 2.5 km.
enum Grid {
  static let noCell = UInt32.max
  static let rows = 9001
  static let columns = 9001

  static func row(_ latitude: Double) -> Int { min(max(Int((latitude + 90) * 50), 0), rows - 1) }
  static func column(_ longitude: Double) -> Int { min(max(Int((longitude + 180) * 25), 0), columns - 1) }

  /// Cells of one row lie side by side in the order of keys.
  static func key(row: Int, column: Int) -> UInt32 { UInt32(row) << 16 | UInt32(column) }
}
