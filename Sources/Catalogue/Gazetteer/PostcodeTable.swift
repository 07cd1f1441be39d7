/// Every Danish postcode by its number.
struct PostcodeTable {
  /// Read at the first question.
  static let shared = PostcodeTable()

  /// In order of number.
  let places: [Place]
  /// Position in `places` by number; −1 where there is no such postcode.
  private let positions: [Int16]

  private init() {
    var places: [Place] = []
    var positions = [Int16](repeating: -1, count: 10_000)
    FigureReading.forEachLine(of: PostcodeFigures.lines) { fields in
      guard fields.count == 5, let number = Int(FigureReading.text(fields[0])), positions.indices ~= number,
        let coordinate = FigureReading.coordinate(fields[2], fields[3])
      else { return }
      positions[number] = Int16(places.count)
      places.append(
        Place(
          kind: .postcode, name: FigureReading.text(fields[1]), municipality: FigureReading.text(fields[4]),
          coordinate: coordinate, postcode: FigureReading.text(fields[0])))
    }
    self.places = places
    self.positions = positions
  }

  /// The place of postcode `number`, when there is one.
  subscript(number: Int) -> Place? {
    guard positions.indices ~= number, positions[number] >= 0 else { return nil }
    return places[Int(positions[number])]
  }

  /// Those that begin with `digits`, in order of number.
  func places(beginning digits: [UInt8], limit: Int) -> [Place] {
    Array(places.lazy.filter { $0.postcode?.utf8.starts(with: digits) ?? false }.prefix(limit))
  }
}
