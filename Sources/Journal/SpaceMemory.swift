/// What a data folder remembers of a space of the store.
public struct SpaceMemory: Sendable, Equatable {
  /// The store's own identity there; nil before the first exchange.
  public var identity: String?
  /// The largest serial number that was ever given to a pack of ours.
  public var serial = 0
  /// Packs of ours of which nobody knows whether the store took them.
  public var unconfirmed: Set<PackName> = []
  /// Packs that had not arrived whole, and at how many exchanges in a row.
  public var late: [PackName: Int] = [:]
  /// How many roots were erased or withdrawn when those packs were last looked into.
  public var lookedFor = 0

  /// Nothing yet.
  public init() {}

  /// Reads a file. One that is damaged remembers nothing: the store is then met as for the first time, and packs of
  /// ours there make the folder take a new name.
  init(_ bytes: [UInt8], path: String) throws(JournalError) {
    guard let value = Value(json: bytes) else { return }
    if let format = value[member: "format"].integer, format != 1 {
      throw JournalError.newerFormat(path: path)
    }
    identity = value[member: "identity"].text
    serial = value[member: "serial"].integer ?? 0
    unconfirmed = Set((value[member: "unconfirmed"].list ?? []).compactMap { $0.text.flatMap(PackName.init) })
    for (name, count) in value[member: "late"].object ?? [:] {
      if let pack = PackName(name), let count = count.integer { late[pack] = count }
    }
    lookedFor = value[member: "lookedFor"].integer ?? 0
  }

  var bytes: [UInt8] {
    var members: [String: Value] = ["format": 1, "serial": .integer(serial)]
    if let identity { members["identity"] = .text(identity) }
    if !unconfirmed.isEmpty { members["unconfirmed"] = .list(unconfirmed.sorted().map { .text($0.text) }) }
    if !late.isEmpty {
      let counts = late.map { ($0.key.text, Value.integer($0.value)) }
      members["late"] = .object(Dictionary(counts, uniquingKeysWith: { first, _ in first }))
      members["lookedFor"] = .integer(lookedFor)
    }
    return Value.object(members).json + [LineFile.lineFeed]
  }
}
