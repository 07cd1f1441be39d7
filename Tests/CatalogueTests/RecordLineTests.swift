import Domain
import Foundation
import Support
import Testing

@testable import Catalogue

@Suite("Lines of communities")
struct RecordLineTests {
  private func line(_ community: Community) -> [UInt8] {
    var line: [UInt8] = []
    CommunityList([community]).withRecord(at: 0) { RecordLine.append($0, to: &line) }
    return line
  }

  private func read(_ line: [UInt8]) -> Community? {
    var reader = RecordLineReader()
    var bytes: [UInt8] = []
    guard line.withUnsafeBufferPointer({ reader.append($0, to: &bytes) }) else { return nil }
    return bytes.withUnsafeBufferPointer { PackedRecord(bytes: $0).community() }
  }

  @Test("are what the format says")
  func format() {
    var community = Community(id: "community:abcdefghijklmnopqrst", name: "Kor \"Å\"\n\\")
    community.coordinate = Coordinate(latitude: 55.5, longitude: -12)
    community.confirmed = CivilDate(year: 2026, month: 11, day: 22)
    community.room = .waitingList
    community.isStepFree = false
    community.isRetired = true
    #expect(
      String(decoding: line(community), as: UTF8.self)
        == #"{"id":"community:abcdefghijklmnopqrst","name":"Kor \"Å\"\n\\","latitude":55.5,"longitude":-12.0,"#
        + #""confirmed":"2026-11-22","room":"waitingList","stepFree":false,"retired":true}"# + "\n")
  }

  @Test("give back every field, and are JSON to others too")
  func roundTrip() throws {
    for community in MadeUp.communities(300, seed: 21) {
      let line = line(community)
      #expect(read(line) == community)
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      #expect(object?["name"] as? String == community.name)
      #expect(object?["description"] as? String ?? "" == community.description)
    }
  }

  @Test("are read with members in any order, unknown ones, and spaces")
  func foreign() {
    let text =
      #" { "nyt" : {"a":[1,"}",{}]} , "name":"K\u00e5r \ud83c\udfb5 \u001b[31m", "retired" : true,"id":"x" ,"tal":-1.5e3} "#
    let community = read(Array(text.utf8))
    #expect(community?.name == "Kår 🎵 [31m")
    #expect(community?.isRetired == true)
    #expect(community?.id == "x")
  }

  @Test(
    "that are no community are refused",
    arguments: [
      "", "{", "{}", "[]", #"{"id":"x"}"#, #"{"id":"","name":"y"}"#, #"{"id":"x","name":"y""#,
      #"{"id":"x","name":"\q"}"#,
      #"{"id":"x","name":"y"]"#, #"{"id" "x","name":"y"}"#, #"{"id":"x","name":"\u12"}"#, "nul",
    ])
  func refused(text: String) {
    #expect(read(Array(text.utf8)) == nil)
  }

  @Test("are marked as retired without losing what they say")
  func retire() {
    let text = #"{"id":"x","name":"y","nyt":1}"# + "\n"
    var line: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { RecordLine.appendRetired($0, to: &line) }
    #expect(String(decoding: line, as: UTF8.self) == #"{"id":"x","name":"y","nyt":1,"retired":true}"# + "\n")
    line.withUnsafeBufferPointer { #expect(RecordLine.isRetired($0)) }
    #expect(read(line)?.isRetired == true)
  }

  @Test("survive any damage")
  func damaged() {
    var random = SeededRandom(seed: 2)
    let pool = Array(#"{}[]":,\u0123abc"#.utf8)
    for community in MadeUp.communities(300, seed: 4) {
      var line = line(community)
      for _ in 0..<3 {
        line[Int.random(in: 0..<line.count, using: &random)] = pool.randomElement(using: &random) ?? 0
      }
      line.removeLast(Int.random(in: 0..<line.count / 2, using: &random))
      #expect((read(line)?.name.utf8.count ?? 0) <= line.count * 3)
    }
  }
}
