/// What the file `device` holds: the name that this folder writes under, and where it was given it.
struct DeviceFile: Equatable {
  var name: DeviceName
  /// The machine's own identity, hashed.
  var machine: String
  /// The folder's identity on its disk.
  var folder: String

  init(name: DeviceName, machine: String, folder: String) {
    self.name = name
    self.machine = machine
    self.folder = folder
  }

  /// Nil when it cannot be read.
  /// - Throws: `JournalError.newerFormat`.
  init?(_ bytes: [UInt8], path: String) throws(JournalError) {
    guard let value = Value(json: bytes) else { return nil }
    guard value[member: "format"] == 1 else {
      if value[member: "format"].integer != nil { throw JournalError.newerFormat(path: path) }
      return nil
    }
    guard let name = value[member: "name"].text.flatMap(DeviceName.init(rawValue:)) else { return nil }
    self.init(
      name: name, machine: value[member: "machine"].text ?? "", folder: value[member: "folder"].text ?? "")
  }

  var bytes: [UInt8] {
    Value.object([
      "format": 1, "name": .text(name.rawValue), "machine": .text(machine), "folder": .text(folder),
    ])
    .json + [LineFile.lineFeed]
  }
}
