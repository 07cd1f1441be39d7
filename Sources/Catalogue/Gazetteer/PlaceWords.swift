/// Words of place names that people shorten when they write.
enum PlaceWords {
  /// Folded words with the shortened ones written out: *Kgs. Lyngby*, *Gl. Rye*, *Sdr. Omme*, *Kbh. N*.
  static func full(_ words: [[UInt8]]) -> [[UInt8]] { words.map { longer[$0] ?? $0 } }

  private static let longer: [[UInt8]: [UInt8]] = {
    let pairs = [
      ("kgs", "kongens"), ("gl", "gammel"), ("gml", "gammel"), ("st", "store"), ("ll", "lille"),
      ("nr", "nørre"),
      ("ndr", "nørre"), ("sdr", "sønder"), ("kr", "kirke"), ("skt", "sankt"), ("sct", "sankt"),
      ("kbh", "københavn"),
      ("frb", "frederiksberg"), ("frbg", "frederiksberg"), ("nyk", "nykøbing"),
    ]
    return Dictionary(
      pairs.map { (Folding.looseKey($0), Folding.looseKey($1)) }, uniquingKeysWith: { first, _ in first })
  }()
}
