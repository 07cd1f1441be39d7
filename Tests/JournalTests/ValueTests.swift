import Support
import Testing

@testable import Journal

@Suite("Value")
struct ValueTests {
  @Test("What is written is read back the same, whatever it is")
  func roundTrip() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let value = Self.random(&random, depth: 0)
      let json = value.json
      #expect(Value(json: json) == value, "\(String(decoding: json, as: UTF8.self))")
      #expect(Value(json: json)?.json == json)
    }
  }

  static func random(_ random: inout SeededRandom, depth: Int) -> Value {
    switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &random) {
    case 0: .nothing
    case 1: .flag(Bool.random(using: &random))
    case 2: .integer(Int.random(in: Value.exact, using: &random) >> Int.random(in: 0..<54, using: &random))
    case 3:
      .number(
        Double.random(in: -1e6...1e6, using: &random)
          * [1e-300, 1e-9, 1, 1e300][Int.random(in: 0..<4, using: &random)])
    case 4: .text(text(&random))
    case 5:
      .list((0..<Int.random(in: 0..<4, using: &random)).map { _ in Self.random(&random, depth: depth + 1) })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0..<4, using: &random)).map { _ in
            (text(&random), Self.random(&random, depth: depth + 1))
          },
          uniquingKeysWith: { $1 }))
    }
  }

  static func text(_ random: inout SeededRandom) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "å", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{7F}", "€", "👩", "\u{200D}", "\u{301}", "/",
      "\u{2028}",
    ]
    return (0..<Int.random(in: 0..<20, using: &random)).reduce(into: "") { text, _ in
      text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
    }
  }

  @Test(
    "JSON that is not as RFC 8259 has it is refused",
    arguments: [
      "", " ", "{", "}", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "01", "-", "+1", "1.",
      ".5", "1e", "1e+", "0x1",
      "NaN", "Infinity", "1e999", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"",
      "\"\\ud800\\u0041\"",
      "\"\n\"", "nul", "truefalse", "1 2", "9007199254740993", "-9007199254740993", "99999999999999999999",
    ])
  func refused(text: String) {
    #expect(Value(json: Array(text.utf8)) == nil)
  }

  @Test(
    "JSON of every allowed spelling is read",
    arguments: [
      (" [ 1 , -0 , 2.50 , 1e2 , 1E-2 ] \n", [1, 0, 2.5, 100.0, 0.01]),
      ("{ \"a\" : { } , \"b\" : [ ] }", ["a": [:], "b": []]),
      ("\"\\u00e6\\/\\b\\f\\n\\r\\t\\\"\\\\ \\ud83c\\udf4e\"", "æ/\u{8}\u{C}\n\r\t\"\\ 🍎"),
      ("9007199254740992", 9_007_199_254_740_992), ("null", nil), ("true", true),
    ] as [(String, Value)])
  func allowed(text: String, value: Value) {
    #expect(Value(json: Array(text.utf8)) == value)
  }

  @Test(
    "Bytes that are not UTF-8 are refused",
    arguments: [
      [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
      [0x22, 0xE2, 0x82, 0x22],
      [0x22, 0x80, 0x22], [0x22, 0xFF, 0x22],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    #expect(Value(json: bytes) == nil)
    #expect(Value(json: Array("\"0123456789".utf8) + bytes.dropFirst()) == nil)
  }

  @Test("Nesting is bounded, so that no line can exhaust the stack")
  func deep() {
    let open = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    let close = [UInt8](repeating: UInt8(ascii: "]"), count: 100_000)
    #expect(Value(json: open + close) == nil)
    #expect(Value(json: Array(open[..<64] + close[..<64])) != nil)
    #expect(Value(json: Array(open[..<65] + close[..<65])) == nil)
  }

  @Test("What JSON cannot hold is stored as its text, so that nothing is lost")
  func storable() {
    #expect(Value.integer(1 << 53).storable == .integer(1 << 53))
    #expect(Value.integer((1 << 53) + 1).storable == "9007199254740993")
    #expect(Value.number(.infinity).storable == "inf")
    #expect(Value.list([.integer(.max)]).storable == ["9223372036854775807"])
    let deep = (0..<200).reduce(Value.text("inderst")) { value, _ in .list([value]) }
    let stored = deep.storable
    #expect(Value(json: stored.json) == stored)
    #expect(String(decoding: stored.json, as: UTF8.self).contains("inderst"))
  }
}
