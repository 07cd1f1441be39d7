import Journal

/// Reads packs for the checks, each once: a name stands for one content.
final class PackReader {
  private var known: [PackName: Pack] = [:]

  /// The pack that lies at a path of a store; nil when it is none, or not whole.
  func pack(_ path: String, _ bytes: [UInt8]) -> Pack? {
    guard let slash = path.lastIndex(of: "/"), let name = PackName(String(path[path.index(after: slash)...])),
      name.fits(bytes)
    else { return nil }
    if let pack = known[name] { return pack }
    let pack = try? Pack(name: name, bytes: bytes)
    if known.count > 2_000 { known = [:] }
    known[name] = pack
    return pack
  }

  /// Every whole pack of some files.
  func packs(_ files: [String: [UInt8]]) -> [(path: String, pack: Pack)] {
    files.compactMap { path, bytes in pack(path, bytes).map { (path, $0) } }
  }
}
