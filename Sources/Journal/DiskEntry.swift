/// A file or folder inside a folder.
public struct DiskEntry: Hashable, Sendable {
  /// Its name, without the folder's.
  public var name: String
  /// Bytes; 0 for a folder.
  public var size: Int
  /// Whether it is a folder.
  public var isFolder: Bool

  /// - Parameters:
  ///   - name: without the folder's.
  ///   - size: bytes; 0 for a folder.
  ///   - isFolder: whether it is a folder.
  public init(name: String, size: Int, isFolder: Bool) {
    self.name = name
    self.size = size
    self.isFolder = isFolder
  }
}
