import Domain

/// An index in place. Whatever its bytes say, nothing outside them is read: each number is checked before it
/// is used to find another.
struct IndexView {
  let recordCount: Int
  let points: Column<Int32>
  let facts: Column<UInt32>
  let days: Column<UInt16>
  let traits: Column<UInt8>
  let retired: Column<UInt64>
  let weeks: Column<UInt64>
  let boxes: Column<Int32>
  let tags: TagView
  let stemLengths: Column<UInt8>
  let sharedLengths: Column<UInt8>
  let tails: Column<UInt32>
  let postings: PostingView
  let nameOrder: Column<UInt32>
  let nameRanks: Column<UInt32>
  private let records: UnsafeRawBufferPointer
  private let recordStarts: Column<UInt32>
  private let cells: Column<UInt32>
  private let terms: UnsafeRawBufferPointer
  private let termStarts: Column<UInt32>
  private let headKeys: Column<UInt16>
  private let headMasks: UnsafeRawBufferPointer
  private let headTops: UnsafeRawBufferPointer
  private let headStarts: UnsafeRawBufferPointer
  private let headWorths: UnsafeRawBufferPointer
  private let idHashes: Column<UInt32>
  private let idRecords: Column<UInt32>

  /// `sections` must lie inside `file` and fit `recordCount`, as `IndexHeader` checks.
  init(_ file: UnsafeRawBufferPointer, sections: [Range<Int>], recordCount: Int) {
    func bytes(_ section: IndexLayout.Section) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: file[sections[section.rawValue]])
    }
    self.recordCount = recordCount
    records = bytes(.records)
    recordStarts = Column(bytes(.recordStarts))
    points = Column(bytes(.points))
    facts = Column(bytes(.facts))
    days = Column(bytes(.days))
    traits = Column(bytes(.traits))
    retired = Column(bytes(.retired))
    weeks = Column(bytes(.weeks))
    boxes = Column(bytes(.boxes))
    tags = TagView(
      bytes: bytes(.tags), starts: Column(bytes(.tagStarts)), records: Column(bytes(.recordTags)),
      recordStarts: Column(bytes(.recordTagStarts)))
    stemLengths = Column(bytes(.stemLengths))
    sharedLengths = Column(bytes(.sharedLengths))
    tails = Column(bytes(.tails))
    headKeys = Column(bytes(.headKeys))
    headMasks = bytes(.headMasks)
    headTops = bytes(.headTops)
    headStarts = bytes(.headStarts)
    headWorths = bytes(.headWorths)
    cells = Column(bytes(.cells))
    terms = bytes(.terms)
    termStarts = Column(bytes(.termStarts))
    postings = PostingView(
      bytes: bytes(.postings), starts: Column(bytes(.postingStarts)), skips: Column(bytes(.postingSkips)))
    nameOrder = Column(bytes(.nameOrder))
    nameRanks = Column(bytes(.nameRanks))
    idHashes = Column(bytes(.idHashes))
    idRecords = Column(bytes(.idRecords))
  }

  // MARK: Records

  /// One record's bytes; nil when there is none of that number.
  func record(_ number: Int) -> PackedRecord? {
    guard number >= 0, number < recordCount else { return nil }
    return slice(of: records, Int(recordStarts[number]), Int(recordStarts[number + 1])).map {
      PackedRecord(bytes: $0)
    }
  }

  /// The number of the record with this id.
  func number(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { id in
      let hash = IndexHash.short(id)
      var index = idHashes.lowerBound(hash)
      while index < recordCount, idHashes[index] == hash {
        let number = Int(idRecords[index])
        var isSame = false
        record(number)?.forEachText { _, text in
          isSame = text.elementsEqual(id)
          return false
        }
        if isSame { return number }
        index += 1
      }
      return nil
    }
  }

  // MARK: Words

  /// The words that begin with `prefix`, by number; the word itself, when it is one, comes first.
  func terms(beginning prefix: [UInt8]) -> Range<Int> {
    let first = firstTerm { !$0.lexicographicallyPrecedes(prefix) }
    let end = firstTerm(from: first) { !$0.starts(with: prefix) }
    return first..<max(first, end)
  }

  /// How many words there are.
  var termCount: Int { termStarts.count - 1 }

  /// A word's bytes; none for a number that there is no word of, and in a damaged index.
  func term(_ term: Int) -> UnsafeBufferPointer<UInt8> {
    guard term >= 0, term < termCount else { return UnsafeBufferPointer(start: nil, count: 0) }
    return slice(of: terms, Int(termStarts[term]), Int(termStarts[term + 1]))
      ?? UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The number of a word that is there.
  func term(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let first = firstTerm { !$0.lexicographicallyPrecedes(word) }
    return first < termCount && term(first).elementsEqual(word) ? first : nil
  }

  /// The best worths of all words that begin with one or two letters, in these blocks of records; nil where they were
  /// not worked out.
  func headWorths(_ word: [UInt8], blocks: Range<Int>) -> WorthView? {
    guard let key = HeadWorths.key(word) else { return nil }
    let index = headKeys.lowerBound(key)
    guard index < headKeys.count, headKeys[index] == key else { return nil }
    let first = index * HeadWorths.blocks(recordCount)
    func part(_ bytes: UnsafeRawBufferPointer, _ width: Int) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(
        rebasing: bytes[((first + blocks.lowerBound) * width)..<((first + blocks.upperBound) * width)])
    }
    return WorthView(
      masks: Column(part(headMasks, 8)), tops: Column(part(headTops, 1)), starts: Column(part(headStarts, 4)),
      bytes: Column(headWorths))
  }

  /// The tails of words that begin with `prefix`.
  func tails(beginning prefix: [UInt8]) -> Range<Int> {
    func first(from start: Int, _ isBehind: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> Int {
      var (low, high) = (start, tails.count)
      while low < high {
        let middle = (low + high) / 2
        let word = term(Int(tails[middle] >> 6))
        if isBehind(word.dropFirst(Int(tails[middle] & 63))) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first(from: 0) { !$0.lexicographicallyPrecedes(prefix) }
    return start..<max(start, first(from: start) { !$0.starts(with: prefix) })
  }

  /// The first word for which `isBehind` holds, as it does from there on.
  private func firstTerm(
    from start: Int = 0, where isBehind: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Int {
    var low = start
    var high = termStarts.count - 1
    while low < high {
      let middle = (low + high) / 2
      let word = slice(of: terms, Int(termStarts[middle]), Int(termStarts[middle + 1]))
      if word.map(isBehind) ?? true { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: Places

  /// The stretches of records in the cells that `box` touches, in order of number.
  func records(in box: GeoBox) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for row in box.rows {
      let start = firstRecord(from: Grid.key(row: row, column: box.columns.lowerBound))
      let end = firstRecord(from: Grid.key(row: row, column: box.columns.upperBound) + 1)
      if start < end, start >= ranges.last?.upperBound ?? 0 { ranges.append(start..<end) }
    }
    return ranges
  }

  /// The first record without a point; all behind it have none either.
  var firstUnplaced: Int { firstRecord(from: Grid.noCell) }

  private func firstRecord(from key: UInt32) -> Int {
    var low = 0
    var high = cells.count / 2
    while low < high {
      let middle = (low + high) / 2
      if cells[middle * 2] < key { low = middle + 1 } else { high = middle }
    }
    return low * 2 < cells.count ? min(Int(cells[low * 2 + 1]), recordCount) : recordCount
  }

  private func slice(of bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeBufferPointer<
    UInt8
  >? {
    guard start <= end, end <= bytes.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end]).assumingMemoryBound(to: UInt8.self)
  }
}
