import Domain

/// What a community says by yes and no, in sixteen bits: part of every packed record, and side by side in the
/// index, so that a filter reads two bytes a community and decodes none.
///
/// Bits from the lowest: retired; approximate; has a point; has a date of confirmation; step-free (two bits: 0 not
/// told, 1 no, 2 yes); accompaniment (two bits); room (three bits: 0 not told, then `Room`'s cases in order).
struct Facts: Equatable {
  var bits: UInt16

  static let retired: UInt16 = 1

  init(bits: UInt16) { self.bits = bits }

  init(of community: Community) {
    bits = community.isRetired ? Self.retired : 0
    if community.isApproximate { bits |= 2 }
    if community.coordinate != nil { bits |= 4 }
    if community.confirmed != nil { bits |= 8 }
    bits |= Self.code(community.isStepFree) << 4
    bits |= Self.code(community.offersAccompaniment) << 6
    let room = community.room.flatMap { Room.allCases.firstIndex(of: $0) }
    bits |= UInt16(room.map { $0 + 1 } ?? 0) << 8
  }

  var isRetired: Bool { bits & Self.retired != 0 }
  var isApproximate: Bool { bits & 2 != 0 }
  var hasPoint: Bool { bits & 4 != 0 }
  var hasConfirmed: Bool { bits & 8 != 0 }
  var isStepFree: Bool? { Self.answer(bits >> 4) }
  var offersAccompaniment: Bool? { Self.answer(bits >> 6) }
  var room: Room? {
    let index = Int(bits >> 8 & 7) - 1
    return Room.allCases.indices ~= index ? Room.allCases[index] : nil
  }

  private static func code(_ answer: Bool?) -> UInt16 { answer.map { $0 ? 2 : 1 } ?? 0 }
  private static func answer(_ bits: UInt16) -> Bool? { bits & 3 == 0 ? nil : bits & 3 == 2 }
}
