/// What the consent operations of a root add up to, told without regard to which device asks.
enum Consent: Hashable, Sendable {
  case unrecorded
  case space(String)
  /// Given for one space, after the root was in others: it has left those.
  case moved(to: String, from: [String])
  /// Every device that a live withdrawal names.
  case keepers([DeviceName])
  case erased

  /// From operations of one root, those of other fields among them or not.
  init(_ operations: [Operation]) {
    if operations.contains(where: { $0.control == .erase }) {
      self = .erased
      return
    }
    let shares = operations.filter { $0.control == .share }
    guard let root = shares.first?.root else {
      self = .unrecorded
      return
    }
    let field = Fold.state(of: root, shares)[""]?.fields[Control.share]
    let values = (field?.candidates ?? []).map(\.value)
    let keepers = values.compactMap(Control.keeper)
    if !keepers.isEmpty {
      self = .keepers(Set(keepers).sorted())
    } else if let space = values.first.flatMap(Control.space),
      values.allSatisfy({ Control.space($0) == space })
    {
      let left = Set(values.flatMap { Control.left($0) }).subtracting([space])
      self = left.isEmpty ? .space(space) : .moved(to: space, from: left.sorted())
    } else {
      self = .unrecorded
    }
  }

  /// As a device sees it that has had these names and takes part in these spaces.
  func sharing(for names: Set<DeviceName>, now device: DeviceName, in spaces: Set<String>) -> Sharing {
    switch self {
    case .moved(let space, let left):
      // Who never took part in what it left has nothing to give up.
      spaces.contains(space) || spaces.isDisjoint(with: left) ? .shared(space: space) : .moved(to: space)
    case .unrecorded: .here
    case .space(let space): .shared(space: space)
    case .keepers(let keepers):
      .withdrawn(keeper: keepers.contains(where: names.contains) ? device : keepers.first ?? device)
    case .erased: .erased
    }
  }
}
