/// What can be made out of a pack that has not arrived whole.
public struct PartialPack: Sendable {
  /// The sound lines in it.
  public let operations: [Operation]
  /// The roots that lines name which are not sound.
  public let broken: Set<RootID>

  /// The roots of which it may hold something that a person wrote.
  public var written: Set<RootID> {
    Set(operations.filter { !$0.isAboutConsent }.map(\.root)).union(broken)
  }

  /// Reads whatever bytes came under a pack's name.
  public init(_ bytes: [UInt8]) {
    let file = LineFile(lines: bytes)
    operations = file.operations
    var ranges = file.bad
    if let torn = file.torn { ranges.append(torn..<bytes.count) }
    broken = Set(ranges.flatMap { RootID.all(inDamaged: bytes[$0]) })
  }
}

extension RootID {
  /// The roots that a damaged line names, as far as that much of it is whole; two lines may have become one. The root
  /// stands before everything that a person has written, so a line that was cut before it has nothing of that.
  static func all(inDamaged line: ArraySlice<UInt8>) -> [RootID] {
    let key = Array("\"root\":\"".utf8)
    var roots: [RootID] = []
    var rest = line
    while let start = rest.firstRange(of: key)?.upperBound,
      let end = rest[start...].firstIndex(of: UInt8(ascii: "\""))
    {
      roots.append(RootID(String(decoding: rest[start..<end], as: UTF8.self)))
      rest = rest[end...]
    }
    return roots
  }
}
