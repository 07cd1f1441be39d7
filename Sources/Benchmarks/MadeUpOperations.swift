/// A journal of made-up citizens with conversations and plans, for measuring on.
enum MadeUpOperations {
  /// Writes `count` operations into the data folder at `path`.
  ///
  /// - Returns: how many it wrote.
  static func write(_ count: Int, into path: String) throws -> Int {
    // Filled when the journal can be written from here: this file alone knows its format.
    0
  }
}
