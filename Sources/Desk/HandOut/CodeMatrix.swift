/// A code to scan (QR, ISO/IEC 18004): a square of dark and light modules.
public struct CodeMatrix: Equatable, Sendable {
  /// Modules along a side.
  public let side: Int
  private let dark: [Bool]

  /// Reads what `qrencode -t ASCII -m 0` prints: a line for each row, two characters for each module, `##` where it
  /// is dark.
  /// - Returns: nil when it is no square of modules.
  public init?(ascii: String) {
    let lines = ascii.split(separator: "\n")
    guard lines.count >= 21, lines.count <= 177 else { return nil }
    var dark: [Bool] = []
    for line in lines {
      guard line.utf8.count <= lines.count * 2, line.utf8.allSatisfy({ $0 == 0x23 || $0 == 0x20 }) else {
        return nil
      }
      let row = line.utf8.enumerated().filter { $0.offset % 2 == 0 }.map { $0.element == 0x23 }
      dark += row + [Bool](repeating: false, count: lines.count - row.count)
    }
    side = lines.count
    self.dark = dark
  }

  /// Whether a module is dark; outside the square all are light.
  public subscript(column: Int, row: Int) -> Bool {
    guard (0..<side).contains(column), (0..<side).contains(row) else { return false }
    return dark[row * side + column]
  }
}
