import Casebook
import Domain
import Journal
import Sync

extension World {
  private static let today = CivilDate(dayNumber: 20_000)

  /// What the floors above tell an exchange, as the program does.
  @Sendable static func orders(_ ledger: Ledger) -> ExchangeOrders {
    if ledger.roots(kind: "device").isEmpty { return ExchangeOrders() }
    let casebook = Casebook(ledger: ledger)
    let isHeld = casebook.isGivenUp || casebook.hasReturned
    return ExchangeOrders(
      holding: isHeld ? casebook.unsentRoots : [], takingOver: casebook.takenOver,
      isGivenUp: casebook.isGivenUp)
  }

  /// A machine goes where there is no network. Somebody has to stay who can hand a citizen over to any team.
  mutating func vanish(_ index: Int) {
    guard !devices[index].isAway,
      devices.indices.contains(where: { $0 != index && isBridge($0) && !devices[$0].isAway })
    else { return }
    devices[index].isAway = true
    count("machine away")
  }

  /// Somebody who knows of a machine that is away gives it up, under every name that it has had.
  mutating func giveUp(by index: Int) throws {
    let device = devices[index]
    let away = devices.indices.filter {
      $0 != index && devices[$0].isAway && device.teams.contains(devices[$0].home)
    }
    guard !device.isAway, let lost = away.randomElement(using: &random) else { return }
    let casebook = Casebook(ledger: device.ledger)
    let home = devices[lost].home
    var edits: [Edit] = []
    for name in devices[lost].names.sorted() where !device.ledger.names.contains(name) {
      let edit = casebook.edit(givingUp: name)
      consented[edit.root] = [home]
      edits += [.share(edit.root, to: home), edit]
    }
    if edits.isEmpty { return }
    devices[lost].isUnaware = true
    try save(edits, index, "given up")
  }

  /// A machine that was away is there again, whoever has given it up meanwhile.
  mutating func comeBack() {
    guard let index = devices.indices.filter({ devices[$0].isAway }).randomElement(using: &random) else {
      return
    }
    devices[index].isAway = false
    count("machine back")
  }

  /// A person lets go out what a machine brought back that had been given up.
  mutating func release(_ index: Int) throws {
    let ledger = devices[index].ledger
    if ledger.roots(kind: "device").isEmpty { return }
    let casebook = Casebook(ledger: ledger)
    if casebook.hasReturned { try save(casebook.editsConfirmingReturn(on: Self.today), index, "released") }
  }

  /// A machine never comes back: what it alone had need not be found again.
  mutating func loseForGood(_ index: Int) {
    let lost = devices.remove(at: index)
    lost.folder?.close()
    lose(lost.ledger)
    count("lost for good")
  }

  /// Nothing lies in the store any more under a name that was given up, where the one who did it can replace all of it.
  mutating func checkTakenOver() {
    let names = Set(
      store.files.keys.compactMap { PackName(String($0.drop { $0 != "/" }.dropFirst()))?.publisher })
    for index in devices.indices where isBridge(index) {
      let takenOver = Self.orders(devices[index].ledger).takingOver
      count("taken over in the end", takenOver.count)
      for name in takenOver.intersection(names) {
        failures.append("\(name.rawValue) was given up, and \(index) has not written its packs anew")
      }
    }
  }
}
