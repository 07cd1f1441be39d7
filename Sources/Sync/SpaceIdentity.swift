import Journal

/// The file `space.<identity>.json`: tells one store from another that happens to lie in the same place.
///
///     {"format":1,"identity":"<identity>","name":"<space>"}
struct SpaceIdentity: Equatable {
  var identity: String
  var name: String

  /// The name of the file.
  var fileName: String { "space.\(identity).json" }

  var bytes: [UInt8] {
    Value.object(["format": 1, "identity": .text(identity), "name": .text(name)]).json + [UInt8(ascii: "\n")]
  }

  /// The identity in a file's name; nil when it is no such file.
  static func identity(in fileName: String) -> String? {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "space", parts[2] == "json", DeviceName(parts[1]) != nil else {
      return nil
    }
    return parts[1]
  }

  /// Largest file of the kind.
  static let limit = 4096
}
