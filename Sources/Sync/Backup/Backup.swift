import Catalogue
import Domain
import Journal

/// All that a data folder holds, in one file that can be read without the program: a `tar` of
///
///     laes-mig.txt        what it is, and how to read it
///     backup.json         {"format":1,"names":["k3f9a2mx7q"]}: under which names the folder has written
///     operations.jsonl    every operation, one JSON object a line
///     citizens.jsonl      what they add up to, one record a line; for people, and not read again
///     catalogue/…         the imported directories: manifests, and chunks of one community a line
///     SHA256SUMS          the checksums of all of them, as `sha256sum -c` reads them
public struct Backup: Sendable {
  /// Under which names the folder has written, the one that it had last among them.
  public var names: Set<DeviceName>
  /// Every operation.
  public var operations: [Operation]
  /// The files of the catalogue by name.
  public var files: [String: [UInt8]]

  /// - Parameters:
  ///   - names: under which the folder has written.
  ///   - operations: every operation.
  ///   - files: the files of the catalogue by name.
  public init(names: Set<DeviceName>, operations: [Operation], files: [String: [UInt8]]) {
    self.names = names
    self.operations = operations
    self.files = files
  }

  /// All that is held.
  /// - Throws: what the catalogue's files refuse.
  public init(of ledger: Ledger, files: any PublishedFiles) throws {
    self.init(
      names: ledger.names, operations: ledger.roots.flatMap { ledger.operations(of: $0) },
      files: Dictionary(uniqueKeysWithValues: try files.names().map { ($0, try files.read($0)) }))
  }

  private enum Name {
    static let about = "laes-mig.txt"
    static let head = "backup.json"
    static let operations = "operations.jsonl"
    static let readable = "citizens.jsonl"
    static let catalogue = "catalogue/"
    static let sums = "SHA256SUMS"
    static let folder = "vejviser-backup/"
  }

  // MARK: Writing

  /// The file.
  /// - Parameters:
  ///   - readable: what the operations add up to, one JSON object a line.
  ///   - seconds: now, since 1970.
  public func bytes(readable: [UInt8], at seconds: Int64) -> [UInt8] {
    let head = Value.object(["format": 1, "names": .list(names.sorted().map { .text($0.rawValue) })])
    var entries = [
      TapeArchive.File(name: Name.about, bytes: Array(Self.about.utf8)),
      TapeArchive.File(name: Name.head, bytes: head.json + Self.lineFeed),
      TapeArchive.File(
        name: Name.operations, bytes: Array(operations.map { $0.json + Self.lineFeed }.joined())),
      TapeArchive.File(name: Name.readable, bytes: readable),
    ]
    entries += files.sorted { $0.key < $1.key }.map { .init(name: Name.catalogue + $0.key, bytes: $0.value) }
    let sums = entries.map { "\(Self.sum($0.bytes))  \($0.name)\n" }.joined()
    entries.append(.init(name: Name.sums, bytes: Array(sums.utf8)))
    for index in entries.indices { entries[index].name = Name.folder + entries[index].name }
    return TapeArchive.bytes(of: entries, at: seconds)
  }

  private static let lineFeed = [UInt8(ascii: "\n")]

