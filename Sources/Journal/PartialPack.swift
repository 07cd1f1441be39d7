/// What can be made out of a pack that has not arrived whole.
public struct PartialPack: Sendable {
  /// The sound lines in it.
  public let operations: [Operation]
  /// The roots that lines name which are not sound.
  public let broken: Set<RootID>

  /// Reads whatever bytes came under a pack's name.
  public init(_ bytes: [UInt8]) {
    let file = LineFile(lines: bytes)
    operations = file.operations
    var ranges = file.bad
    if let torn = file.torn { ranges.append(torn..<bytes.count) }
    broken = Set(ranges.compactMap { RootID(inDamaged: bytes[$0]) })
  }
}

extension RootID {
  /// The root that a damaged line names, if that much of it is whole. The root stands before everything that a person
  /// has written, so a line that was cut before it has nothing of that.
  init?(inDamaged line: ArraySlice<UInt8>) {
    let key = Array("\"root\":\"".utf8)
    guard let start = line.firstRange(of: key)?.upperBound,
      let end = line[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    self.init(String(decoding: line[start..<end], as: UTF8.self))
  }
}
