import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Packed records")
struct PackedRecordTests {
  @Test("give back every field")
  func roundTrip() {
    let communities = MadeUp.communities(300, seed: 7)
    #expect(Array(CommunityList(communities)) == communities)
  }

  @Test("give one text alone, and all in order")
  func texts() {
    var community = Community(id: "x", name: "Kor")
    community.confirmedBy = "Mette"
    let list = CommunityList([community])
    list.withRecord(at: 0) { record in
      #expect(record.text(.name) == "Kor")
      #expect(record.text(.confirmedBy) == "Mette")
      var fields: [CommunityText] = []
      #expect(
        record.forEachText { field, _ in
          fields.append(field); return true
        })
      #expect(fields == CommunityText.allCases)
    }
  }

  @Test("that are damaged or cut off give nil or odd texts, never more")
  func damaged() {
    var random = SeededRandom(seed: 11)
    for community in MadeUp.communities(200, seed: 3) {
      var bytes: [UInt8] = []
      PackedRecord.append(community, to: &bytes)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      bytes.withUnsafeBufferPointer { buffer in
        let record = PackedRecord(bytes: buffer)
        let read = record.community()
        #expect((read?.description.utf8.count ?? 0) <= bytes.count * 3)
        _ = record.text(.confirmedBy)
      }
    }
  }
}
