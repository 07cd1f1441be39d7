/// One record that fits, with what it is ordered by.
struct Candidate {
  var number: Int
  /// What the chosen order goes by: more comes first.
  var key: Double
  var score: Double
  /// `Haversine.measure`; infinite without a point.
  var measure: Double
  /// The record's place in the order of names.
  var rank: UInt32

  /// Higher key, then nearer, then by name and id.
  static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.key != right.key { return left.key > right.key }
    if left.measure != right.measure { return left.measure < right.measure }
    return left.rank < right.rank
  }
}
