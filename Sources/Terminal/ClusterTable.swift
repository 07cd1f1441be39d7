/// The characters of more than one scalar on a canvas, each once; slots name them by their place.
struct ClusterTable: Equatable {
  private var characters: [Character] = []
  private var places: [Character: UInt32] = [:]

  /// The character at a place that this table gave.
  subscript(place: UInt32) -> Character { characters[Int(place)] }

  /// Where a character stands, put there if it is new.
  mutating func place(of character: Character) -> UInt32 {
    if let known = places[character] { return known }
    let place = UInt32(characters.count)
    characters.append(character)
    places[character] = place
    return place
  }

  static func == (left: ClusterTable, right: ClusterTable) -> Bool { left.characters == right.characters }
}
