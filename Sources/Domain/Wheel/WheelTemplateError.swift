/// A wheel file that cannot be used: where, and what to do about it.
public struct WheelTemplateError: Explained, Equatable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    case noName, noCentre
    case tooFew(Int)
    case tooMany
    case twice(String, firstLine: Int)
    case shortNameTooLong(String, columns: Int)
    case shortCentreTooLong(String)
    case nameless
    case unknownKey(String)
    case notUnderstood(String)
    case keyTwice(String)
    case notFiveWords(Int)
    case wrongItems(String, expected: Int, found: Int)
    case tooLarge
  }

  /// The file's name.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// File, line, what is wrong and how to mend it.
  public var phrase: Phrase {
    let told = told
    return Phrase(
      da: "\(file), linje \(line): \(told.danish) Standardhjulet bruges, til filen er rettet.",
      en: "\(file), line \(line): \(told.english) The standard wheel is used until the file is mended.")
  }

  private var told: Phrase {
    switch reason {
    case .noName:
      Phrase(da: "hjulet har intet navn. Skriv navn = …", en: "the wheel has no name. Write name = …")
    case .noCentre:
      Phrase(da: "hjulet har ingen midte. Skriv midte = …", en: "the wheel has no centre. Write centre = …")
    case .tooFew(let count):
      Phrase(
        da: "hjulet har \(count) felter og skal have mindst 3. Et felt begynder med [Navn].",
        en: "the wheel has \(count) segments and needs 3 at least. A segment begins with [Name].")
    case .tooMany:
      Phrase(da: "her begynder felt nummer 11; der er plads til 10.", en: "an 11th segment; 10 is the most.")
    case .twice(let name, let first):
      Phrase(
        da: "feltet »\(name.prefix(40))« står der allerede (linje \(first)).",
        en: "the segment “\(name.prefix(40))” is there already (line \(first)).")
    case .shortNameTooLong(let name, let columns):
      Phrase(
        da: "»\(name.prefix(40))« fylder \(columns) tegn på hjulet og må fylde 12. Skriv [Navn | kort navn].",
        en: "“\(name.prefix(40))” takes \(columns) columns of the wheel's 12. Write [Name | short name].")
    case .shortCentreTooLong(let text):
      Phrase(
        da: "»\(text.prefix(40))« kan ikke stå i midten på to linjer à 10 tegn. Skriv midte = … | kort.",
        en: "“\(text.prefix(40))” does not fit into two lines of 10. Write centre = … | short.")
    case .nameless:
      Phrase(da: "et felt uden navn. Skriv [Navn].", en: "a segment without a name. Write [Name].")
    case .unknownKey(let key):
      Phrase(
        da: "kender ikke »\(key.prefix(40))«. Brug navn, midte, stjerne, who-5 eller t-ils.",
        en: "there is no “\(key.prefix(40))”. Use name, centre, star, who-5 or t-ils.")
    case .notUnderstood(let text):
      Phrase(
        da: "forstår ikke »\(text.prefix(40))«. Skriv nøgle = værdi eller [Navn].",
        en: "cannot read “\(text.prefix(40))”. Write key = value or [Name].")
    case .keyTwice(let key): Phrase(da: "»\(key)« står der to gange.", en: "“\(key)” is there twice.")
    case .notFiveWords(let count):
      Phrase(
        da: "stjernen har \(count) ord og skal have fem forskellige, med komma imellem.",
        en: "the star has \(count) words and needs five different ones, with commas between.")
    case .wrongItems(let key, let expected, let found):
      Phrase(
        da: "\(key) har \(found) tekster og skal have \(expected), en på hver linje.",
        en: "\(key) has \(found) texts and needs \(expected), one a line.")
    case .tooLarge:
      Phrase(da: "filen er over 64 kB og næppe et hjul.", en: "the file is above 64 kB and hardly a wheel.")
    }
  }
}
