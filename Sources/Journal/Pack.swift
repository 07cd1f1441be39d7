/// A pack that is whole: its bytes are those that its name tells of.
public struct Pack: Sendable {
  /// Its name in the store.
  public let name: PackName
  /// The file.
  public let bytes: [UInt8]
  /// The sound lines in it. A line that is not sound was written so by its publisher; it is carried on with the
  /// file and not read.
  public let operations: [Operation]

  /// A new pack of these operations.
  public init(publisher: DeviceName, serial: Int, operations: [Operation]) {
    var bytes = LineFile.Format.pack.header
    bytes.reserveCapacity(operations.reduce(bytes.count) { $0 + $1.line.count + 1 })
    for operation in operations {
      bytes.append(contentsOf: operation.line)
      bytes.append(LineFile.lineFeed)
    }
    self.bytes = bytes
    self.operations = operations
    name = PackName(publisher: publisher, serial: serial, bytes: bytes)
  }

  /// Reads what came under a name; nil when it has not arrived whole.
  /// - Throws: `JournalError.newerFormat` when it was written by a newer version of the program.
  public init?(name: PackName, bytes: [UInt8]) throws(JournalError) {
    guard name.fits(bytes) else { return nil }
    var names = NameCache()
    let file = try LineFile(bytes, .pack, path: name.text, names: &names)
    self.name = name
    self.bytes = bytes
    operations = file.operations
  }
}
