import Domain
import Journal
import Sync

extension World {
  /// A pack that nobody ends is waited for, and then left to somebody else, through fewer exchanges than this.
  private static let mostPatience = 40

  /// Everything works again; all exchange until nothing moves any more.
  mutating func settle() throws {
    random = SplitMix64(seed: script.seed &+ 2)
    store.flakiness = 0
    store.settle()
    for index in devices.indices.reversed() where devices[index].isAway { loseForGood(index) }
    for index in devices.indices { try restart(index) }
    for round in 1... {
      let before = store.files
      var moved = 0
      for index in devices.indices {
        try release(index)
        let strange = hasStrangePacks(index) ? devices[index].ledger.device : nil
        let report = try exchange(index, at: 0, end: nil, accepting: Set(devices[index].spaces)).1
        for failure in report.failures {
          failures.append(
            "in the end, device \(index): \(failure.space) \(failure.kind) \(failure.phrase.english)")
        }
        if devices[index].ledger.device == strange {
          failures.append("device \(index) goes on under a name that another has written under")
        }
        moved += report.sent + report.received + report.filesSent + report.filesReceived
        try drop(index)
      }
      if !failures.isEmpty { return }
      if moved == 0, store.files == before, try isQuiet() || round > Self.mostPatience {
        return try checkNothingStuck()
      }
      guard round < 100 else { return failures.append("no rest after \(round) rounds") }
    }
  }

  /// What nobody ends may be waited for for ever; nothing else.
  private mutating func checkNothingStuck() throws {
    for (index, device) in devices.enumerated() {
      for space in device.spaces {
        guard let memory = try device.folder?.memory(of: space) else { continue }
        if memory.isRefilling { failures.append("device \(index) goes on filling \(space)") }
        if !memory.waited.isEmpty {
          failures.append("device \(index) goes on waiting in \(space): \(memory.waited.keys.map(\.text))")
        }
      }
    }
  }

  private func isQuiet() throws -> Bool {
    try devices.allSatisfy { device in
      // What is not waited for any more is dropped the next time.
      if roots.contains(where: device.ledger.awaitsDropping) { return false }
      return try device.spaces.allSatisfy { space in
        guard let memory = try device.folder?.memory(of: space) else { return true }
        return memory.isQuiet && memory.unreadable.isEmpty
      }
    }
  }

  /// Whether packs lie in the store under a device's name that it cannot have put there.
  private func hasStrangePacks(_ index: Int) -> Bool {
    let device = devices[index]
    return device.spaces.contains { space in
      let own = device.published.filter { $0.publisher == device.ledger.device }
      let last = own.map(\.serial).max() ?? 0
      return store.files.keys.contains { path in
        guard path.hasPrefix(space + "/"), let name = PackName(String(path.dropFirst(space.count + 1))) else {
          return false
        }
        return name.publisher == device.ledger.device && name.serial > last
      }
    }
  }
}
