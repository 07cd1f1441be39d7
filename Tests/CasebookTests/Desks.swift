import Casebook
import Domain
import Journal

/// Casebooks of made-up devices, and what the tests do with them.
enum Desks {
  static let now = WallTime(milliseconds: 1_795_341_600_000)
  static let bodil = "citizen:bodil"
  static let today = CivilDate(dayNumber: 20_779)

  /// A casebook that holds nothing, on a device of that name.
  static func casebook(_ device: String) throws -> Casebook {
    Casebook(ledger: Ledger(device: try name(device)))
  }

  static func name(_ device: String) throws -> DeviceName {
    guard let name = DeviceName(device) else { throw BadName() }
    return name
  }

  struct BadName: Error {}
}

extension Casebook {
  /// Writes one field of Bodil's.
  @discardableResult
  mutating func write(_ record: String, _ field: String, _ value: Value, of root: String = Desks.bodil)
    -> [Operation]
  {
    self.record([Names.Field(record, field).edit(root, value)], by: "staff:1", at: Desks.now)
  }

  /// Does several edits.
  @discardableResult
  mutating func write(_ edits: [Edit]) -> [Operation] { record(edits, by: "staff:1", at: Desks.now) }
}
