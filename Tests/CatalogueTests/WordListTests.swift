import Domain
import Testing

@testable import Catalogue

@Suite("Lists of words")
struct WordListTests {
  @Test("are the same whether they were made in one part or several")
  func merged() {
    let list = CommunityList(MadeUp.communities(120, seed: 6))
    func words(_ range: Range<Int>) -> WordList {
      var words = WordColumns()
      for number in range { list.withRecord(at: number) { words.add($0, number: number) } }
      return words.list()
    }
    let whole = words(0..<120)
    let merged = WordList.merged([words(0..<1), words(1..<50), words(50..<50), words(50..<120)])
    #expect(merged.terms == whole.terms && merged.termStarts == whole.termStarts)
    #expect(merged.postings == whole.postings && merged.postingStarts == whole.postingStarts)
    #expect(whole.postings.count > 500)
  }
}
