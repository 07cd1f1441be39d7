import Testing

@testable import Terminal

@Suite("Pairs of colours")
struct PairPoolTests {
  private func colors(_ number: Int32) -> PairPool.Colors {
    PairPool.Colors(foreground: number, background: 0)
  }

  @Test("a pair is set up once, and the terminal's own colours are pair 0")
  func once() {
    var pool = PairPool(capacity: 4)
    #expect(pool.pair(for: .standard) == PairPool.Answer(number: 0, isNew: false))
    #expect(pool.pair(for: colors(1)) == PairPool.Answer(number: 1, isNew: true))
    #expect(pool.pair(for: colors(1)) == PairPool.Answer(number: 1, isNew: false))
    #expect(pool.pair(for: colors(2)) == PairPool.Answer(number: 2, isNew: true))
  }

  @Test("when all are taken there is none, until they are given back")
  func full() {
    var pool = PairPool(capacity: 3)
    for number in 1...2 { #expect(pool.pair(for: colors(Int32(number)))?.isNew == true) }
    #expect(pool.pair(for: colors(3)) == nil)
    #expect(pool.pair(for: colors(2))?.number == 2)
    pool.clear()
    #expect(pool.pair(for: colors(3)) == PairPool.Answer(number: 1, isNew: true))
  }

  @Test("however many a terminal has, the pool stays small")
  func bounded() {
    var pool = PairPool(capacity: .max)
    var count = 0
    while count < 5000, pool.pair(for: colors(Int32(count))) != nil { count += 1 }
    #expect(count == 1023)
  }
}
