import Testing

@testable import Catalogue

@Suite("Order of names")
struct CollationTests {
  @Test("is the Danish one")
  func danish() {
    let names = [
      "3. sal", "Abe", "Café", "Cafeteria", "Kor", "Kor 2", "Korps", "Michael", "Zebra", "Æble", "Ø-kreds",
      "Ørn",
      "Aabenraa", "Årø", "Åsen",
    ]
    #expect(
      names.shuffled().sorted { Collation.key(of: $0).lexicographicallyPrecedes(Collation.key(of: $1)) }
        == names)
  }

  @Test(
    "makes no difference of case and of ways to write å, æ and ø",
    arguments: [("Åsen", "aasen"), ("KØGE", "Köge"), ("Æ", "ä"), ("kor  i by", "Kor i by!")])
  func same(left: String, right: String) {
    #expect(Collation.key(of: left).filter { $0 != 0x20 } == Collation.key(of: right).filter { $0 != 0x20 })
  }
}
