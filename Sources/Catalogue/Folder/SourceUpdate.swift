import Domain

/// One directory's step from what is stored to what a batch says: written, or only counted.
struct SourceUpdate {
  /// What changes, counted while the chunks are written.
  private(set) var report: ImportReport
  private let batch: Batch
  private let old: [(name: ManifestName, manifest: Manifest)]
  private let store: ChunkStore
  /// None when it is only to be counted.
  private var writer: ChunkWriter?
  /// Asked now and then, with the communities gone through and all of them.
  private let isToGoOn: (Int, Int) -> Bool
  /// Keys of the batch with their positions, in order of key.
  private let order: [(key: CommunityKey, position: Int)]
  private var next = 0
  /// The lines of the communities from `next` on, the next one last.
  private var ahead: [[UInt8]] = []

  init(
    _ batch: Batch, of state: FolderState, store: ChunkStore, limits: ChunkWriter.Limits?,
    isToGoOn: @escaping (Int, Int) -> Bool = { _, _ in true }
  ) {
    self.isToGoOn = isToGoOn
    self.batch = batch
    self.store = store
    report = ImportReport(of: batch)
    old = state.current.filter { $0.manifest.source == batch.source }
    writer = limits.map { ChunkWriter(store, known: state.chunks, limits: $0) }
    order = batch.communities.indices.compactMap { position in
      batch.communities.withRecord(at: position) { record in
        CommunityKey(Array(record.text(.id).utf8)).map { (key: $0, position: position) }
      }
    }.sorted { $0.key < $1.key }
  }

  /// Chunks that this update has written, to be removed again if it fails.
  var written: [String] { writer?.written ?? [] }

  /// Whether there is anything to publish; several manifests are brought to one even when no row has changed.
  var changesAnything: Bool {
    report.imported + report.updated + report.retired > 0 || old.count != 1
  }

  /// The manifest of the state after the update.
  var manifest: Manifest {
    let replaces = Set(old.map(\.name.text) + old.flatMap(\.manifest.replaces))
    return Manifest(
      source: batch.source, count: writer?.count ?? 0, chunks: writer?.names ?? [],
      replaces: replaces.sorted())
  }

  /// Goes through the old and the new communities side by side, in order of id, and writes what shall be.
  mutating func writeChunks() throws(CatalogueError) {
    var stored = LineMerge(old.map(\.manifest), from: store)
    try stored.forEach { (key, line) throws(CatalogueError) in
      try addNew(before: key)
      if next < order.count, order[next].key == key {
        try addNext(inPlaceOf: line)
      } else if RecordLine.isRetired(line) {
        try writer?.add(key) { $0.append(contentsOf: line) }
      } else {
        report.retired += 1
        try writer?.add(key) { RecordLine.appendRetired(line, to: &$0) }
      }
    }
    try addNew(before: nil)
    try writer?.finish()
    // The last moment to turn back: what follows names the new state.
    if !isToGoOn(order.count, order.count) { throw .cancelled }
    report.problems = stored.problems
  }

  private mutating func addNew(before key: CommunityKey?) throws(CatalogueError) {
    while next < order.count, key.map({ order[next].key < $0 }) ?? true {
      report.imported += 1
      try addNext(inPlaceOf: nil)
    }
  }

  private mutating func addNext(inPlaceOf old: UnsafeBufferPointer<UInt8>?) throws(CatalogueError) {
    let key = order[next].key
    if next & 511 == 0, !isToGoOn(next, order.count) { throw .cancelled }
    if ahead.isEmpty { encodeAhead(from: next) }
    let line = ahead.popLast() ?? []
    next += 1
    if let old {
      if old.elementsEqual(line) { report.unchanged += 1 } else { report.updated += 1 }
    }
    try writer?.add(key) { $0.append(contentsOf: line) }
  }

  /// Writes the next few thousand lines on all cores.
  private mutating func encodeAhead(from start: Int) {
    let (order, communities) = (order, batch.communities)
    let parts = Cores.parts(of: start..<min(start + 4096, order.count), least: 256)
    let lines = Cores.map(parts.count) { part in
      parts[part].map { index in
        var line: [UInt8] = []
        communities.withRecord(at: order[index].position) { RecordLine.append($0, to: &line) }
        return line
      }
    }
    ahead = lines.joined().reversed()
  }
}
