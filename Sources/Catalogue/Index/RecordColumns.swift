import Domain

/// What the index keeps of each record beside its words: point, facts, name and id.
struct RecordColumns {
  private var points: [Int32] = []
  private var facts: [UInt32] = []
  private var cells: [UInt32] = []
  private var lastCell: UInt32?
  private var days: [UInt16] = []
  private var traits: [UInt8] = []
  private var retired: [UInt64] = []
  private var boxes: [Int32] = []
  private var tags = TagColumns()
  private var weeks = WeekColumns()
  private var nameKeys: [UInt8] = []
  private var nameStarts: [Int] = [0]
  private var ids: [UInt8] = []
  private var idStarts: [Int] = [0]
  private var idHashes: [UInt32] = []
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
    if number % 64 == 0 {
      retired.append(0)
      boxes += [.max, .min, .max, .min]
    }
    if head.facts.isRetired { retired[number / 64] |= 1 << UInt64(number % 64) } else { liveCount += 1 }
    days += [head.confirmed, head.roomDay, head.pausedUntil].map(DayNumber.fixed)
    let latitude = head.coordinate.map { FixedDegrees.fixed($0.latitude) } ?? .min
    let longitude = head.coordinate.map { FixedDegrees.fixed($0.longitude) } ?? .min
    points.append(latitude)
    points.append(longitude)
    if head.coordinate != nil { widenBox(latitude, longitude) }
    if cell != lastCell {
      cells += [cell, UInt32(number)]
      lastCell = cell
    }
    var traits: Traits = []
    record.forEachText { field, text in
      if field == .id {
        idHashes.append(IndexHash.short(text))
        ids.append(contentsOf: text)
        idStarts.append(ids.count)
      }
      if field == .name {
        Collation.appendKey(of: text, to: &nameKeys)
        nameStarts.append(nameKeys.count)
      }
      if let kind = TagColumns.Kind(field), !text.isEmpty { tags.add(kind, text) }
      switch field {
      case .name, .topic, .audience: Folding.forEachWord(in: text) { traits.read($0) }
      case .host: if !text.isEmpty { traits.insert(.host) }
      case .schedule: weeks.add(text, confirmed: head.confirmed, traits: &traits)
      default: break
      }
      if field == .audience, !text.isEmpty { traits.insert(.tellsAudience) }
      return field != .language
    }
    self.traits.append(traits.rawValue)
    tags.endRecord()
  }

  private mutating func widenBox(_ latitude: Int32, _ longitude: Int32) {
    let box = boxes.count - 4
    boxes[box] = min(boxes[box], latitude)
    boxes[box + 1] = max(boxes[box + 1], latitude)
    boxes[box + 2] = min(boxes[box + 2], longitude)
    boxes[box + 3] = max(boxes[box + 3], longitude)
  }

  /// Writes the sections.
  func finish(into image: inout IndexImage) {
    image.liveCount = liveCount
    image.points = points
    image.facts = facts
    image.cells = cells
    image.days = days
    image.traits = traits
    image.retired = retired
    image.boxes = boxes
    image.tags = tags
    image.weeks = weeks.patterns
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
