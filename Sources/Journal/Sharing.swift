/// Where a root may be, by the consent that is recorded.
public enum Sharing: Hashable, Sendable {
  /// On this machine only (*kun på denne maskine*): never shared, or two devices disagree about the space.
  case here
  /// Consent given: operations go out to that space.
  case shared(space: String)
  /// It went to a space that this device takes no part in, and left one that it does: whoever takes part there goes on
  /// with it.
  case moved(to: String)
  /// Consent withdrawn: the keeper alone goes on with it. This device itself when it is among several keepers
  /// that were named at the same time, for none of them may lose anything by the other.
  case withdrawn(keeper: DeviceName)
  /// Deleted for good.
  case erased

  /// The space that operations go out to; nil when they go nowhere.
  public var space: String? { if case .shared(let space) = self { space } else { nil } }
}
