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

  /// An object made of members that were read elsewhere.
  init(_ members: [String: Any]) { self.members = members }

  /// The names of all members, in order.
  var keys: [String] { members.keys.sorted() }

  /// Whether there is a member of any of these names.
  func has(_ keys: String...) -> Bool { keys.contains { members[$0] != nil } }

  /// A text or number as text, fit to be kept; empty when there is none.
  func text(_ key: String, keepsLines: Bool = false) -> String {
    Self.text(members[key], keepsLines: keepsLines)
  }

  /// The texts of a list, or the one that it is.
  func texts(_ key: String) -> [String] { Self.flat(members[key], keepsLines: false, depth: 0) }

  /// The first of these that is not empty.
  func text(firstOf keys: String...) -> String { keys.lazy.map { text($0) }.first { !$0.isEmpty } ?? "" }

  /// A whole number, also one written as text.
  func integer(_ key: String) -> Int? {
    members[key] as? Int ?? (members[key] as? String).flatMap { Int($0) }
  }

  /// An object inside.
  func object(_ key: String) -> JSONObject? { (members[key] as? [String: Any]).map { JSONObject($0) } }

  /// The objects of the first of these members that has any: of a list, of lists in it, or the one that it is.
  func objects(_ keys: String...) -> [JSONObject] {
    keys.lazy.map { Self.objects(members[$0], depth: 0) }.first { !$0.isEmpty } ?? []
  }

  private static func objects(_ value: Any?, depth: Int) -> [JSONObject] {
    if let object = value as? [String: Any] { return [JSONObject(object)] }
    guard let list = value as? [Any], depth < 3 else { return [] }
    return list.flatMap { objects($0, depth: depth + 1) }
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
