import Domain

/// What was found, and put right, when a data folder was opened.
public struct OpeningReport: Sendable, Equatable {
  /// Files whose last line was never finished, and so was cut off: it had not been marked as saved.
  public var torn: [String] = []
  /// How many bad lines were set aside, by file.
  public var quarantined: [String: Int] = [:]
  /// The name that the folder had before it was copied or restored.
  public var formerName: DeviceName?
  /// The snapshot was there and right, so that only what came after it was read.
  public var usedSnapshot = false

  /// What to tell the user; nothing when all was as it should be.
  public var phrases: [Phrase] {
    var phrases: [Phrase] = []
    if !torn.isEmpty {
      phrases.append(
        Phrase(
          da:
            "Sidst blev Vejviser afbrudt midt i at gemme. Alt, der stod som gemt, er her; se efter det sidste, du skrev.",
          en:
            "Vejviser was interrupted while saving. All that was marked as saved is here; check the last you wrote."
        ))
    }
    let lines = quarantined.values.reduce(0, +)
    if lines > 0 {
      phrases.append(
        Phrase(
          da: "\(lines) linjer var beskadigede og er lagt til side i mappen quarantine. Alt andet er her. "
            + "Har en kollega de samme oplysninger, kommer de igen ved næste synkronisering.",
          en: "\(lines) lines were damaged and are set aside in the folder quarantine. All else is here. "
            + "If a colleague has the same, it comes back with the next exchange."))
    }
    if formerName != nil {
      phrases.append(
        Phrase(
          da:
            "Mappen er kopieret eller gendannet og har fået et nyt navn over for de andre maskiner. Alt er her.",
          en: "The folder was copied or restored and has a new name towards the other machines. All is here.")
      )
    }
    return phrases
  }
}
