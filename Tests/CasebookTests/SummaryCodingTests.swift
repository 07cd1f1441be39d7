import Casebook
import Domain
import Journal
import Support
import Testing

@Suite("CitizenSummary as bytes")
struct SummaryCodingTests {
  static let letters = Array("abcæøå ÆØÅ\n\t\u{0}\u{301}é👩‍👩‍👧🇩🇰\u{202E}\"\\ﷺ漢")

  static func text(_ random: inout SeededRandom) -> String {
    String(
      (0..<Int.random(in: 0...20, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      })
  }

  static func date(_ random: inout SeededRandom) -> CivilDate? {
    Bool.random(using: &random)
      ? CivilDate(dayNumber: .random(in: -700_000...2_900_000, using: &random)) : nil
  }

  static func summary(_ random: inout SeededRandom) -> CitizenSummary {
    var file = CitizenFile(of: "citizen:x")
    file.citizen.name = text(&random)
    file.citizen.place = text(&random)
    file.plan.goal = text(&random)
    file.plan.reviewDate = date(&random)
    for number in 0..<Int.random(in: 0...5, using: &random) {
      var step = Step(id: "\(number)")
      step.what = text(&random)
      step.date = date(&random)
      step.time = TimeOfDay(
        hour: .random(in: 0...23, using: &random), minute: .random(in: 0...59, using: &random))
      step.outcome = Bool.random(using: &random) ? .came : nil
      file.plan.steps.append(step)
      var followUp = FollowUp(id: "\(number)")
      followUp.kind = Bool.random(using: &random) ? .visit : .call
      followUp.due = date(&random)
      file.followUps.append(followUp)
      var referral = Referral(id: text(&random))
      referral.date = Bool.random(using: &random) ? Desks.today : nil
      file.referrals.append(referral)
      var conversation = Conversation(id: "\(number)")
      conversation.date = date(&random)
      file.conversations.append(conversation)
    }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      var wish = UnmetWish(id: "\(number)", citizen: "citizen:x")
      (wish.topic, wish.words, wish.area) = (text(&random), text(&random), text(&random))
      wish.kilometres = Bool.random(using: &random) ? .random(in: 0...1000, using: &random) : nil
      (wish.date, wish.settled) = (date(&random), date(&random))
      wish.known = (0..<Int.random(in: 0...4, using: &random)).map { _ in text(&random) }
      file.wishes.append(wish)
    }
    file.conflicts = [Names.Field("a", text(&random)): ["x"]]
    return CitizenSummary(of: file, isShared: .random(using: &random))
  }

  @Test("Any summary comes back as it was")
  func roundTrip() {
    var random = SeededRandom(seed: 31)
    for _ in 0..<300 {
      let summary = Self.summary(&random)
      #expect(CitizenSummary(id: "citizen:x", encoded: summary.encoded) == summary)
    }
  }

  @Test("Bytes cut short are no summary, nor are bytes with something behind")
  func truncated() {
    var random = SeededRandom(seed: 32)
    for _ in 0..<20 {
      let bytes = Self.summary(&random).encoded
      for length in 0..<bytes.count {
        #expect(CitizenSummary(id: "citizen:x", encoded: Array(bytes.prefix(length))) == nil)
      }
      #expect(CitizenSummary(id: "citizen:x", encoded: bytes + [0]) == nil)
    }
  }

  @Test("Damaged bytes are no summary, or one that has exactly those bytes and that can be worked with")
  func damaged() throws {
    var random = SeededRandom(seed: 33)
    for _ in 0..<40 {
      let bytes = Self.summary(&random).encoded
      for place in bytes.indices {
        var damaged = bytes
        damaged[place] ^= UInt8.random(in: 1...255, using: &random)
        guard let summary = CitizenSummary(id: "citizen:x", encoded: damaged) else { continue }
        let isSame = summary.encoded == damaged
        try #require(isSame, "byte \(place)")
        for item in summary.agenda {
          #expect(CivilDate(iso: item.date.iso) == item.date)
          #expect(item.date.adding(days: -Desks.today.dayNumber) != item.date)
        }
      }
    }
  }

  @Test(
    "Lengths and counts beyond all measure are refused", arguments: [Int64.max, .min, -1, 1 << 40, 1 << 62])
  func hostile(number: Int64) throws {
    var random = SeededRandom(seed: 34)
    let bytes = Self.summary(&random).encoded
    let hostile = Self.written(number)
    for place in bytes.indices {
      for length in [1, min(hostile.count, bytes.count - place)] {
        var damaged = bytes
        damaged.replaceSubrange(place..<place + length, with: hostile)
        if let summary = CitizenSummary(id: "citizen:x", encoded: damaged) {
          #expect(summary.encoded == damaged)
        }
      }
    }
  }

  /// Seven bits a byte, the least first.
  private static func written(_ number: Int64) -> [UInt8] {
    var rest = UInt64(bitPattern: number)
    var bytes: [UInt8] = []
    while rest > 127 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  @Test("Random bytes are no summary")
  func noise() {
    var random = SeededRandom(seed: 35)
    let version = Self.summary(&random).encoded[0]
    for _ in 0..<2000 {
      var bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      if !bytes.isEmpty, Bool.random(using: &random) { bytes[0] = version }
      #expect(CitizenSummary(id: "citizen:x", encoded: bytes) == nil)
    }
  }
}
