import Casebook
import Domain

/// What can be taken home from here, as it will stand there, and the ways in which it leaves the screen.
struct PaperLayer: Equatable, Sendable {
  /// A way in which it leaves.
  enum Choice: Equatable, Sendable {
    case printer, page, text, calendar, csv, json

    /// In the list.
    var phrase: Phrase {
      switch self {
      case .printer: Phrase(da: "Skriv ud på printer", en: "Print")
      case .page: Phrase(da: "Gem som side til udskrift (HTML)", en: "Save as a page to print (HTML)")
      case .text: Phrase(da: "Gem som tekst", en: "Save as text")
      case .calendar: Phrase(da: "Gem datoer til kalender", en: "Save dates for a calendar")
      case .csv: Phrase(da: "Gem til regneark (CSV)", en: "Save for a spreadsheet (CSV)")
      case .json: Phrase(da: "Gem til andre programmer (JSON)", en: "Save for other programs (JSON)")
      }
    }

    /// What a file's name ends in.
    var ending: String {
      switch self {
      case .printer, .text: "txt"
      case .page: "html"
      case .calendar: "ics"
      case .csv: "csv"
      case .json: "json"
      }
    }
  }

  private(set) var sheet: PaperSheet
  /// The plan's days to come; empty where there are none.
  let dates: [CalendarEvent]
  /// What a file is called; names nobody.
  private(set) var file: Phrase
  /// Something of it stands in two versions.
  let isContested: Bool
  /// The numbers behind a sheet of numbers.
  var numbers: NumbersText?
  /// The referral that a letter answers: marked as answered when the letter is out.
  var answers: AnsweredReferral?
  /// The communities found, where the sheet is of the lit one alone; or the other way round.
  var other: OtherSheet?
  var selected = 0
  /// So many lines of the preview are above the screen.
  var scroll = 0
  /// The printer has it and has not answered.
  var isPrinting = false

  /// In the order of the list.
  var choices: [Choice] {
    [.printer, .page, .text] + (dates.isEmpty ? [] : [.calendar]) + (numbers == nil ? [] : [.csv, .json])
  }
  /// The lit one.
  var choice: Choice { choices[min(max(0, selected), choices.count - 1)] }

  /// Shows the other sheet, and keeps this one as the other.
  mutating func turn() {
    guard let other else { return }
    self.other = OtherSheet(sheet: sheet, file: file)
    (sheet, file) = (other.sheet, other.file)
    scroll = 0
  }

  /// What is to be printed or saved.
  func contents(_ choice: Choice, now: WallTime) -> String {
    switch choice {
    case .printer, .text: sheet.text()
    case .page: sheet.html()
    case .csv: numbers?.csv ?? ""
    case .json: numbers?.json ?? ""
    case .calendar: CalendarFile.text(dates, stamp: now, language: sheet.language)
    }
  }
}

/// The referral that a letter answers. It goes along to the printer and back, so that the answer counts whatever the user
/// has gone on to meanwhile.
public struct AnsweredReferral: Equatable, Sendable {
  /// The citizen's root.
  let citizen: String
  /// Where the day of the answer stands.
  let field: Names.Field
}

/// Another sheet that could be had from here.
struct OtherSheet: Equatable, Sendable {
  let sheet: PaperSheet
  let file: Phrase
}

/// Where a file is to lie.
struct PaperPlace: Equatable, Sendable {
  let choice: PaperLayer.Choice
  var editing: TextEditing
  var problem: Phrase?
  /// The path of which the user knows that something lies there: asked for once more, it is written over.
  var known: String?
}
