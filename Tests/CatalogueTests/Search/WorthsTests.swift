import Domain
import Support
import Testing

@testable import Catalogue

@Suite("Postings and worths")
struct WorthsTests {
  /// Words whose postings are anything between one and most of the records.
  private func list(words: Int, records: Int, using random: inout SeededRandom) -> WordList {
    var list = WordList()
    for word in (0..<words).map({ "\(["a", "ab", "b"][$0 % 3])\(100 + $0)" }).sorted() {
      list.terms += Array(word.utf8)
      list.termStarts.append(UInt32(list.terms.count))
      let gap = [1, 3, 40, 700, 20_000].randomElement(using: &random) ?? 1
      var record = Int.random(in: 0..<gap, using: &random)
      while record < records {
        list.postings.append(UInt32(record) << 8 | UInt32.random(in: 24...255, using: &random))
        record += Int.random(in: 1...gap, using: &random)
      }
      list.postingStarts.append(UInt32(list.postings.count))
    }
    return list
  }

  @Test("postings are read as they were written, from the start or from any record on", arguments: [1, 2])
  func postings(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let list = list(words: 20, records: 20_000, using: &random)
    let packed = PostingBytes(list)
    #expect(packed.skips.count > 20 && packed.bytes.count < list.postings.count * 4)
    withView(packed) { view in
      for term in 0..<list.count {
        let all = list.postings[Int(list.postingStarts[term])..<Int(list.postingStarts[term + 1])]
        for first in [0, 1, 64, 9_999, 19_999].map(UInt32.init) {
          var read: [UInt32] = []
          view.forEach(of: term, from: first) { record, impact in
            if record >= first { read.append(record << 8 | UInt32(impact)) }
            return true
          }
          #expect(read == all.filter { $0 >> 8 >= first })
        }
      }
    }
  }

  @Test("random bytes for postings are read to their end and no further", arguments: [1, 2, 3])
  func damagedPostings(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let bytes = [UInt8].random(Int.random(in: 0...3000, using: &random), using: &random)
      let skips = [UInt8].random(64, using: &random)
      bytes.withUnsafeBytes { bytes in
        skips.withUnsafeBytes { skips in
          [0, UInt32(bytes.count)].withUnsafeBytes { starts in
            let view = PostingView(bytes: bytes, starts: Column(starts), skips: Column(skips))
            var count = 0
            view.forEach(of: 0, from: UInt32.random(in: 0...50, using: &random)) { _, _ in
              count += 1
              return true
            }
            #expect(count <= PostingView.most(in: view.range(of: 0)))
          }
        }
      }
    }
  }

  @Test("worths close together are those that lie one to a record", arguments: 1...4 as ClosedRange<UInt64>)
  func blocks(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let share = [2, 10, 300].randomElement(using: &random) ?? 2
    var spread = [UInt8](repeating: 0, count: 64 * 50)
    var sorted: [UInt32] = []
    for record in spread.indices where Int.random(in: 0..<share, using: &random) == 0 {
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let worth = UInt8.random(in: 1...255, using: &random)
        spread[record] = max(spread[record], worth)
        sorted.append(UInt32(record) << 8 | UInt32(worth))
      }
    }
    let blocks = WorthBlocks(sorted: sorted, blocks: 50)
    blocks.withView { view in
      for (record, worth) in spread.enumerated() {
        let isSet = view.masks[record / 64] >> UInt64(record % 64) & 1 != 0
        #expect(isSet == (worth > 0))
        if isSet { #expect(view.worth(record / 64, record % 64) == worth) }
      }
      #expect((0..<50).allSatisfy { view.tops[$0] == spread[($0 * 64)..<($0 * 64 + 64)].max() })
    }
    let other = WorthBlocks(spread: spread)
    #expect(other.masks == blocks.masks && other.tops == blocks.tops && other.bytes == blocks.bytes)
  }

  @Test("one and two letters are worth what the best of all words that begin so is")
  func heads() {
    var random = SeededRandom(seed: 5)
    let records = 1_500
    let list = list(words: 20, records: records, using: &random)
    let heads = HeadWorths(of: list, recordCount: records, leastRecords: 1_000)
    #expect(heads.keys.contains(UInt16(UInt8(ascii: "a")) << 8) && heads.keys == heads.keys.sorted())
    let blocks = HeadWorths.blocks(records)
    #expect(heads.worths.masks.count == heads.keys.count * blocks)
    heads.worths.withView { view in
      for (index, key) in heads.keys.enumerated() {
        let prefix = [UInt8(key >> 8), UInt8(key & 0xFF)].filter { $0 != 0 }
        var best = [UInt8](repeating: 0, count: records)
        for term in 0..<list.count {
          let word = list.terms[Int(list.termStarts[term])..<Int(list.termStarts[term + 1])]
          guard word.starts(with: prefix) else { continue }
          let fit = Ranking.beginningFit(
            typed: prefix.count, length: word.count, isKnown: false, atJoint: false)
          for posting in list.postings[Int(list.postingStarts[term])..<Int(list.postingStarts[term + 1])] {
            let worth = Ranking.worth(impact: UInt8(posting & 0xFF), fit: UInt32(fit))
            best[Int(posting >> 8)] = max(best[Int(posting >> 8)], worth)
          }
        }
        let wrong = best.indices.count { record in
          let block = index * blocks + record / 64
          let isSet = view.masks[block] >> UInt64(record % 64) & 1 != 0
          return (isSet ? view.worth(block, record % 64) : 0) != best[record]
        }
        #expect(wrong == 0)
      }
    }
  }

  @Test("numbers are sorted by their upper bits", arguments: [0, 1, 199, 201, 5000])
  func radix(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let numbers = (0..<count).map { _ in UInt32.random(in: 0...UInt32.max >> 4, using: &random) }
    #expect(RadixSort.sorted(numbers) == numbers.sorted())
    #expect(RadixSort.sorted(numbers, skipping: 8).map { $0 >> 8 } == numbers.map { $0 >> 8 }.sorted())
  }

  private func withView<Result>(_ packed: PostingBytes, _ body: (PostingView) -> Result) -> Result {
    packed.bytes.withUnsafeBytes { bytes in
      packed.starts.withUnsafeBytes { starts in
        packed.skips.withUnsafeBytes { skips in
          body(PostingView(bytes: bytes, starts: Column(starts), skips: Column(skips)))
        }
      }
    }
  }
}
