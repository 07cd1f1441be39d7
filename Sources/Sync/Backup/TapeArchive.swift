/// Files in one, as `tar` reads and writes them (POSIX.1-1988 *ustar*): a block of 512 bytes that tells name and size,
/// then the bytes, filled up to the next block; two empty blocks at the end.
enum TapeArchive {
  /// A file in it.
  struct File: Equatable {
    var name: String
    var bytes: [UInt8]
  }

  private static let block = 512

  /// The archive of these files. Names are ASCII and shorter than 100 bytes.
  /// - Parameter seconds: when it was made, since 1970.
  static func bytes(of files: [File], at seconds: Int64) -> [UInt8] {
    var archive: [UInt8] = []
    archive.reserveCapacity(files.reduce(2 * block) { $0 + 2 * block + $1.bytes.count })
    for file in files {
      archive += header(file, seconds)
      archive += file.bytes
      archive += zeros(upTo: file.bytes.count)
    }
    return archive + [UInt8](repeating: 0, count: 2 * block)
  }

  /// The plain files of an archive; nil when it is none, or ends in the middle of a file. Folders are passed over.
  static func files(in archive: [UInt8]) -> [File]? {
    var files: [File] = []
    var place = 0
    while place + block <= archive.count {
      let header = archive[place..<(place + block)]
      if header.allSatisfy({ $0 == 0 }) { return files }
      guard number(header, 148, 8) == sum(header), let size = number(header, 124, 12), size >= 0 else {
        return nil
      }
      place += block
      guard place + size <= archive.count else { return nil }
      let kind = header[header.startIndex + 156]
      if kind == UInt8(ascii: "0") || kind == 0 {
        let prefix = text(header, 345, 155)
        let name = text(header, 0, 100)
        files.append(
          File(
            name: prefix.isEmpty ? name : "\(prefix)/\(name)", bytes: Array(archive[place..<(place + size)])))
      }
      place += (size + block - 1) / block * block
    }
    return nil
  }

  private static func header(_ file: File, _ seconds: Int64) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, _ at: Int) {
      for (index, byte) in text.utf8.enumerated() { header[at + index] = byte }
    }
    func put(_ number: Int64, _ at: Int, digits: Int) {
      let text = String(number, radix: 8)
      put(String(repeating: "0", count: max(0, digits - text.count)) + text, at)
    }
    put(String(file.name.prefix(99)), 0)
    put(0o600, 100, digits: 7)
    put(0, 108, digits: 7)
    put(0, 116, digits: 7)
    put(Int64(file.bytes.count), 124, digits: 11)
    put(max(0, seconds), 136, digits: 11)
    put("        0", 148)
    put("ustar", 257)
    put("00", 263)
    put(Int64(sum(header[...])), 148, digits: 6)
    header[154] = 0
    return header
  }

  /// The sum of a header's bytes, those of the sum itself counted as spaces.
  private static func sum(_ header: ArraySlice<UInt8>) -> Int {
    let sum = header.reduce(0) { $0 + Int($1) }
    return sum - header.dropFirst(148).prefix(8).reduce(0) { $0 + Int($1) } + 8 * 32
  }

  private static func zeros(upTo count: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (block - count % block) % block)
  }

  private static func text(_ header: ArraySlice<UInt8>, _ at: Int, _ length: Int) -> String {
    String(decoding: header.dropFirst(at).prefix(length).prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func number(_ header: ArraySlice<UInt8>, _ at: Int, _ length: Int) -> Int? {
    let digits = text(header, at, length).drop { $0 == " " }.prefix { $0 != " " }
    return Int(digits, radix: 8)
  }
}
