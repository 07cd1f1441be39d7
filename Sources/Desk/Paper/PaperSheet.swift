import Domain

/// A sheet to be read on paper: what stands on it, in order, and nothing of how it looks. Text and page are drawn
/// from the same sheet.
public struct PaperSheet: Equatable, Sendable {
  /// A part of the sheet.
  enum Block: Equatable, Sendable {
    /// A heading, as the citizen would say it.
    case heading(String)
    /// A person's own words, set apart.
    case words(String)
    case paragraph(String)
    case entry(Entry)
    case wheel(WheelPicture)
    /// Lines to write on by hand, with what belongs there.
    case blank(String, lines: Int)
  }

  /// What belongs together and is not torn by the end of a page: a step, an answer, a community.
  struct Entry: Equatable, Sendable {
    /// Above the title: the day, or what else comes first.
    var lead = ""
    var title = ""
    /// Beside the title, in few words: how much it matters.
    var tag = ""
    /// Below the title: organiser, or how it went.
    var note = ""
    /// Running text.
    var text = ""
    var facts: [Fact] = []
    /// Set at the end, where it cannot be missed.
    var warning = ""
  }

  /// A line with what it is about.
  struct Fact: Equatable, Sendable {
    let label: String
    let text: String
  }

  /// The language that it is written in; a citizen's own words may be in any.
  let language: Language
  /// What the sheet is: *Min plan*. Names nobody, for it becomes the name of a page.
  let title: String
  /// Whose it is; empty when nobody's.
  let name: String
  let blocks: [Block]
  /// At the end: whom to ask, and when it was printed.
  let foot: [String]

  /// The last lines of a citizen's sheet.
  /// - Parameter contact: whom to call; empty when it is not known.
  static func foot(_ contact: String, today: CivilDate, _ language: Language) -> [String] {
    let day = DanishDate.long(today)
    let printed = Phrase(da: "Skrevet ud \(day.danish).", en: "Printed \(day.english).")(language)
    let name = contact.trimmed
    if name.isEmpty { return [printed] }
    let ask = Phrase(
      da: "Vil du lave noget om, så ring til \(name): ____________________",
      en: "To change anything, call \(name): ____________________")
    return [ask(language), printed]
  }
}

extension PaperSheet.Entry {
  /// Adds a line when there is something to tell.
  mutating func add(_ label: Phrase, _ text: String, _ language: Language) {
    let text = text.trimmed
    if !text.isEmpty { facts.append(PaperSheet.Fact(label: label(language), text: text)) }
  }
}
