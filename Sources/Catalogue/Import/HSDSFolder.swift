import Domain
import Foundation

/// Which files of a folder are which tables of HSDS: as its `datapackage.json` says (specs.frictionlessdata.io),
/// or by their names.
struct HSDSFolder {
  /// The folder as it was named.
  let path: String
  /// The files of tables, services first: a folder without them is told at once.
  private(set) var files: [(table: HSDSTableName, path: String)] = []
  /// What is not used, and why.
  private(set) var notes: [Phrase] = []

  /// The name of a data package's description.
  static let package = "datapackage.json"
  /// No description of some dozen tables is longer.
  private static let longestPackage = 16 << 20

  /// - Throws: `ImportError` when there are no services among the files, or when the package names a file outside
  ///   its folder.
  init(_ path: String) throws(ImportError) {
    self.path = path
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      _ = try InputFile(path + "/.")
      throw .folder(file: path)
    }
    if names.contains(Self.package) { try readPackage() }
    if !files.contains(where: { $0.table == .services }) { try findByName(names.sorted()) }
    guard files.contains(where: { $0.table == .services }) else { throw .folder(file: path) }
    let order = HSDSTableName.allCases
    files.sort { order.firstIndex(of: $0.table) ?? 0 < order.firstIndex(of: $1.table) ?? 0 }
  }

  private mutating func readPackage() throws(ImportError) {
    let file = "\(path)/\(Self.package)"
    guard let package = try Self.object(in: file), package.has("resources") else {
      return notes.append(
        Phrase(
          da: "\(file) kan ikke læses som en datapakke: filerne er fundet ved deres navne",
          en: "\(file) cannot be read as a data package: the files are found by their names"))
    }
    for resource in package.objects("resources") {
      for part in resource.texts("path") {
        let table = HSDSTableName(file: resource.text("name")) ?? HSDSTableName(file: Self.lastName(part))
        try add(part, as: table, namedBy: file)
      }
    }
  }

  private mutating func add(_ part: String, as table: HSDSTableName?, namedBy package: String)
    throws(ImportError)
  {
    guard Self.isInside(part) else { throw .outsideFolder(file: package, path: part) }
    let file = "\(path)/\(part)"
    guard FileManager.default.fileExists(atPath: file) else {
      return notes.append(
        Phrase(da: "\(part) findes ikke, selv om datapakken nævner den", en: "\(part) is named but not there")
      )
    }
    guard isInside(resolved: file) else { throw .outsideFolder(file: package, path: part) }
    guard let table else { return notes.append(Self.unused(part)) }
    files.append((table, file))
  }

  private mutating func findByName(_ names: [String]) throws(ImportError) {
    files = []
    for name in names where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") {
      guard let table = HSDSTableName(file: name) else {
        notes.append(Self.unused(name))
        continue
      }
      let file = "\(path)/\(name)"
      guard isInside(resolved: file) else { throw .outsideFolder(file: path, path: name) }
      files.append((table, file))
    }
  }

  // MARK: Paths

  /// Whether a path is one that stays below: relative, without a way up, on this machine.
  private static func isInside(_ part: String) -> Bool {
    guard !part.isEmpty, !part.hasPrefix("/"), !part.hasPrefix("~"), !part.contains("://"),
      !part.contains("\\"), !part.utf8.contains(0)
    else { return false }
    return !part.split(separator: "/").contains("..")
  }

  /// Whether a file still lies in the folder when links have been followed.
  private func isInside(resolved file: String) -> Bool {
    guard let folder = Self.realPath(path), let file = Self.realPath(file) else { return false }
    return file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The object that a small file is; nil when it is something else.
  private static func object(in file: String) throws(ImportError) -> JSONObject? {
    let input = try InputFile(file)
    guard (1...longestPackage).contains(input.length) else { return nil }
    var bytes = [UInt8](repeating: 0, count: input.length)
    var outcome = Result<Int, ImportError>.success(0)
    bytes.withUnsafeMutableBytes { buffer in
      do throws(ImportError) { outcome = .success(try input.read(into: buffer)) } catch {
        outcome = .failure(error)
      }
    }
    let count = try outcome.get()
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start..<max(start, count)].withUnsafeBufferPointer { JSONObject($0) }
  }

  private static func unused(_ name: String) -> Phrase {
    Phrase(
      da: "\(name) er ikke brugt: den fortæller intet, som et fællesskab vises med",
      en: "\(name) is not used: it tells nothing that a community is shown with")
  }
}
