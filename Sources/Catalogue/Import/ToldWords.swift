import Domain

/// Reads facts out of sentences, only where they are certain: a wrong *no sign-up needed* costs somebody a walk
/// in vain.
enum ToldWords {
  /// Whether one must sign up first. Nil when the words say neither, or both.
  static func needsSignUp(_ text: String) -> Bool? {
    if text.isEmpty { return nil }
    let words = text.lowercased()
    let isFree = freeEntry.contains(where: words.contains)
    // *Ingen tilmelding* has a sign-up in it, and says that there is none.
    let rest = (freeEntry + unbound).reduce(words) { $0.replacing($1, with: " ") }
    let isBound = signUp.contains(where: rest.contains)
    return isFree == isBound ? nil : isBound
  }

  private static let freeEntry = [
    "ingen tilmelding", "uden tilmelding", "ikke tilmelde", "ikke tilmelding", "ikke nødvendigt at tilmelde",
    "mød bare op", "bare mød op", "mød blot op", "kom bare", "bare kom", "kig forbi", "kom forbi", "drop in",
    "drop-in", "walk in", "walk-in", "no registration", "no sign-up", "no sign up", "no appointment",
    "no application", "no need to", "just turn up", "just come",
  ]
  /// What says nothing of signing up, though a word in it might.
  private static let unbound = ["no referral", "uden henvisning", "ingen henvisning", "ikke henvis"]
  private static let signUp = [
    "tilmeld", "skal bestille", "aftal tid", "aftales tid", "efter aftale", "apply by", "apply online",
    "apply in person", "register", "registration", "sign up", "sign-up", "appointment", "referral", "henvis",
  ]

  /// Whether there is a way without steps: a sentence with a *not* in it says nothing certain.
  static func isStepFree(_ text: String) -> Bool? {
    if text.isEmpty { return nil }
    let words = " \(text.lowercased())"
    let isTold = ["wheelchair", "step-free", "step free", "kørestol", "niveaufri"].contains(
      where: words.contains)
    let isDoubtful = [" no ", " not ", " ikke ", " ingen ", "limited", "unable", "varies", "kun "].contains(
      where: words.contains)
    return isTold && !isDoubtful ? true : nil
  }

  /// `18–65 år`, `fra 18 år`, `til 65 år`; empty when neither is a number of years.
  static func ages(from: String, to: String) -> String {
    let (youngest, oldest) = (years(from), years(to))
    return switch (youngest, oldest) {
    case (nil, nil): ""
    case (let youngest?, nil): "fra \(youngest) år"
    case (nil, let oldest?): "til \(oldest) år"
    case (let youngest?, let oldest?):
      youngest < oldest ? "\(youngest)–\(oldest) år" : youngest == oldest ? "\(youngest) år" : ""
    }
  }

  /// Whom it is for as told, but for *none*: no demands are no audience.
  static func audience(_ text: String) -> String {
    guard (1...5).contains(text.utf8.count) else { return text }
    return ["none", "ingen", "n/a", "-", "nej", "no"].contains(text.lowercased().filter { $0 != "." })
      ? "" : text
  }

  /// A number of years that leaves somebody out.
  private static func years(_ text: String) -> Int? {
    guard let number = Double(text), number >= 1, number < 120 else { return nil }
    return Int(number)
  }

  /// Puts whom a community is for in words and in years behind what it says of that already.
  static func add(audience: String, from: String, to: String, to community: inout Community) {
    if audience.isEmpty, from.isEmpty, to.isEmpty { return }
    let parts = [community.audience, self.audience(audience), ages(from: from, to: to)]
    community.audience = parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Puts a notice before the description: who reads one must see it.
  static func add(alert: String, to community: inout Community) {
    if alert.isEmpty { return }
    community.description = community.description.isEmpty ? alert : "\(alert)\n\n\(community.description)"
  }

  /// `35 kr. pr. gang (unge)`; `0` when the amount is none. `kr.` stands for the Danish crown, other currencies
  /// as they are written.
  static func price(amount: String, currency: String, per: String, option: String) -> String {
    var amount = amount
    if amount.contains("."), let number = Double(amount) {
      amount = Int(exactly: number).map(String.init) ?? amount.replacing(".", with: ",")
    }
    let currency = ["dkk", "kr", "kr."].contains(currency.lowercased()) ? "kr." : currency
    let sum = amount == "0" ? ["0"] : [amount, amount.isEmpty ? "" : currency]
    let parts = sum + [per, option.isEmpty ? "" : "(\(option))"]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
