import Domain

/// What a community says by yes and no, in 32 bits: part of every packed record, and side by side in the
/// index, so that a filter reads four bytes a community and decodes none.
///
/// Bits from the lowest: retired; approximate; has a point; has a date of confirmation; step-free (two bits:
/// 0 not told, 1 no, 2 yes); accompaniment (two bits); room (three bits: 0 not told, then `Room`'s cases in
/// order); sign-up, prior skill, peer-led (two bits each); special needs (two bits: 0 not told, then
/// `SpecialNeeds`' cases in order); free of charge (two bits); has a day of its room; has a day its pause
/// ends.
struct Facts: Equatable {
  private(set) var bits: UInt32

  /// The bit of those that no longer meet.
  static let retired: UInt32 = 1

  init(bits: UInt32) { self.bits = bits }

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
    get { self[answer: 4] }
    set { self[answer: 4] = newValue }
  }
  var offersAccompaniment: Bool? {
    get { self[answer: 6] }
    set { self[answer: 6] = newValue }
  }
  var room: Room? {
    get {
      let index = Int(bits >> 8 & 7) - 1
      return Self.rooms.indices ~= index ? Self.rooms[index] : nil
    }
    set {
      let index = newValue.flatMap { Self.rooms.firstIndex(of: $0) }
      set(index.map { UInt32($0) + 1 } ?? 0, at: 8, width: 3)
    }
  }

  var needsSignUp: Bool? {
    get { self[answer: 11] }
    set { self[answer: 11] = newValue }
  }
  var needsSkill: Bool? {
    get { self[answer: 13] }
    set { self[answer: 13] = newValue }
  }
  var isPeerLed: Bool? {
    get { self[answer: 15] }
    set { self[answer: 15] = newValue }
  }
  var specialNeeds: SpecialNeeds? {
    get {
      let index = Int(bits >> 17 & 3) - 1
      return Self.needs.indices ~= index ? Self.needs[index] : nil
    }
    set {
      let index = newValue.flatMap { Self.needs.firstIndex(of: $0) }
      set(index.map { UInt32($0) + 1 } ?? 0, at: 17, width: 2)
    }
  }
  var isFree: Bool? {
    get { self[answer: 19] }
    set { self[answer: 19] = newValue }
  }
  var hasRoomDay: Bool {
    get { bits & 1 << 21 != 0 }
    set { set(newValue ? 1 : 0, at: 21, width: 1) }
  }
  var hasPausedUntil: Bool {
    get { bits & 1 << 22 != 0 }
    set { set(newValue ? 1 : 0, at: 22, width: 1) }
  }

  private static let rooms = Room.allCases
  private static let needs = SpecialNeeds.allCases

  /// Two bits: 0 not told, 1 no, 2 yes.
  private subscript(answer position: UInt32) -> Bool? {
    get {
      let code = bits >> position & 3
      return code == 0 ? nil : code == 2
    }
    set { set(newValue.map { $0 ? 2 : 1 } ?? 0, at: position, width: 2) }
  }

  private mutating func set(_ code: UInt32, at position: UInt32, width: UInt32) {
    let mask: UInt32 = ((1 << width) - 1) << position
    bits = bits & ~mask | code << position
  }
}
