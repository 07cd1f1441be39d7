/// A place that colleagues share: a folder on a server, a synchronised folder, a WebDAV collection.
///
/// Names are `[a-z0-9.-]`, in one folder a space. Nothing is asked of it but these four: no locks, no dates, no
/// conditions. It may lose, delay, cut short or repeat what it is given; the exchange finds out.
public protocol FileStore: Sendable {
  /// What lies in a space's folder, in no order; nothing when there is no such folder yet.
  func list(_ folder: String) throws(StoreError) -> [StoreEntry]
  /// A file's bytes. `StoreError.missing` when there is none; refused when it is larger than `limit` bytes.
  func get(_ path: String, limit: Int) throws(StoreError) -> [UInt8]
  /// Puts a file there. The name is new, or the same bytes were meant to be there already.
  func putNew(_ path: String, _ bytes: [UInt8]) throws(StoreError)
  /// Takes a file away. Nothing happens when there is none.
  func remove(_ path: String) throws(StoreError)
}
