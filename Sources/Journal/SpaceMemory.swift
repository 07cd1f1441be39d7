/// What a data folder remembers of a space of the store.
public struct SpaceMemory: Sendable, Equatable {
  /// The store's own identity there; nil before the first exchange.
  public var identity: String?
  /// The largest serial number that was ever given to a pack of ours.
  public var serial = 0
  /// The last packs of ours, to tell them from another's with the same numbers.
  public private(set) var recent: [PackName] = []
  /// Packs of ours of which nobody knows whether the store took them.
  public var unconfirmed: Set<PackName> = []
  /// Packs of ours that no listing has shown whole since they were put there, and how many have been looked at.
  public var unseen: [PackName: Int] = [:]
  /// Packs that had not arrived whole, and at how many exchanges in a row.
  public var late: [PackName: Int] = [:]
  /// Packs with something of a withdrawn root, and at how many exchanges they have been left to the one who keeps it.
  public var waited: [PackName: Int] = [:]
  /// What is held of roots that went elsewhere may lie nowhere, and has not been put there again yet: a new store was
  /// accepted there, or this device had kept one of them alone.
  public var isRefilling = false
  /// Files of the catalogue that came and were not what their names say, and at how many exchanges in a row.
  public var unreadable: [String: Int] = [:]
  /// A number that stands for the roots which those that are late were last looked into for; nil when that is to be done
  /// again.
  public var lookedFor: Int?

  /// Nothing yet.
  public init() {}

  /// Notes packs that are about to go out.
  public mutating func publish(_ names: [PackName]) {
    recent = (recent + names).suffix(Self.mostRecent)
    serial = max(serial, names.map(\.serial).max() ?? 0)
    unconfirmed.formUnion(names)
    for name in names { unseen[name] = 0 }
  }

  /// Whether a pack in the store with this device's name was not put there by it: then another folder writes under
  /// the name, or did before this one was set back to a backup.
  public func isStrange(_ name: PackName) -> Bool {
    name.serial > serial || recent.contains { $0.serial == name.serial && $0 != name }
  }

  private static let mostRecent = 32

  /// A new name has published nothing.
  public mutating func startAnew() {
    serial = 0
    recent = []
  }

  /// Whether nothing is under way.
  public var isQuiet: Bool {
    unseen.isEmpty && unconfirmed.isEmpty && late.isEmpty && waited.isEmpty && !isRefilling
  }

  /// Reads a file. One that is damaged remembers nothing: the store is then met as for the first time, and packs of
  /// ours there make the folder take a new name.
  init(_ bytes: [UInt8], path: String) throws(JournalError) {
    guard let value = Value(json: bytes) else { return }
    if let format = value[member: "format"].integer, format != 1 {
      throw JournalError.newerFormat(path: path)
    }
    identity = value[member: "identity"].text
    serial = value[member: "serial"].integer ?? 0
    recent = (value[member: "recent"].list ?? []).compactMap { $0.text.flatMap(PackName.init) }
    unconfirmed = Set((value[member: "unconfirmed"].list ?? []).compactMap { $0.text.flatMap(PackName.init) })
    unseen = Self.counts(value[member: "unseen"])
    late = Self.counts(value[member: "late"])
    waited = Self.counts(value[member: "waited"])
    unreadable = (value[member: "unreadable"].object ?? [:]).compactMapValues(\.integer)
    isRefilling = value[member: "refilling"].flag ?? false
    lookedFor = value[member: "lookedFor"].integer
  }

  var bytes: [UInt8] {
    var members: [String: Value] = ["format": 1, "serial": .integer(serial)]
    if let identity { members["identity"] = .text(identity) }
    if !recent.isEmpty { members["recent"] = .list(recent.map { .text($0.text) }) }
    if !unconfirmed.isEmpty { members["unconfirmed"] = .list(unconfirmed.sorted().map { .text($0.text) }) }
    if !unseen.isEmpty { members["unseen"] = Self.value(unseen) }
    if !late.isEmpty { members["late"] = Self.value(late) }
    if !late.isEmpty, let lookedFor { members["lookedFor"] = .integer(lookedFor) }
    if !waited.isEmpty { members["waited"] = Self.value(waited) }
    if isRefilling { members["refilling"] = .flag(true) }
    if !unreadable.isEmpty { members["unreadable"] = .object(unreadable.mapValues { .integer($0) }) }
    return Value.object(members).json + [LineFile.lineFeed]
  }

  private static func counts(_ value: Value) -> [PackName: Int] {
    (value.object ?? [:]).reduce(into: [:]) { counts, member in
      if let name = PackName(member.key), let count = member.value.integer { counts[name] = count }
    }
  }

  private static func value(_ counts: [PackName: Int]) -> Value {
    .object(counts.reduce(into: [:]) { $0[$1.key.text] = .integer($1.value) })
  }
}
