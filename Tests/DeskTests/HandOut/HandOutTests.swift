import Domain
import Terminal
import Testing

@testable import Desk

@Suite("A community to take home")
struct HandOutTests {
  private let choir = Samples.communities[0]

  @Test("Printed, it fits the page and tells when, where and whom to call, and the day it was printed")
  func prints() {
    var community = choir
    community.description = String(repeating: "Vi synger og drikker kaffe. ", count: 20)
    let text = HandOut(community, way: Way(kilometres: 0.8, isOverWater: false), now: Samples.morning).text(
      .danish, today: Samples.today)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { TextWidth.columns(of: String($0)) <= 72 })
    for told in [
      "Sangkoret Viby\n==============", "tirsdag 14–16", "Parkvej 4, 4130 Viby Sjælland", "0,8 km",
      "12 34 56 78", "Skrevet ud søndag 22. november 2026",
    ] {
      #expect(text.contains(told), "\(told)")
    }
    #expect(!text.contains("Mette"))
  }

  @Test("What nobody has confirmed for half a year says: call first")
  func old() {
    let sheet = HandOut(Samples.communities[2], way: nil, now: Samples.morning)
    #expect(sheet.trust.danish.hasPrefix("Ring, før du tager af sted"))
    #expect(
      HandOut(choir, way: nil, now: Samples.morning).trust.danish.hasPrefix("Spurgt og bekræftet"))
  }

  @Test("The contact card escapes what has a meaning in it, and shorter ones follow it")
  func card() throws {
    var community = Samples.community("x", "Kor; sang, og\nsnak") {
      $0.organiser = #"A\B"#
      $0.phone = "+45 12 34 56 78"
      $0.web = "https://eksempel.dk/kor"
      $0.address = "Parkvej 4"
      $0.postcode = "4130"
      $0.city = "Viby"
    }
    let contents = HandOutCode.contents(community)
    let lines = try #require(contents.first).split(separator: "\n").map(String.init)
    #expect(lines.first == "BEGIN:VCARD" && lines.last == "END:VCARD")
    #expect(lines.contains(#"FN:Kor\; sang\, og snak"#))
    #expect(lines.contains(#"ORG:A\\B"#))
    #expect(lines.contains("TEL:+4512345678"))
    #expect(lines.contains("ADR:;;Parkvej 4;Viby;;4130;"))
    #expect(contents.contains(#"MECARD:N:Kor\; sang\, og snak;TEL:+4512345678;;"#))
    #expect(contents.last == "tel:+4512345678")
    #expect(contents.map(\.utf8.count) == contents.map(\.utf8.count).sorted(by: >))
    community.phone = ""
    community.web = ""
    #expect(!HandOutCode.contents(community).contains(""))
  }

  @Test("Each digit is drawn by itself, and a number with letters in it is not drawn")
  func digits() throws {
    let drawn = try "0123456789+".map { try #require(LargeDigits.lines(String($0), columns: 3)) }
    #expect(Set(drawn).count == 11)
    #expect(drawn.allSatisfy { $0.count == LargeDigits.rows && $0.allSatisfy { $0.count == 3 } })
    #expect(LargeDigits.lines("12 34 56 78", columns: 38) != nil)
    #expect(LargeDigits.lines("12 34 56 78", columns: 30) == nil)
    #expect(LargeDigits.lines("lokal 12", columns: 99) == nil)
    #expect(LargeDigits.lines("", columns: 99) == nil)
  }
}
