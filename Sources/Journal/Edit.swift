/// What a person wants changed: one field of one record. The ledger makes the operation of it.
public struct Edit: Hashable, Sendable {
  /// The citizen, community or member of staff.
  public var root: RootID
  /// The small thing inside it, as `plan` or `step:k2`; empty for the root's own consent and erasure.
  public var record: String
  /// Which of the record's values.
  public var field: String
  /// The new value; `.nothing` takes it away.
  public var value: Value
  /// The values that the person saw, and that this one takes the place of; nil stands for all that are live. In a
  /// conflict it spares the value that was not shown, so that nobody overwrites what they have not read.
  public var replacing: [OperationID]?

  /// - Parameters:
  ///   - root: the citizen, community or member of staff.
  ///   - record: the small thing inside it.
  ///   - field: which of its values.
  ///   - value: the new value.
  public init(root: RootID, record: String, field: String, value: Value) {
    self.root = root
    self.record = record
    self.field = field
    self.value = value
  }
}

extension Edit {
  /// Consent given: what is known of the root may go out to that space.
  public static func share(_ root: RootID, to space: String) -> Edit {
    Edit(root: root, record: "", field: Control.share, value: ["space": .text(space)])
  }

  /// Shared to another space from now on: those who take part there go on with the root, and the spaces that it was in
  /// are left, by the store's packs and by the devices that take part in them alone.
  public static func move(_ root: RootID, to space: String, leaving left: [String]) -> Edit {
    let left = left.filter { $0 != space }.sorted()
    if left.isEmpty { return .share(root, to: space) }
    return Edit(
      root: root, record: "", field: Control.share,
      value: ["space": .text(space), "left": .list(left.map(Value.text))])
  }

  /// Consent withdrawn: `keeper` alone goes on with the root, every other device drops it.
  /// - Parameter spaces: those that the root has been in, so that all of them are told.
  public static func withdraw(_ root: RootID, keeper: DeviceName, from spaces: [String]) -> Edit {
    Edit(
      root: root, record: "", field: Control.share,
      value: ["keep": .text(keeper.rawValue), "spaces": .list(spaces.sorted().map(Value.text))])
  }

  /// The root is deleted, everywhere and for good. Nothing can take it back.
  /// - Parameter spaces: those that the root has been in, so that all of them are told.
  public static func erase(_ root: RootID, from spaces: [String]) -> Edit {
    Edit(
      root: root, record: "", field: Control.erase, value: ["spaces": .list(spaces.sorted().map(Value.text))])
  }
}
