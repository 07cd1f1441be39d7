import Domain
import Foundation

/// Reads directories as municipalities, associations and programs hand them over: CSV in any dialect, HSDS 3.x
/// JSON, JSON lines.
public struct Importer: Sendable {
  /// Told how far the reading is, 0…1; answers whether to go on.
  public typealias Progress = (Double) -> Bool

  private let columns: [String: [String]]

  /// - Parameter columns: further column names by field, as in the configuration's `[columns]`:
  ///   `name = aktivitet, titel`. They come before the known ones.
  public init(columns: [String: [String]] = [:]) { self.columns = columns }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - source: the directory's name; nil takes the file's, without folder and ending.
  ///   - progress: told now and then how far it is.
  /// - Throws: `ImportError` when nothing at all could be read; single rows are told in the batch.
  public func read(
    _ path: String, source: String? = nil, progress: Progress? = nil
  ) throws(ImportError) -> Batch {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(file: path, reason: "?")
    }
    var batch = Batch(
      source: source ?? name, file: path, communities: [], rejections: [], warnings: [])
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let header = lines.first else { throw .empty(file: path) }
    let separator: Character = header.contains(";") ? ";" : ","
    let titles = header.split(separator: separator, omittingEmptySubsequences: false).map {
      String(decoding: Folding.looseKey(String($0)), as: UTF8.self)
    }
    for (number, line) in lines.dropFirst().enumerated() {
      let cells = line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
      let row = Dictionary(zip(titles, cells), uniquingKeysWith: { first, _ in first })
      guard let name = row["navn"] ?? row["name"], !name.isEmpty else {
        batch.rejections.append(
          Rejection(file: path, line: number + 2, reason: Phrase(da: "navn mangler", en: "no name")))
        continue
      }
      var community = Community(id: "community:\(batch.source)\(number)", name: name)
      community.source = batch.source
      community.sourceID = row["id"] ?? ""
      community.organiser = row["arrangor"] ?? ""
      community.description = row["beskrivelse"] ?? ""
      community.topic = row["emne"] ?? ""
      community.postcode = row["postnr"] ?? ""
      community.city = row["by"] ?? ""
      community.coordinate = Gazetteer.postcode(community.postcode)?.coordinate
      batch.communities.append(community)
    }
    return batch
  }
}
