/// One word in one record: the record's number and, in the low eight bits, where in it the word stands.
struct Posting {
  /// Records are numbered with 24 bits.
  static let mostRecords = 1 << 24

  /// Where a word can stand; several at once.
  enum Place: UInt32 {
    case name = 1
    case topic = 2
    case organiser = 4
    case description = 8
    /// Town, postcode, street.
    case address = 16
    /// Times and host.
    case other = 32
    /// The name begins with it.
    case nameStart = 64
  }
}
