import Testing

@testable import Catalogue

@Suite("Work on all cores")
struct CoresTests {
  @Test("gives its results in order", arguments: [0, 1, 2, 7, 1000])
  func order(count: Int) {
    let expected = (0..<count).map { $0 * $0 }
    #expect(Cores.map(count) { $0 * $0 } == expected)
    #expect(Cores.mapWaiting(count, threads: 5) { $0 * $0 } == expected)
  }

  @Test("parts a range without gaps or overlaps", arguments: [0..<0, 0..<1, 5..<1000, 3..<130])
  func parts(range: Range<Int>) {
    for least in [1, 64, 500, 5000] {
      let parts = Cores.parts(of: range, least: least)
      #expect(parts.flatMap { Array($0) } == Array(range))
      #expect(parts.count == 1 || parts.allSatisfy { $0.count >= least })
    }
  }
}
