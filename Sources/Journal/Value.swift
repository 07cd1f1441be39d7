/// What a field holds.
public enum Value: Hashable, Sendable {
  /// Nothing: never entered, or taken away again.
  case nothing
  /// Yes or no.
  case flag(Bool)
  /// A whole number between −2⁵³ and 2⁵³.
  case integer(Int)
  /// A finite number with a fraction.
  case number(Double)
  /// Any text.
  case text(String)
  /// Several values in order.
  case list([Value])
  /// Named values.
  case object([String: Value])

  /// The value as it can be stored. A whole number beyond ±2⁵³, or a number that is not finite, becomes its text:
  /// other readers of JSON would round the one and refuse the other (RFC 8259, section 6). So does, as JSON, what
  /// stands too deep for them.
  public var storable: Value { storable(depth: 0) }

  private func storable(depth: Int) -> Value {
    switch self {
    case .nothing, .flag, .text: return self
    case .integer(let number): return Self.exact.contains(number) ? self : .text(String(number))
    case .number(let number): return number.isFinite ? self : .text(String(number))
    case .list, .object:
      if depth >= Self.deepest { return .text(String(decoding: json, as: UTF8.self)) }
      if let values = list { return .list(values.map { $0.storable(depth: depth + 1) }) }
      return .object((object ?? [:]).mapValues { $0.storable(depth: depth + 1) })
    }
  }

  /// Lists and objects inside each other.
  private static let deepest = 32
  static let exact = -(1 << 53)...(1 << 53)
}

extension Value {
  /// The text, or nil when it is something else.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The whole number, or nil when it is something else.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The number, whole or not, or nil when it is something else.
  public var number: Double? {
    switch self {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  /// Yes or no, or nil when it is something else.
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

  /// The values in order, or nil when it is something else.
  public var list: [Value]? { if case .list(let values) = self { values } else { nil } }

  /// The named values, or nil when it is something else.
  public var object: [String: Value]? { if case .object(let members) = self { members } else { nil } }

  /// The member of that name; nothing when there is none or it is no object.
  public subscript(member name: String) -> Value { object?[name] ?? .nothing }
}

extension Value: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}

extension Value: ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
  /// Yes or no.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// Nothing.
  public init(nilLiteral: ()) { self = .nothing }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// Several values in order.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  /// Named values; of two with one name the last stands.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
}
