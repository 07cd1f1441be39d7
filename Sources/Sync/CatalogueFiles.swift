import Catalogue

/// The catalogue's folder as the exchange sees it.
public struct CatalogueFiles: PublishedFiles {
  private let folder: CatalogueFolder

  /// - Parameter folder: the catalogue's durable files.
  public init(_ folder: CatalogueFolder) { self.folder = folder }

  /// The names of all chunks and manifests that are kept here.
  public func names() throws -> Set<String> { Set(folder.names()) }

  /// The bytes of one of them.
  /// - Throws: `CatalogueError.damaged` when it is not here or not whole.
  public func read(_ name: String) throws -> [UInt8] {
    guard let bytes = folder.bytes(of: name) else { throw CatalogueError.damaged(name: name) }
    return bytes
  }

  /// Keeps a file that has come, durably.
  /// - Throws: `CatalogueError`.
  public func take(_ name: String, _ bytes: [UInt8]) throws { try folder.store(bytes, as: name) }

  /// Whether the bytes are those that a chunk's name tells of.
  public func verifyChunk(_ name: String, _ bytes: [UInt8]) -> Bool {
    CatalogueFolder.isWhole(bytes, as: name)
  }
}
