import Domain
import Journal

extension World {
  /// What everything written of a root begins with: known by the root, and by nothing that may outlive it.
  static func mark(of root: RootID) -> String { "hemmelig-\(root.rawValue.dropFirst("citizen:".count))" }

  /// Writes into a few fields, as a rule of somebody lately met.
  mutating func someEdits(_ index: Int) -> [Edit] {
    let root: RootID
    let ledger = devices[index].ledger
    // Of a citizen who was never shared nobody else has heard, nor those of one team of another's.
    let hearsOfAll = devices.indices.allSatisfy(isBridge)
    let known = roots.filter { hearsOfAll && consented[$0] != nil || !ledger.ids(of: $0).isEmpty }
    if known.isEmpty || once(in: 30) {
      root = RootID("citizen:" + DeviceName(random: &random).rawValue)
      roots.append(root)
    } else if once(in: 8) {
      root = known[pick(0..<known.count)]
    } else {
      root = known[pick(max(0, known.count - 6)..<known.count)]
    }
    return (0...pick(0..<3)).map { _ in
      Edit(root: root, record: "step:\(pick(0..<4))", field: "what\(pick(0..<2))", value: someValue(of: root))
    }
  }

  /// Few enough that two devices often write the same.
  private mutating func someValue(of root: RootID) -> Value {
    let text = "\(Self.mark(of: root))-\(pick(0..<5))"
    switch pick(0..<40) {
    case 0..<4: return .nothing
    case 4: return .text(String(repeating: text + " – æøå\n", count: pick(20..<400)))
    case 5: return .list([.text(text), .integer(pick(0..<3)), .flag(true)])
    case 6: return .object(["a": .text(text), "b": .number(0.5)])
    case 7: return .integer(pick(-2..<2))
    default: return .text(text)
    }
  }

  mutating func type(_ index: Int) throws {
    guard let edit = someEdits(index).first else { return }
    for _ in 0..<pick(2..<6) {
      var edit = edit
      edit.value = someValue(of: edit.root)
      try save([edit], index, "typing")
    }
  }

  /// Chooses in one field where values differ; now and then one of several was not shown yet.
  mutating func resolve(_ index: Int) throws {
    let ledger = devices[index].ledger
    for root in roots.shuffled(using: &random) where ledger.conflicts(of: root) > 0 {
      for record in ledger.state(of: root).records {
        for (field, state) in record.fields.sorted(by: { $0.key < $1.key }) where state.isConflict {
          var edit = Edit(root: root, record: record.name, field: field, value: state.value)
          if record.name.isEmpty { continue }
          let seen = once(in: 3) ? Array(state.candidates.prefix(2)) : state.candidates
          edit.value = once(in: 2) ? someValue(of: root) : seen[pick(0..<seen.count)].value
          edit.replacing = seen.map(\.id)
          return try save([edit], index, "resolved conflict")
        }
      }
    }
  }

  mutating func share(_ index: Int) throws {
    let device = devices[index]
    // Where each team has citizens of its own, most are not known here. Scripts of before mean what they meant.
    let known = script.teams == nil ? roots : roots.filter { !device.ledger.ids(of: $0).isEmpty }
    guard let root = known.randomElement(using: &random) else { return }
    switch device.ledger.sharing(of: root) {
    case .here where !device.ledger.ids(of: root).isEmpty:
      try share(root, to: device.teams[device.teams.count > 1 && once(in: 10) ? 1 : 0], index, "consent")
    case .withdrawn(let keeper) where keeper == device.ledger.device:
      try share(root, to: device.teams[0], index, "consent given again")
    default: return
    }
  }

  /// As the program does it: given again, it is given to the team that it was given to before.
  private mutating func share(_ root: RootID, to team: String, _ index: Int, _ what: String) throws {
    let ledger = devices[index].ledger
    let team = ledger.lastSpace(of: root) ?? team
    try save(.move(root, to: team, leaving: ledger.spacesShared(root)), to: team, index, what)
  }

  /// As the program does it: to another team of the device's own.
  mutating func move(_ index: Int) throws {
    let ledger = devices[index].ledger
    guard let root = someShared(index), case .shared(let space) = ledger.sharing(of: root) else { return }
    let others = devices[index].teams.filter { $0 != space }
    guard let other = others.count > 1 ? others.randomElement(using: &random) : others.first else { return }
    try save(
      .move(root, to: other, leaving: ledger.spacesShared(root)), to: other, index,
      others.count > 1 ? "moved among three teams" : "moved")
  }

  private mutating func save(_ edit: Edit, to space: String, _ index: Int, _ what: String) throws {
    consented[edit.root, default: []].insert(space)
    try save([edit], index, what)
    if devices[index].ledger.sharing(of: edit.root) == .shared(space: space) {
      try forgiveHandedOver(edit.root)
    }
  }

  private mutating func someShared(_ index: Int) -> RootID? {
    let ledger = devices[index].ledger
    return roots.filter { if case .shared = ledger.sharing(of: $0) { true } else { false } }
      .randomElement(using: &random)
  }

  /// As the program does it: from every space where the citizen was.
  mutating func withdrawal(_ index: Int) -> [Edit] {
    let ledger = devices[index].ledger
    guard let root = someShared(index) else { return [] }
    return [.withdraw(root, keeper: ledger.device, from: ledger.spacesShared(root))]
  }

  /// As the program does it: from every space where the citizen was.
  mutating func erasure(_ index: Int) -> [Edit] {
    let ledger = devices[index].ledger
    guard let root = roots.randomElement(using: &random), !ledger.ids(of: root).isEmpty else { return [] }
    return ledger.sharing(of: root) == .erased ? [] : [.erase(root, from: ledger.spacesShared(root))]
  }

  /// Records edits and appends what they make, as the program does.
  mutating func save(_ edits: [Edit], _ index: Int, _ what: String) throws {
    let desk = desk(index)
    desk.save(edits)
    take(desk, index, what)
  }

  /// The one who sits at a device.
  mutating func desk(_ index: Int) -> Desk {
    devices[index].clock += Int64(pick(0..<3_600_000))
    return Desk(devices[index].folder, devices[index].ledger, clock: devices[index].clock)
  }

  /// Writes down what was done there.
  mutating func take(_ desk: Desk, _ index: Int, _ what: String) {
    let work = desk.work
    devices[index].ledger = work.ledger
    book.note(work.tried, isSaved: false)
    book.note(work.saved, isSaved: true)
    erased.formUnion(work.saved.filter(\.isErasure).map(\.root))
    if !work.saved.isEmpty { count(what) }
    if work.isRefused { count("refused by the disk") }
    if let trouble = work.trouble { failures.append("saving on device \(index): \(trouble)") }
  }
}
