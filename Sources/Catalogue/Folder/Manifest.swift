import Foundation

/// What one directory consists of: a JSON object
/// `{"format":1,"source":…,"count":…,"chunks":[…],"replaces":[…]}`.
///
/// `chunks` in order hold the communities in order of id; `replaces` names every older manifest of the source
/// that its writer knew of, directly or through another's `replaces`, so that none of them comes back.
public struct Manifest: Equatable, Sendable {
  /// The format that this version writes and reads.
  static let format = 1

  /// The directory's name.
  public var source: String
  /// How many communities the chunks hold, retired ones too.
  public var count: Int
  /// In order.
  public var chunks: [ChunkName]
  /// Names of manifests whose place this one takes.
  public var replaces: [String]

  init(source: String, count: Int, chunks: [ChunkName], replaces: [String]) {
    self.source = source
    self.count = count
    self.chunks = chunks
    self.replaces = replaces
  }

  /// Why bytes are no manifest.
  enum ReadingError: Error { case damaged, newerFormat }

  /// Reads the JSON; members it does not know are passed over.
  init(bytes: [UInt8]) throws(ReadingError) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let format = object["format"] as? Int
    else { throw .damaged }
    guard format <= Self.format else { throw .newerFormat }
    guard let source = object["source"] as? String, let count = object["count"] as? Int,
      let chunks = object["chunks"] as? [String], let replaces = object["replaces"] as? [String]
    else { throw .damaged }
    self.source = CellText.clean(source)
    self.count = count
    self.chunks = chunks.compactMap { ChunkName($0) }
    self.replaces = replaces
    guard self.chunks.count == chunks.count else { throw .damaged }
  }

  /// The JSON.
  var bytes: [UInt8] {
    var json = Array(#"{"format":\#(Self.format),"source":"#.utf8)
    JSONText.appendQuoted(source, to: &json)
    json += #","count":\#(count),"chunks":["#.utf8
    json += chunks.map { "\"\($0.text)\"" }.joined(separator: ",").utf8
    json += #"],"replaces":["#.utf8
    json += replaces.map { "\"\($0)\"" }.joined(separator: ",").utf8
    json += "]}\n".utf8
    return json
  }
}
