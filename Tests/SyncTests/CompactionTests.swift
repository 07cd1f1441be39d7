import Testing

@testable import Sync

@Suite("Compaction")
struct CompactionTests {
  /// The packs of a device after so many exchanges of so many bytes each, and how many bytes it has sent.
  private func packs(after exchanges: Int, of bytes: Int) -> (lengths: [Int], sent: Int) {
    var lengths: [Int] = []
    var sent = 0
    for _ in 0..<exchanges {
      lengths.sort()
      let count = Compaction.count(of: lengths, with: bytes)
      let length = lengths.prefix(count).reduce(bytes, +)
      lengths.removeFirst(count)
      sent += length
      if !Compaction.isFull(length) { lengths.append(length) }
    }
    return (lengths, sent)
  }

  @Test("The first packs stay as they are: what is new goes out alone")
  func few() {
    #expect(Compaction.count(of: [], with: 500) == 0)
    #expect(Compaction.count(of: [500, 500], with: 500) == 0)
  }

  @Test(
    "A device has few packs that are not full, and sends each byte again but a few times",
    arguments: [50, 600, 20_000])
  func bounded(_ bytes: Int) {
    for exchanges in [1, 10, 100, 1_000, 6_000] {
      let (lengths, sent) = packs(after: exchanges, of: bytes)
      #expect(lengths.count <= Compaction.mostSmall)
      #expect(sent <= 30 * exchanges * bytes, "\(exchanges) exchanges")
    }
  }

  @Test("One edit sends no large pack again while smaller ones can take it")
  func cheap() {
    #expect(Compaction.count(of: [600, 40_000, 700_000], with: 600) == 1)
    #expect(Compaction.count(of: [6_000, 40_000, 700_000], with: 600) == 2)
  }
}
