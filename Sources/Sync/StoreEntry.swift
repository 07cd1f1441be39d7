/// A file in a store.
public struct StoreEntry: Hashable, Sendable {
  /// Its name, without the folder's.
  public var name: String
  /// Bytes; nil when the store does not say.
  public var length: Int?

  /// - Parameters:
  ///   - name: without the folder's.
  ///   - length: bytes; nil when the store does not say.
  public init(name: String, length: Int?) {
    self.name = name
    self.length = length
  }
}
