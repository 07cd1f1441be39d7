import Support
import Testing

@testable import Catalogue

@Suite("Names and manifests")
struct ManifestTests {
  @Test("of chunks say what is inside")
  func chunkName() throws {
    let name = ChunkName(of: Array("abc".utf8))
    #expect(name.text == "ba7816bf8f01cfea414140de5dae2223.3.chunk")
    #expect(ChunkName(name.text) == name)
    #expect(name.isName(of: Array("abc".utf8)))
    #expect(!name.isName(of: Array("abd".utf8)) && !name.isName(of: Array("ab".utf8)))
  }

  @Test(
    "that are anything else are none",
    arguments: [
      "", "a.chunk", "ba7816bf8f01cfea414140de5dae2223.03.chunk", "BA7816BF8F01CFEA414140DE5DAE2223.3.chunk",
      "ba7816bf8f01cfea414140de5dae2223.-3.chunk", "ba7816bf8f01cfea414140de5dae2223.99999999999.chunk",
      "../7816bf8f01cfea414140de5dae2223.3.chunk", "ba7816bf8f01cfea414140de5dae2223.3.chunk.new",
      "abc.1.10.0a0b0c0d.manifests", "a_c.1.10.0a0b0c0d.manifest", ".1.10.0a0b0c0d.manifest",
      "abc.01.10.0a0b0c0d.manifest",
      "abc.1.10.0a0b0c0.manifest", "abc.1.10.0A0b0c0d.manifest", "abc.1.99999999999999.0a0b0c0d.manifest",
    ])
  func noName(text: String) {
    #expect(ChunkName(text) == nil)
    #expect(ManifestName(text) == nil)
    #expect(!CatalogueFolder.isName(text))
  }

  @Test("of manifests tell publisher, serial and content")
  func manifestName() throws {
    let bytes = Array("123456789".utf8)
    let name = try #require(ManifestName(publisher: "k3f9", serial: 17, bytes: bytes))
    #expect(name.text == "k3f9.17.9.e3069283.manifest")
    #expect(ManifestName(name.text) == name)
    #expect(name.isName(of: bytes) && !name.isName(of: bytes + [0]))
    #expect(ManifestName(publisher: "K F", serial: 1, bytes: bytes) == nil)
  }

  @Test("the larger serial prevails, then the later name")
  func prevails() throws {
    let names = try ["b.2.1.00000000.manifest", "a.10.1.00000000.manifest", "c.10.1.00000000.manifest"].map {
      try #require(ManifestName($0))
    }
    #expect(names.shuffled().sorted { $1.prevails(over: $0) } == names)
  }

  @Test("read what they wrote, and pass over what they do not know")
  func roundTrip() throws {
    let chunk = ChunkName(of: [1, 2])
    let manifest = Manifest(
      source: "dk \"å\"\\", count: 3, chunks: [chunk], replaces: ["a.1.1.00000000.manifest"])
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self)
        == #"{"format":1,"source":"dk \"å\"\\","count":3,"chunks":["\#(chunk.text)"],"replaces":["a.1.1.00000000.manifest"]}"#
        + "\n")
    #expect(try Manifest(bytes: manifest.bytes) == manifest)
    let newer = #"{"nyt":1,"format":1,"source":"x","count":0,"chunks":[],"replaces":[]}"#
    #expect(try Manifest(bytes: Array(newer.utf8)).source == "x")
  }

  @Test("refuse another format and what is no manifest")
  func refused() {
    #expect(throws: Manifest.ReadingError.newerFormat) {
      try Manifest(bytes: Array(#"{"format":2,"alt":"andet"}"#.utf8))
    }
    for text in [
      "", "[]", "{}", #"{"format":1}"#,
      #"{"format":1,"source":"x","count":0,"chunks":["../x"],"replaces":[]}"#,
    ] {
      #expect(throws: Manifest.ReadingError.damaged) { try Manifest(bytes: Array(text.utf8)) }
    }
  }
}
