/// The sections of an index in memory, and how they become a file.
struct IndexImage: Sendable {
  let recordCount: Int
  var liveCount = 0
  var records: [UInt8] = []
  var recordStarts: [UInt32] = [0]
  var points: [Int32] = []
  var facts: [UInt32] = []
  /// Confirmed, room told, pause ends: three `DayNumber`s a record.
  var days: [UInt16] = []
  var traits: [UInt8] = []
  var retired: [UInt64] = []
  /// `WeekPattern`, the lower half first.
  var weeks: [UInt64] = []
  var boxes: [Int32] = []
  var tags = TagColumns()
  var cells: [UInt32] = []
  var words = WordList()
  var postings = PostingBytes()
  var kin = WordKin()
  var heads = HeadWorths()
  var nameOrder: [UInt32] = []
  var nameRanks: [UInt32] = []
  var idHashes: [UInt32] = []
  var idRecords: [UInt32] = []

  init(recordCount: Int) { self.recordCount = recordCount }

  /// Hands over the whole file piece by piece, the header first.
  func forEachPiece<Failure: Error>(
    fingerprint: [UInt8], _ write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let padding = [UInt8](repeating: 0, count: 8)
    try give(header(fingerprint: fingerprint), to: write)
    var position = IndexLayout.headerLength
    for section in IndexLayout.Section.allCases {
      try give(padding.prefix(-position & 7), to: write)
      position += -position & 7
      try withBytes(of: section) { (bytes) throws(Failure) in
        try write(bytes)
        position += bytes.count
      }
    }
  }

  private func header(fingerprint: [UInt8]) -> [UInt8] {
    var table: [UInt8] = []
    var position = IndexLayout.headerLength
    for section in IndexLayout.Section.allCases {
      position += -position & 7
      let (length, checksum) = withBytes(of: section) { ($0.count, Checksum.crc32c(of: $0)) }
      table.appendLittle(UInt64(position))
      table.appendLittle(UInt64(length))
      table.appendLittle(checksum)
      table.appendLittle(UInt32(0))
      position += length
    }
    var header = IndexLayout.magic
    header.appendLittle(IndexLayout.version)
    header.appendLittle(UInt32(IndexLayout.Section.allCases.count))
    header.appendLittle(UInt64(position))
    header.appendLittle(UInt32(recordCount))
    header.appendLittle(UInt32(liveCount))
    header += fingerprint.prefix(IndexLayout.fingerprintLength)
    header += [UInt8](repeating: 0, count: IndexLayout.tableOffset - header.count)
    header += table
    header.appendLittle(header.withUnsafeBytes { Checksum.crc32c(of: $0) })
    return header
  }

  private func give<Failure: Error>(
    _ bytes: some Collection<UInt8>, to write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try withBytes(of: Array(bytes), write)
  }

  private func withBytes<Result, Failure: Error>(
    of section: IndexLayout.Section, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch section {
    case .records: try withBytes(of: records, body)
    case .recordStarts: try withBytes(of: recordStarts, body)
    case .points: try withBytes(of: points, body)
    case .facts: try withBytes(of: facts, body)
    case .days: try withBytes(of: days, body)
    case .traits: try withBytes(of: traits, body)
    case .retired: try withBytes(of: retired, body)
    case .weeks: try withBytes(of: weeks, body)
    case .boxes: try withBytes(of: boxes, body)
    case .tags: try withBytes(of: tags.bytes, body)
    case .tagStarts: try withBytes(of: tags.starts, body)
    case .recordTags: try withBytes(of: tags.recordTags, body)
    case .recordTagStarts: try withBytes(of: tags.recordStarts, body)
    case .cells: try withBytes(of: cells, body)
    case .terms: try withBytes(of: words.terms, body)
    case .termStarts: try withBytes(of: words.termStarts, body)
    case .postingStarts: try withBytes(of: postings.starts, body)
    case .postings: try withBytes(of: postings.bytes, body)
    case .postingSkips: try withBytes(of: postings.skips, body)
    case .stemLengths: try withBytes(of: kin.stemLengths, body)
    case .sharedLengths: try withBytes(of: kin.sharedLengths, body)
    case .tails: try withBytes(of: kin.tails, body)
    case .headKeys: try withBytes(of: heads.keys, body)
    case .headMasks: try withBytes(of: heads.worths.masks, body)
    case .headTops: try withBytes(of: heads.worths.tops, body)
    case .headStarts: try withBytes(of: heads.worths.starts, body)
    case .headWorths: try withBytes(of: heads.worths.bytes, body)
    case .nameOrder: try withBytes(of: nameOrder, body)
    case .nameRanks: try withBytes(of: nameRanks, body)
    case .idHashes: try withBytes(of: idHashes, body)
    case .idRecords: try withBytes(of: idRecords, body)
    }
  }

  /// As `withUnsafeBytes`, with the error's type kept.
  private func withBytes<Element, Result, Failure: Error>(
    of numbers: [Element], _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let outcome: Swift.Result<Result, Failure> = numbers.withUnsafeBytes { bytes in
      do throws(Failure) { return .success(try body(bytes)) } catch { return .failure(error) }
    }
    return try outcome.get()
  }
}
