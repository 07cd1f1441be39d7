import Journal

/// The exchange of imported directories: manifests and the chunks that they name.
///
/// The manifests of several publishers stand side by side. One that another names as replaced no longer counts once that
/// other is whole; its publisher alone takes it and its chunks away.
struct FileExchange {
  let store: any FileStore
  let files: any PublishedFiles
  let space: String
  /// The names of this device.
  let own: Set<DeviceName>
  /// Hears of each file that has gone.
  let watch: ExchangeWatch
  private(set) var sent = 0
  private(set) var received = 0
  private(set) var notArrived = 0
  /// Files that came at their full length and are not what their names say, and at how many exchanges in a row.
  private(set) var unreadable: [String: Int]
  private var damaged: Set<String> = []
  /// Those that did not come this time.
  private var missed: Set<String> = []

  init(
    store: any FileStore, files: any PublishedFiles, space: String, own: Set<DeviceName>,
    unreadable: [String: Int], watch: @escaping ExchangeWatch
  ) {
    self.unreadable = unreadable
    self.watch = watch
    self.store = store
    self.files = files
    self.space = space
    self.own = own
  }

  /// Carries it out.
  mutating func run(_ listing: Listing) throws {
    let listed = listing.files
    var local = try files.names()
    var bytes: [String: [UInt8]] = [:]
    var manifests: [String: Manifest] = [:]
    for name in local {
      guard ManifestName.parse(name) != nil, let manifest = Manifest(try files.read(name)) else { continue }
      manifests[name] = manifest
    }
    for name in listed.sorted() where manifests[name] == nil {
      guard let parsed = ManifestName.parse(name) else { continue }
      let content = try fetch(name, limit: parsed.length)
      guard let content, parsed.fits(content), let manifest = Manifest(content) else {
        notArrived += 1
        if let content, !parsed.fits(content) { damaged.insert(name) }
        continue
      }
      manifests[name] = manifest
      bytes[name] = content
    }
    // What is replaced by something that may never arrive whole is all that there is.
    let sound = listed.subtracting(unreadable.filter { $0.value >= SpaceExchange.patience }.keys)
    let known = local.union(sound)
    let replaced = Set(manifests.values.filter { known.isSuperset(of: $0.chunks) }.flatMap(\.replaces))
    let live = manifests.filter { !replaced.contains($0.key) }
    let wanted = Set(live.values.flatMap(\.chunks)).subtracting(local).intersection(listed)
    var count = FileTally(.receiving, lengths: wanted.compactMap(ChunkName.length), watch)
    for (name, manifest) in live.sorted(by: { $0.key < $1.key }) {
      try take(name, manifest, bytes[name], listed, &local, &count)
    }
    unreadable = damaged.reduce(into: unreadable.filter { missed.contains($0.key) }) {
      $0[$1] = min(unreadable[$1] ?? 0, 1 << 20) + 1
    }
    let there = try publish(live, listed, local)
    let replacedForGood = replacedForGood(manifests, sound.intersection(local))
    try remove(manifests, replaced: replacedForGood, live: live, there)
    try keepNotes(listing, local)
  }

  /// Looks at the files that others could not read, puts those again that are held here and are not the same there, and tells
  /// of those that cannot be read here.
  private mutating func keepNotes(_ listing: Listing, _ local: Set<String>) throws {
    var answered: [DamageNote] = []
    for note in listing.damaged {
      guard let length = Listing.length(note.file) else { continue }
      if listing.files.contains(note.file) {
        guard local.contains(note.file), let bytes = try? files.read(note.file),
          let there = try fetch(note.file, limit: length)
        else { continue }
        if there != bytes {
          try store.putNew("\(space)/\(note.file)", bytes)
          sent += 1
        }
      }
      answered.append(note)
    }
    let told = Set(listing.damaged.map(\.file))
    let due = unreadable.filter { !told.contains($0.key) && DamageNote.isDue(after: $0.value) }
    try DamageNote.keep(due.keys.sorted().map { DamageNote($0) }, answered: answered, in: space, of: store)
  }

  /// Takes the chunks of a manifest that are missing here, and then the manifest, if it is new here.
  private mutating func take(
    _ name: String, _ manifest: Manifest, _ bytes: [UInt8]?, _ listed: Set<String>,
    _ local: inout Set<String>,
    _ count: inout FileTally
  ) throws {
    var isComplete = true
    for chunk in Set(manifest.chunks).subtracting(local).sorted() {
      guard listed.contains(chunk), let length = ChunkName.length(chunk),
        let content = try fetch(chunk, limit: length)
      else {
        isComplete = false
        continue
      }
      guard files.verifyChunk(chunk, content) else {
        damaged.insert(chunk)
        isComplete = false
        continue
      }
      try files.take(chunk, content)
      local.insert(chunk)
      received += 1
      try count.add(length)
    }
    if !isComplete { notArrived += 1 }
    guard isComplete, let bytes else { return }
    try files.take(name, bytes)
    local.insert(name)
    received += 1
  }

  /// Puts what live manifests name and the store lacks; a manifest after its chunks.
  private mutating func publish(
    _ live: [String: Manifest], _ listed: Set<String>, _ local: Set<String>
  ) throws -> Set<String> {
    var there = listed
    var absent: [String] = []
    for (name, manifest) in live.sorted(by: { $0.key < $1.key }) {
      for file in manifest.chunks + [name] where local.contains(file) && there.insert(file).inserted {
        absent.append(file)
      }
    }
    var count = FileTally(.sending, lengths: absent.compactMap(Listing.length), watch)
    for file in absent {
      let bytes = try files.read(file)
      try store.putNew("\(space)/\(file)", bytes)
      sent += 1
      try count.add(bytes.count)
    }
    return there
  }

  /// What is replaced by a manifest that lies in the store with all of its chunks and is whole here as well: what is damaged
  /// there is put again. What was only just put there does not count: a store may say that it was done.
  private func replacedForGood(_ manifests: [String: Manifest], _ sound: Set<String>) -> Set<String> {
    Set(
      manifests.filter { sound.contains($0.key) && sound.isSuperset(of: $0.value.chunks) }
        .values.flatMap(\.replaces))
  }

  /// Takes away the replaced manifests of this device, and of their chunks those that no live manifest names.
  private func remove(
    _ manifests: [String: Manifest], replaced: Set<String>, live: [String: Manifest], _ there: Set<String>
  ) throws {
    let needed = Set(live.values.flatMap(\.chunks))
    for name in replaced.intersection(there).sorted() {
      guard let publisher = ManifestName.parse(name)?.publisher, own.contains(publisher) else { continue }
      for chunk in Set(manifests[name]?.chunks ?? []).subtracting(needed).intersection(there).sorted() {
        try store.remove("\(space)/\(chunk)")
      }
      // Last, so that what was not removed is still found by its name.
      try store.remove("\(space)/\(name)")
    }
  }

  private mutating func fetch(_ name: String, limit: Int) throws -> [UInt8]? {
    do {
      return try store.get("\(space)/\(name)", limit: limit)
    } catch StoreError.missing, StoreError.tooLarge, StoreError.tryAgain {
      missed.insert(name)
      return nil
    } catch StoreError.unreachable {
      // It may be this file alone that does not come. When the line is gone, this says so.
      _ = try store.list(space)
      missed.insert(name)
      return nil
    }
  }
}
