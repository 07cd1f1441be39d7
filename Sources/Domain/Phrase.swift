/// The languages on screen. Danish is the one that the program is made in.
public enum Language: String, Sendable, CaseIterable {
  case danish = "da"
  case english = "en"

  /// A number with its thousands apart: `3.482` in Danish, `3,482` in English.
  public func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0, digits[place - 1] != "-" {
      digits.insert(self == .danish ? "." : ",", at: place)
      place -= 3
    }
    return String(digits)
  }
}

/// One text in every language of the program. Both are demanded where a phrase is made, so that the compiler
/// finds a missing translation and a reader sees the two side by side.
public struct Phrase: Equatable, Hashable, Sendable {
  /// Plain Danish that a citizen can read over one's shoulder.
  public let danish: String
  /// Plain English.
  public let english: String

  /// - Parameters:
  ///   - danish: the Danish text.
  ///   - english: the English text.
  public init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  /// A text that is the same in every language, such as a name.
  public init(same text: String) { self.init(da: text, en: text) }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}

/// An error that can tell the user what happened, what is safe and what to do next.
public protocol Explained: Error {
  /// What to show.
  var phrase: Phrase { get }
}
