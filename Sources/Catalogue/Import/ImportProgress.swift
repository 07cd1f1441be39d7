/// How far an import is.
public struct ImportProgress: Equatable, Sendable {
  /// Rows or objects so far, those that are left out among them.
  public var rows: Int
  /// Bytes of the file, or of all files of a folder, so far.
  public var bytes: Int
  /// All bytes; never less than `bytes`.
  public var totalBytes: Int

  /// - Parameters:
  ///   - rows: rows or objects so far.
  ///   - bytes: bytes so far.
  ///   - totalBytes: all bytes.
  public init(rows: Int, bytes: Int, totalBytes: Int) {
    self.rows = rows
    self.bytes = min(bytes, totalBytes)
    self.totalBytes = totalBytes
  }

  /// 0…1.
  public var fraction: Double { totalBytes > 0 ? Double(bytes) / Double(totalBytes) : 0 }
}
