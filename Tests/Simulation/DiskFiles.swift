import Journal
import Sync

/// The catalogue's durable files on a device's disk, in place of the real ones, which lie on a real disk. A chunk's name
/// begins with a stand-in for its hash.
public struct DiskFiles: PublishedFiles {
  private let disk: any Disk
  private static let folder = "/catalogue"

  /// - Parameter disk: where they lie.
  public init(_ disk: any Disk) { self.disk = disk }

  /// The names of all that lies there whole.
  public func names() throws -> Set<String> {
    Set(try disk.entries(Self.folder).map(\.name).filter { !$0.hasSuffix(MemoryDisk.temporaryEnding) })
  }

  /// The bytes of one.
  public func read(_ name: String) throws -> [UInt8] { try disk.read("\(Self.folder)/\(name)") }

  /// Keeps one, durably.
  public func take(_ name: String, _ bytes: [UInt8]) throws {
    try disk.makeFolder(Self.folder)
    try disk.replace("\(Self.folder)/\(name)", with: bytes)
  }

  /// Whether a chunk is what its name tells.
  public func verifyChunk(_ name: String, _ bytes: [UInt8]) -> Bool { name == Self.chunkName(bytes) }

  /// The name of a chunk with these bytes.
  public static func chunkName(_ bytes: [UInt8]) -> String {
    let digits = String(CRC32C.of(bytes), radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits + ".\(bytes.count).chunk"
  }

  /// The manifests that are kept, by name.
  public func manifests() throws -> [String: Manifest] {
    try names().filter { $0.hasSuffix(".manifest") }.reduce(into: [:]) { manifests, name in
      if let manifest = Manifest(try read(name)) { manifests[name] = manifest }
    }
  }

  /// Imports a directory of these chunks in the place of every one that is known here, as the program does: chunks,
  /// manifest, and then what nothing needs any more goes.
  /// - Returns: the manifest's name.
  @discardableResult
  public func publish(_ chunks: [[UInt8]], by device: DeviceName) throws -> String {
    let known = try manifests()
    for chunk in chunks { try take(Self.chunkName(chunk), chunk) }
    let manifest = Manifest(
      source: "hsds", chunks: chunks.map(Self.chunkName),
      replaces: Set(known.keys).union(known.values.flatMap(\.replaces)).sorted())
    let serial = (known.keys.compactMap(Self.serial).max() ?? 0) + 1
    let pack = PackName(publisher: device, serial: serial, bytes: manifest.bytes).text
    let name = pack.dropLast(".pack".count) + ".manifest"
    try take(String(name), manifest.bytes)
    for name in try names() where name != String(name) && !manifest.chunks.contains(name) {
      try disk.remove("\(Self.folder)/\(name)")
    }
    return String(name)
  }

  private static func serial(_ manifest: String) -> Int? {
    manifest.split(separator: ".").dropFirst().first.flatMap { Int($0) }
  }
}
