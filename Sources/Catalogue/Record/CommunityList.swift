import Domain

/// Many communities side by side in one buffer, each made into a `Community` when asked for: a hundred
/// thousand take the room of their texts.
public struct CommunityList: RandomAccessCollection, Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = [0]

  /// None.
  public init() {}

  /// These, in this order.
  public init(_ communities: some Sequence<Community>) {
    for community in communities { append(community) }
  }

  /// Adds one at the end.
  public mutating func append(_ community: Community) {
    PackedRecord.append(community, to: &bytes)
    starts.append(bytes.count)
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { starts.count - 1 }

  /// One of them, decoded anew each time.
  public subscript(position: Int) -> Community {
    // Only `append` writes here, so that a record is always whole.
    withRecord(at: position) { $0.community() } ?? Community(id: "", name: "")
  }

  /// The packed bytes of one of them, good inside the call.
  func withRecord<Result>(at position: Int, _ body: (PackedRecord) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      body(PackedRecord(bytes: UnsafeBufferPointer(rebasing: bytes[starts[position]..<starts[position + 1]])))
    }
  }
}
