import Domain

/// What the index keeps of each record beside its words: point, facts, name and id.
struct RecordColumns {
  private var points: [Int32] = []
  private var facts: [UInt32] = []
  private var cells: [UInt32] = []
  private var lastCell: UInt32?
  private var nameLengths: [UInt8] = []
  private var nameKeys: [UInt8] = []
  private var nameStarts: [Int] = [0]
  private var ids: [UInt8] = []
  private var idStarts: [Int] = [0]
  private var idHashes: [UInt64] = []
  private var liveCount = 0

  init(capacity: Int) {
    points.reserveCapacity(capacity * 2)
    facts.reserveCapacity(capacity)
    idHashes.reserveCapacity(capacity)
  }

  /// Adds the record of the next number.
  mutating func add(_ record: PackedRecord, number: Int, cell: UInt32) {
    guard let (head, _) = record.head() else { return }
    facts.append(head.facts.bits)
    if !head.facts.isRetired { liveCount += 1 }
    points.append(head.coordinate.map { FixedDegrees.fixed($0.latitude) } ?? .min)
    points.append(head.coordinate.map { FixedDegrees.fixed($0.longitude) } ?? .min)
    if cell != lastCell {
      cells += [cell, UInt32(number)]
      lastCell = cell
    }
    record.forEachText { field, text in
      if field == .id {
        idHashes.append(IndexHash.of(text))
        ids.append(contentsOf: text)
        idStarts.append(ids.count)
      }
      if field == .name {
        let start = nameKeys.count
        Collation.appendKey(of: text, to: &nameKeys)
        nameStarts.append(nameKeys.count)
        let gaps = nameKeys[start...].count { $0 == 0x20 }
        nameLengths.append(UInt8(min(gaps + 1, 255)))
      }
      return field != .name
    }
  }

  /// Writes the sections.
  func finish(into image: inout IndexImage) {
    image.liveCount = liveCount
    image.points = points
    image.facts = facts
    image.cells = cells
    image.nameLengths = nameLengths
    image.nameOrder = nameOrder()
    image.nameRanks = [UInt32](repeating: 0, count: image.nameOrder.count)
    for (rank, number) in image.nameOrder.enumerated() { image.nameRanks[Int(number)] = UInt32(rank) }
    let byHash = idHashes.indices.sorted { (idHashes[$0], $0) < (idHashes[$1], $1) }
    image.idHashes = byHash.map { idHashes[$0] }
    image.idRecords = byHash.map { UInt32($0) }
  }

  private func nameOrder() -> [UInt32] {
    nameKeys.withUnsafeBufferPointer { keys in
      func key(_ number: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        keys[nameStarts[number]..<nameStarts[number + 1]]
      }
      let heads = facts.indices.map { number in
        key(number).prefix(8).enumerated().reduce(UInt64(0)) {
          $0 | UInt64($1.element) << UInt64(56 - $1.offset * 8)
        }
      }
      return facts.indices.sorted { left, right in
        if heads[left] != heads[right] { return heads[left] < heads[right] }
        if key(left).lexicographicallyPrecedes(key(right)) { return true }
        if key(right).lexicographicallyPrecedes(key(left)) { return false }
        return ids[idStarts[left]..<idStarts[left + 1]].lexicographicallyPrecedes(
          ids[idStarts[right]..<idStarts[right + 1]])
      }.map { UInt32($0) }
    }
  }
}
