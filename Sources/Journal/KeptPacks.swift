/// What came of keeping packs.
public struct KeptPacks: Sendable {
  /// The operations that were not held before: they are on the disk.
  public var arrived: [Operation] = []
  /// Roots that an arrived withdrawal leaves to another device alone, of which this one still holds something.
  public var withdrawn: [RootID] = []
  /// What the disk refused, after which no more packs were kept.
  public var failure: DiskError?
}
