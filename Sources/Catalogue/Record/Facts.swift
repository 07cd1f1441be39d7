import Domain

/// What a community says by yes and no, in sixteen bits: part of every packed record, and side by side in the
/// index, so that a filter reads two bytes a community and decodes none.
///
/// Bits from the lowest: retired; approximate; has a point; has a date of confirmation; step-free (two bits:
/// 0 not told, 1 no, 2 yes); accompaniment (two bits); room (three bits: 0 not told, then `Room`'s cases in
/// order).
struct Facts: Equatable {
  private(set) var bits: UInt16

  /// The bit of those that no longer meet.
  static let retired: UInt16 = 1

  init(bits: UInt16) { self.bits = bits }

  var isRetired: Bool {
    get { bits & Self.retired != 0 }
    set { set(newValue ? 1 : 0, at: 0, width: 1) }
  }
  var isApproximate: Bool {
    get { bits & 2 != 0 }
    set { set(newValue ? 1 : 0, at: 1, width: 1) }
  }
  var hasPoint: Bool {
    get { bits & 4 != 0 }
    set { set(newValue ? 1 : 0, at: 2, width: 1) }
  }
  var hasConfirmed: Bool {
    get { bits & 8 != 0 }
    set { set(newValue ? 1 : 0, at: 3, width: 1) }
  }
  var isStepFree: Bool? {
    get { answer(at: 4) }
    set { set(newValue.map { $0 ? 2 : 1 } ?? 0, at: 4, width: 2) }
  }
  var offersAccompaniment: Bool? {
    get { answer(at: 6) }
    set { set(newValue.map { $0 ? 2 : 1 } ?? 0, at: 6, width: 2) }
  }
  var room: Room? {
    get {
      let index = Int(bits >> 8 & 7) - 1
      return Self.rooms.indices ~= index ? Self.rooms[index] : nil
    }
    set {
      let index = newValue.flatMap { Self.rooms.firstIndex(of: $0) }
      set(index.map { UInt16($0) + 1 } ?? 0, at: 8, width: 3)
    }
  }

  private static let rooms = Room.allCases

  private func answer(at position: UInt16) -> Bool? {
    let code = bits >> position & 3
    return code == 0 ? nil : code == 2
  }

  private mutating func set(_ code: UInt16, at position: UInt16, width: UInt16) {
    let mask: UInt16 = ((1 << width) - 1) << position
    bits = bits & ~mask | code << position
  }
}
