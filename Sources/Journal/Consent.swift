/// What the consent operations of a root add up to, told without regard to which device asks.
enum Consent: Hashable, Sendable {
  case unrecorded
  case space(String)
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
    let keepers = values.compactMap { $0[member: "keep"].text.flatMap(DeviceName.init(rawValue:)) }
    if !keepers.isEmpty {
      self = .keepers(Set(keepers).sorted())
    } else if let space = values.first?[member: "space"].text,
      values.allSatisfy({ $0[member: "space"].text == space })
    {
      self = .space(space)
    } else {
      self = .unrecorded
    }
  }

  /// As a device sees it that has had these names.
  func sharing(for names: Set<DeviceName>, now device: DeviceName) -> Sharing {
    switch self {
    case .unrecorded: .here
    case .space(let space): .shared(space: space)
    case .keepers(let keepers):
      .withdrawn(keeper: keepers.contains(where: names.contains) ? device : keepers.first ?? device)
    case .erased: .erased
    }
  }
}
