import Domain
import Journal

/// Citizens, as the operations held tell of them, and the way from an edit to an operation.
public struct Casebook: Equatable, Sendable {
  /// All operations.
  public private(set) var ledger: Ledger
  /// Everyone's summary by root, kept up to date with every operation.
  public private(set) var summaries: [String: CitizenSummary] = [:]

  /// - Parameters:
  ///   - ledger: what is held.
  ///   - digests: summaries kept in a snapshot; roots without a readable one are worked out anew.
  public init(ledger: Ledger, digests: [String: CitizenSummary] = [:]) {
    self.ledger = ledger
    summaries = digests
    for root in ledger.roots(kind: Self.citizenKind) where summaries[root.rawValue] == nil {
      refresh(root)
    }
  }

  static let citizenKind = "citizen"

  /// The space of the shared store that citizens go to, and the one of the directory and the staff's names.
  public static let directorySpace = "katalog"

  /// A new citizen's root: random, so that it tells nothing and is never made twice.
  public static func newCitizenID(_ random: inout some RandomNumberGenerator) -> String {
    "\(citizenKind):\(randomName(&random))"
  }

  /// Twenty random characters of `[a-z0-9]`: about 100 bits.
  public static func randomName(_ random: inout some RandomNumberGenerator) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    return String((0..<20).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }

  /// The citizen's file; nil when there is none, or it was erased.
  public func file(_ id: String) -> CitizenFile? {
    let root = RootID(rawValue: id)
    guard root.kind == Self.citizenKind, ledger.sharing(of: root) != .erased else { return nil }
    let state = ledger.state(of: root)
    guard !state.records.isEmpty else { return nil }
    let file = CitizenFile(id: id, state: state, device: ledger.device)
    let hasContent = state.records.contains { !$0.name.isEmpty } && file != CitizenFile(id: id)
    return hasContent ? file : nil
  }

  /// Makes operations of edits, and holds them. An edit of a field in conflict replaces the value shown here alone:
  /// the other one stays until a person has seen it and chosen.
  /// - Parameters:
  ///   - edits: what is to change.
  ///   - who: the staff member's root.
  ///   - at: the time on the clock.
  /// - Returns: the operations to append to the journal; none for edits that change nothing.
  public mutating func record(_ edits: [Edit], by who: String, at: WallTime) -> [Operation] {
    let operations = ledger.record(edits, by: who, at: at)
    for root in Set(operations.map(\.root)) { refresh(root) }
    return operations
  }

  /// Takes in operations of other devices.
  /// - Returns: those that were new.
  @discardableResult
  public mutating func add(_ operations: [Operation]) -> [Operation] {
    let new = ledger.add(operations)
    for root in Set(new.map(\.root)) { refresh(root) }
    return new
  }

  /// The edits that bring the edited fields back to what they are now.
  public func inverse(of edits: [Edit]) -> [Edit] {
    edits.map { edit in
      let field = ledger.state(of: edit.root)[edit.record]?.fields[edit.field]
      let value = field.flatMap { FieldReader.shown($0, on: ledger.device)?.value } ?? .nothing
      return Edit(root: edit.root, record: edit.record, field: edit.field, value: value)
    }
  }

  /// The bytes that a snapshot keeps for a root.
  public func digest(of root: RootID) -> [UInt8] { summaries[root.rawValue]?.encoded ?? [] }

  private mutating func refresh(_ root: RootID) {
    guard root.kind == Self.citizenKind else { return }
    guard let file = file(root.rawValue) else {
      summaries[root.rawValue] = nil
      return
    }
    var isShared = false
    if case .shared = ledger.sharing(of: root) { isShared = true }
    summaries[root.rawValue] = CitizenSummary(of: file, isShared: isShared)
  }
}

extension CitizenFile {
  /// A file in which nothing stands.
  init(id: String) { citizen = Citizen(id: id) }
}
