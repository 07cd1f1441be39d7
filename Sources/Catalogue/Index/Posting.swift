/// One word in one record: the record's number and, in the low eight bits, its impact there (`Ranking.impact`).
enum Posting {
  /// Records are numbered with 24 bits.
  static let mostRecords = 1 << 24
}
