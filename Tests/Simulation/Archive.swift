import Sync

/// What was taken of a device's folder with `export backup`.
struct Archive {
  /// The file.
  var bytes: [UInt8]
  /// The teams of the device that it was taken at: it is taken in where the same can be read.
  var teams: [String]
}