  static func sum(_ bytes: [UInt8]) -> String {
    SHA256.digest(of: bytes).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  private static let about = """
    Sikkerhedskopi fra Vejviser. Her staar borgeres egne ord: pas paa den som paa journalen.

    operations.jsonl   alt, der er skrevet, en aendring pr. linje (JSON)
    citizens.jsonl     det, det blev til, en oplysning pr. linje (JSON)
    catalogue/         oversigten over faellesskaber, et pr. linje (JSON)
    SHA256SUMS         kontrol: sha256sum -c SHA256SUMS

    Hentes ind igen med: vejviser restore FIL

    ---

    A backup of Vejviser. The words of citizens stand here: take care of it.
    To take it in again: vejviser restore FILE

    """

  // MARK: Reading

  /// Why a file cannot be taken in. Nothing was touched.
  public enum Problem: Explained, Equatable {
    /// Not a backup of this program.
    case none
    /// A file in it is missing, or not what it was.
    case damaged(String)
    /// Of a newer version of the program.
    case newer

    /// What happened, what is safe, what to do.
    public var phrase: Phrase {
      switch self {
      case .none:
        Phrase(
          da:
            "Filen er ikke en sikkerhedskopi fra Vejviser, eller den er ikke kommet hel med. Intet er ændret.",
          en: "The file is no backup of Vejviser, or did not come whole. Nothing was changed.")
      case .damaged(let name):
        Phrase(
          da: "Sikkerhedskopien er beskadiget i \(name). Intet er ændret. Tag en anden kopi.",
          en: "The backup is damaged in \(name). Nothing was changed. Take another one.")
      case .newer:
        Phrase(
          da: "Sikkerhedskopien er fra en nyere udgave af Vejviser. Intet er ændret. Opdatér Vejviser.",
          en: "The backup is of a newer version of Vejviser. Nothing was changed. Update Vejviser.")
      }
    }
  }

  /// Reads a file, and looks whether all of it is as it was written.
  public init(_ bytes: [UInt8]) throws(Problem) {
    guard let archive = TapeArchive.files(in: bytes) else { throw .none }
    var files: [String: [UInt8]] = [:]
    for file in archive where file.name.hasPrefix(Name.folder) {
      files[String(file.name.dropFirst(Name.folder.count))] = file.bytes
    }
    guard let sums = files.removeValue(forKey: Name.sums) else { throw .none }
    var listed: Set<String> = []
    for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
      guard parts.count == 2 else { throw .damaged(Name.sums) }
      let name = String(parts[1].drop { $0 == " " || $0 == "*" })
      guard let file = files[name], Self.sum(file) == parts[0] else { throw .damaged(name) }
      listed.insert(name)
    }
    guard let head = files[Name.head], let value = Value(json: Array(head.drop(while: { $0 == 0x20 }))) else {
      throw .none
    }
    guard let format = value[member: "format"].integer else { throw .damaged(Name.head) }
    guard format == 1 else { throw .newer }
    if let extra = Set(files.keys).subtracting(listed).sorted().first { throw .damaged(extra) }
    names = Set(
      (value[member: "names"].list ?? []).compactMap { $0.text.flatMap(DeviceName.init(rawValue:)) })
    guard let lines = files[Name.operations] else { throw .damaged(Name.operations) }
    operations = []
    for line in lines.split(separator: Self.lineFeed[0]) {
      guard let operation = Operation(json: line) else { throw .damaged(Name.operations) }
      operations.append(operation)
    }
    self.files = [:]
    for (name, bytes) in files where name.hasPrefix(Name.catalogue) {
      self.files[String(name.dropFirst(Name.catalogue.count))] = bytes
    }
  }

  // MARK: Taking in

  /// What came of taking it in.
  public struct Restored: Equatable, Sendable {
    /// What became of the operations.
    public let operations: JournalFolder.Restored
    /// Files of the catalogue that were not here.
    public let files: Int
  }

  /// Takes all of it in, beside what is held.
  /// - Throws: what the disk refuses; the same call may be made again.
  public func restore(into folder: JournalFolder, files here: any PublishedFiles) throws -> Restored {
    let restored = try folder.restore(operations, writtenUnder: names)
    let known = try here.names()
    var count = 0
    // Manifests come after the chunks that they name.
    let new = files.filter { !known.contains($0.key) }
    for (name, bytes) in new.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      try here.take(name, bytes)
      count += 1
    }
    return Restored(operations: restored, files: count)
  }

  private static func order(_ name: String) -> (Int, String) {
    (ManifestName.parse(name) == nil ? 0 : 1, name)
  }
}
