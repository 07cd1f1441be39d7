/// All that is known of one citizen, community or member of staff: the fold over its operations.
public struct RootState: Hashable, Sendable {
  /// Whom or what it is about.
  public let root: RootID
  /// Its records, in the order of their first operations.
  public let records: [RecordState]
  private let places: [String: Int]

  init(root: RootID, records: [RecordState]) {
    self.root = root
    self.records = records
    places = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1.name, $0) })
  }

  /// Several roots told as one, under the name of the first. A field that is entered in more than one of them has the values
  /// of all: where they differ, a person has to choose.
  public init(joining states: [RootState]) {
    var records: [RecordState] = []
    var places: [String: Int] = [:]
    for record in states.lazy.flatMap(\.records) {
      if let place = places[record.name] {
        records[place] = records[place].joined(to: record)
      } else {
        places[record.name] = records.count
        records.append(record)
      }
    }
    root = states.first?.root ?? RootID("")
    self.records = records
    self.places = places
  }

  /// The record of that name; nil when nothing was ever entered in it.
  public subscript(record: String) -> RecordState? { places[record].map { records[$0] } }

  /// The value of a field; nothing when it was never entered.
  public subscript(record: String, field: String) -> Value { self[record]?[field] ?? .nothing }

  /// How many fields have values that differ.
  public var conflicts: Int { records.reduce(0) { $0 + $1.conflicts } }
}
