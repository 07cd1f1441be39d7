/// The checked head of an index file.
struct IndexHeader {
  let recordCount: Int
  let liveCount: Int
  let fingerprint: [UInt8]
  /// Each section's bytes, in the order of `IndexLayout.Section`, all inside the file.
  let sections: [Range<Int>]
  private let checksums: [UInt32]

  /// Nil unless the bytes are a whole index of this version.
  init?(_ file: UnsafeRawBufferPointer) {
    let sectionCount = IndexLayout.Section.allCases.count
    guard file.count >= IndexLayout.headerLength, file.starts(with: IndexLayout.magic) else { return nil }
    let bytes = UnsafeBufferPointer(
      start: file.baseAddress?.assumingMemoryBound(to: UInt8.self), count: IndexLayout.headerLength)
    let head = UnsafeRawBufferPointer(rebasing: file[..<(IndexLayout.headerLength - 4)])
    var cursor = ByteCursor(bytes)
    guard cursor.take(IndexLayout.magic.count) != nil, cursor.little(UInt32.self) == IndexLayout.version,
      cursor.little(UInt32.self) == UInt32(sectionCount), cursor.little(UInt64.self) == UInt64(file.count),
      let recordCount = cursor.little(UInt32.self), let liveCount = cursor.little(UInt32.self),
      let fingerprint = cursor.take(IndexLayout.fingerprintLength)
    else { return nil }
    var sections: [Range<Int>] = []
    var checksums: [UInt32] = []
    for _ in 0..<sectionCount {
      guard let offset = cursor.little(UInt64.self), let length = cursor.little(UInt64.self),
        let checksum = cursor.little(UInt32.self), cursor.little(UInt32.self) != nil,
        offset <= UInt64(file.count), length <= UInt64(file.count) - offset
      else { return nil }
      sections.append(Int(offset)..<Int(offset + length))
      checksums.append(checksum)
    }
    guard cursor.little(UInt32.self) == Checksum.crc32c(of: head) else { return nil }
    self.recordCount = Int(recordCount)
    self.liveCount = Int(liveCount)
    self.fingerprint = Array(fingerprint)
    self.sections = sections
    self.checksums = checksums
    guard hasFittingLengths else { return nil }
  }

  /// Whether each section has room for what the number of records demands.
  private var hasFittingLengths: Bool {
    let count = recordCount
    func length(_ section: IndexLayout.Section) -> Int { sections[section.rawValue].count }
    return count <= Posting.mostRecords && liveCount <= count
      && length(.recordStarts) == (count + 1) * 4 && length(.points) == count * 8
      && length(.facts) == count * 4
      && length(.days) == count * 6 && length(.traits) == count && length(.weeks) == count * 16
      && length(.retired) == (count + 63) / 64 * 8 && length(.boxes) == (count + 63) / 64 * 16
      && length(.tagStarts) >= 4 && length(.tagStarts) % 4 == 0 && length(.recordTags) % 4 == 0
      && length(.recordTagStarts) == (count + 1) * 4
      && length(.stemLengths) == length(.termStarts) / 4 - 1
      && length(.sharedLengths) == length(.stemLengths) && length(.tails) % 4 == 0
      && length(.headKeys) % 2 == 0
      && length(.headTops) == length(.headKeys) / 2 * HeadWorths.blocks(count)
      && length(.headMasks) == length(.headTops) * 8 && length(.headStarts) == length(.headTops) * 4
      && length(.nameOrder) == count * 4 && length(.nameRanks) == count * 4
      && length(.idHashes) == count * 4 && length(.idRecords) == count * 4 && length(.cells) % 8 == 0
      && length(.termStarts) >= 4 && length(.termStarts) % 4 == 0
      && length(.postingStarts) == length(.termStarts) && length(.postingSkips) % 8 == 0
  }

  /// Whether every section of `file` is what its checksum says.
  func isIntact(in file: UnsafeRawBufferPointer) -> Bool {
    zip(sections, checksums).allSatisfy { section, checksum in
      Checksum.crc32c(of: UnsafeRawBufferPointer(rebasing: file[section])) == checksum
    }
  }
}
