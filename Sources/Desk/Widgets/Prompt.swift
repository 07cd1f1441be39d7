import Domain
import Journal
import Terminal

/// One question, answered in one line.
struct Prompt: Equatable, Sendable {
  /// What the answer is for.
  enum Purpose: Equatable, Sendable {
    case importPath, staffName
    /// The name typed once more, before a citizen is erased for good.
    case erase
    /// The code by which the stand is left again.
    case standCode
    /// The code that opens a hidden screen.
    case screenCode
    /// A word, before a machine of the team is given up.
    case giveUp(DeviceName)
  }

  let purpose: Purpose
  var editing = TextEditing(limit: 400)
  var problem: Phrase?

  /// What stands in the frame.
  var title: Phrase {
    switch purpose {
    case .importPath: Phrase(da: "Importér en oversigt", en: "Import a directory")
    case .staffName: Phrase(da: "Hvem sidder her?", en: "Who sits here?")
    case .standCode: Phrase(da: "Messe: gæster søger selv", en: "Stand: guests search themselves")
    case .screenCode: Phrase(da: "Kode til skærmen", en: "Code of the screen")
    case .giveUp: Phrase(da: "Meld maskinen tabt", en: "Give the machine up")
    case .erase: Phrase(da: "Slet borgeren for altid", en: "Erase the citizen for good")
    }
  }

  /// What is asked, in a sentence or two.
  var question: Phrase {
    switch purpose {
    case .importPath:
      Phrase(
        da: "Hvor ligger filen? CSV eller HSDS (JSON). Det, I selv har tilføjet, bliver stående.",
        en: "Where is the file? CSV or HSDS (JSON). What you have added yourselves stays.")
    case .staffName:
      Phrase(
        da: "Skriv dit navn, som kollegerne kender det. Det står ved det, du skriver.",
        en: "Write your name as your colleagues know it. It stands beside what you write.")
    case .standCode:
      Phrase(
        da: "Ingen borger kan ses, før messen lukkes. Vælg en kode at lukke den med, mindst fire tegn.",
        en:
          "No citizen can be seen until the stand is closed. Choose a code to close it, four characters or more."
      )
    case .screenCode:
      Phrase(
        da: "Vælg en kode, mindst fire tegn, som åbner en skjult skærm. Uden tegn åbnes den uden kode.",
        en:
          "Choose a code, four characters or more, that opens a hidden screen. Without any it opens without a code."
      )
    case .giveUp:
      Phrase(
        da:
          "Det, den har sendt, bliver hos jer. Kommer den igen, spørger den, før den sender mere. Skriv TABT for at gøre det.",
        en:
          "What it sent stays with you. Should it come back, it asks before it sends more. Write LOST to do it."
      )
    case .erase:
      Phrase(
        da:
          "Alt om borgeren slettes her og hos alle kolleger og kan ikke hentes igen. Skriv SLET for at gøre det.",
        en:
          "Everything about the citizen is erased here and at all colleagues', for good. Write ERASE to do it."
      )
    }
  }
}
