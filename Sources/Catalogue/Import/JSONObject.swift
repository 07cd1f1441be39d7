import Foundation

/// One object of a JSON file, read with care: what has another type than asked for is as if it were not
/// there.
struct JSONObject {
  private let members: [String: Any]

  /// Reads the bytes of one object; nil when they are something else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let members = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      return nil
    }
    self.members = members
  }

  private init(_ members: [String: Any]) { self.members = members }

  /// The names of all members, in order.
  var keys: [String] { members.keys.sorted() }

  /// Whether there is a member of any of these names.
  func has(_ keys: String...) -> Bool { keys.contains { members[$0] != nil } }

  /// A text or number as text, fit to be kept; empty when there is none.
  func text(_ key: String, keepsLines: Bool = false) -> String {
    Self.text(members[key], keepsLines: keepsLines)
  }

  /// The first of these that is not empty.
  func text(firstOf keys: String...) -> String { keys.lazy.map { text($0) }.first { !$0.isEmpty } ?? "" }

  /// A whole number.
  func integer(_ key: String) -> Int? { members[key] as? Int }

  /// An object inside.
  func object(_ key: String) -> JSONObject? { (members[key] as? [String: Any]).map { JSONObject($0) } }

  /// A list of objects inside; empty when there is none.
  func objects(_ key: String) -> [JSONObject] {
    (members[key] as? [Any] ?? []).compactMap { ($0 as? [String: Any]).map { JSONObject($0) } }
  }

  /// Everything in a member as one text: lists with `, ` between, of objects the number or name.
  func flatText(_ key: String, keepsLines: Bool = false) -> String {
    Self.flat(members[key], keepsLines: keepsLines, depth: 0).joined(separator: ", ")
  }

  /// A pair of degrees with the longitude first, as GeoJSON has it.
  var geoJSONPoint: (longitude: String, latitude: String)? {
    guard let pair = (members["coordinates"] ?? members["location"]) as? [Any], pair.count == 2 else {
      return nil
    }
    return (Self.text(pair[0]), Self.text(pair[1]))
  }

  private static func flat(_ value: Any?, keepsLines: Bool, depth: Int) -> [String] {
    switch value {
    case let list as [Any] where depth < 4:
      return list.flatMap { flat($0, keepsLines: keepsLines, depth: depth + 1) }
    case let object as [String: Any] where depth < 4:
      return flat(object["number"] ?? object["name"], keepsLines: keepsLines, depth: depth + 1)
    default:
      let text = text(value, keepsLines: keepsLines)
      return text.isEmpty ? [] : [text]
    }
  }

  private static func text(_ value: Any?, keepsLines: Bool = false) -> String {
    switch value {
    case let text as String: CellText.clean(text, keepsLines: keepsLines)
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }
}
