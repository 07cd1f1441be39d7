/// A held lock; let go by `release` or when nothing refers to it any more.
public protocol DiskLock: Sendable {
  /// Lets others have it.
  func release()
}
