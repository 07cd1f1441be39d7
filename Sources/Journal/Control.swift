/// The fields of the empty record, which decide where a root may be.
enum Control {
  /// The spaces that a withdrawal or an erasure has to be told in.
  static func spaces(_ value: Value) -> [String] { (value[member: "spaces"].list ?? []).compactMap(\.text) }

  /// The device that a withdrawal leaves a root to.
  static func keeper(_ value: Value) -> DeviceName? {
    value[member: "keep"].text.flatMap(DeviceName.init(rawValue:))
  }

  /// The space that a consent is given for.
  static func space(_ value: Value) -> String? { value[member: "space"].text }

  /// The spaces that a root has left for the one that it is shared to.
  static func left(_ value: Value) -> [String] { (value[member: "left"].list ?? []).compactMap(\.text) }

  static let share = "share"
  static let erase = "erase"
}
