import Testing

@testable import Domain

@Suite("WheelTemplate")
struct WheelTemplateTests {
  let wheel = WheelTemplate.standard

  @Test("The wheel has 3–10 segments, as ours has eight")
  func count() {
    #expect((3...10).contains(wheel.segments.count))
    #expect(wheel.segments.count == 8)
    #expect(wheel.centre.danish == "Det vigtigste for mig lige nu")
  }

  @Test("Keys are different, and fit in record names")
  func keys() {
    #expect(Set(wheel.segments.map(\.key)).count == wheel.segments.count)
    for segment in wheel.segments {
      #expect(!segment.key.isEmpty)
      #expect(segment.key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    }
    #expect(
      wheel.id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
  }

  @Test("Names are those of the field, short ones fit in the wheel, each with questions that are open")
  func texts() {
    for language in Language.allCases {
      for segment in wheel.segments {
        #expect(!segment.name(language).isEmpty)
        #expect((1...12).contains(segment.shortName(language).count))
        #expect((2...4).contains(segment.prompts.count))
        #expect(segment.prompts.allSatisfy { $0(language).hasSuffix("?") })
      }
      #expect(Set(wheel.segments.map { $0.shortName(language) }).count == wheel.segments.count)
    }
    #expect(
      wheel.segments.map(\.name.danish).joined(separator: " · ") == """
        Hverdag · Familie, venner og netværk · Fællesskaber og interesser · Krop og helbred · \
        Humør, tanker og sorg · Bolig og nærområde · Økonomi og praktisk hjælp · \
        Drømme, og det jeg kan bidrage med
        """)
  }
}
