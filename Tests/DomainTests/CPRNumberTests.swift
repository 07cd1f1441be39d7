import Domain
import Testing

/// Numbers in these tests end in 0000, which is nobody's: running numbers begin at 0001.
@Suite("CPR numbers")
struct CPRNumberTests {
  @Test(
    "Ten digits that begin with a day are found, together or apart",
    arguments: [
      "0101010000", "010101-0000", "010101 0000", "010101–0000", "010101 - 0000", "01 01 01-0000",
      "01.01.01-0000", "01/01/01-0000", "610101-0000", "2902000000", "3112990000", "010101/0000",
      "010101.0000",
      "010101  0000", "01 01 01 0000", "010101\n0000", "010101\u{A0}0000", "010101\u{2011}0000",
      "01011901-0000",
    ])
  func found(number: String) {
    #expect(CPRNumber.find(in: number) == [0..<number.utf8.count])
    let text = "Hun hedder Bodil (\(number)), sagde hun."
    #expect(CPRNumber.masked(text) == "Hun hedder Bodil (••••••-••••), sagde hun.")
  }

  @Test(
    "What is no day, or not ten digits, is left alone",
    arguments: [
      "321299-0000", "0013010000", "300201-0000", "290201-0000", "12 34 56 78", "12345678", "01010100000",
      "+45 12 34 56 78", "4512345678", "2026-11-22", "22/11 kl. 14.30", "12.10.24 1430", "kl. 10.30",
      "99999999999", "010101-000", "920101-0000", "",
    ])
  func leftAlone(text: String) {
    #expect(CPRNumber.find(in: text) == [])
    #expect(CPRNumber.masked(text) == text)
  }

  @Test("Several in one text are all masked, and letters around them stay whole")
  func several() {
    #expect(
      CPRNumber.masked("æ010101-0000ø\n020202-0000å") == "æ••••••-••••ø\n••••••-••••å")
  }

  @Test(
    "A number may be on its way when a text ends in a date and one to three digits",
    arguments: [
      ("010101-0", true), ("født 0101010", true), ("010101 00", true), ("01.01.01-000", true),
      ("010101", false),
      ("010101-", false), ("12345678", false), ("321399-1", false), ("010101-0000", false),
      ("010101-0 x", false),
    ])
  func begun(text: String, expected: Bool) {
    #expect(CPRNumber.mayBeBegun(at: text) == expected)
  }
}
