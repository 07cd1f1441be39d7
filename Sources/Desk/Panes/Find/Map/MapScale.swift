import Catalogue
import Foundation

/// The bar that tells how far a kilometre is on the map.
struct MapScale: Equatable {
  /// What the bar is long, in metres: 1, 2 or 5 and zeros.
  let metres: Int
  /// Cells of the bar.
  let columns: Int

  /// The longest bar that takes no more than so many cells; nil when none of three cells does.
  init?(_ chart: Chart, columns most: Int) {
    let metresPerCell = chart.kilometresPerDot * 2000
    let fitting = (0...6).flatMap { power in [1, 2, 5].map { $0 * Int(pow(10, Double(power))) } }.filter {
      Double($0) / metresPerCell <= Double(most)
    }
    guard let metres = fitting.last else { return nil }
    let columns = Int((Double(metres) / metresPerCell).rounded())
    guard columns >= 3 else { return nil }
    self.metres = metres
    self.columns = columns
  }

  /// `├────┤ 5 km`.
  var text: String {
    let length = metres < 1000 ? "\(metres) m" : "\(metres / 1000) km"
    return "├" + String(repeating: "─", count: columns - 2) + "┤ " + length
  }
}
