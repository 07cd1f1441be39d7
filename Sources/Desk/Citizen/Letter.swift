import Casebook
import Domain

/// The answer to whoever referred: with the citizen's consent what the citizen agreed to, otherwise only that contact was
/// made, and not even with what outcome.
struct Letter: Equatable, Sendable {
  /// Who is written to.
  let referrer: String
  /// Paragraphs, in the language asked for.
  let paragraphs: [String]

  /// - Parameters:
  ///   - referral: what is answered.
  ///   - file: the citizen's.
  ///   - today: the letter's day; a consent that does not hold on it tells nothing.
  ///   - staff: who writes.
  ///   - language: the letter's.
  init(_ referral: Referral, _ file: CitizenFile, today: CivilDate, staff: String, _ language: Language) {
    func say(_ danish: String, _ english: String) -> String { Phrase(da: danish, en: english)(language) }
    func day(_ date: CivilDate) -> String { DanishDate.long(date)(language) }
    referrer = referral.referrer
    let number =
      referral.sourceID.isEmpty
      ? "" : say(" (jeres nr. \(referral.sourceID))", " (your no. \(referral.sourceID))")
    let asked = referral.date.map {
      say(
        "Tak for jeres henvisning af \(day($0))\(number).",
        "Thank you for your referral of \(day($0))\(number).")
    }
    let contact =
      referral.answered.map {
        say("Der blev taget kontakt til borgeren \(day($0)).", "The citizen was contacted on \(day($0)).")
      }
      ?? say(
        "Vi har modtaget den og tager kontakt til borgeren.",
        "We have received it and will contact the citizen.")
    let consents = file.consents.filter { consent in
      consent.audience == .referrer && consent.holds(on: today) && !consent.what.isEmpty
        && Self.isFor(referral, consent)
    }
    let told = consents.map(\.what)
    let agreed =
      told.isEmpty
      ? [
        say(
          "Vi må ikke fortælle mere uden borgerens samtykke.",
          "We may not tell more without the citizen's consent.")
      ]
      : [say("Borgeren har sagt ja til, at vi fortæller:", "The citizen has agreed that we tell:")] + told
    let end = [say("Venlig hilsen", "Kind regards"), staff].filter { !$0.isEmpty }.joined(separator: "\n")
    let name = file.citizen.name.trimmed
    let whom = name.isEmpty ? nil : say("Vedrørende \(name)", "Concerning \(name)")
    paragraphs = [day(today), whom, asked].compactMap(\.self) + [contact] + agreed + [end]
  }

  /// Whether a consent is for this referrer: what names nobody is for any.
  private static func isFor(_ referral: Referral, _ consent: Consent) -> Bool {
    let (name, referrer) = (consent.name.trimmed.lowercased(), referral.referrer.trimmed.lowercased())
    return name.isEmpty || !referrer.isEmpty && (referrer.contains(name) || name.contains(referrer))
  }

  /// The referral to answer: the latest that has not been answered, or the latest of all.
  static func due(_ referrals: [Referral]) -> Referral? {
    let dated = referrals.enumerated().sorted {
      ($0.element.date?.dayNumber ?? Int.min, $0.offset) < ($1.element.date?.dayNumber ?? Int.min, $1.offset)
    }.map(\.element)
    return dated.last { $0.replied == nil } ?? dated.last
  }

  /// What a citizen may be asked to agree to: the goal and where the way goes, in words that both can see and change.
  static func proposal(_ file: CitizenFile, _ language: Language) -> String {
    let places = file.plan.steps.filter { $0.outcome != .notForMe && !$0.what.isEmpty }.map(\.what)
    var seen: Set<String> = []
    let list = places.filter { seen.insert($0).inserted }.joined(separator: ", ")
    let going =
      list.isEmpty ? "" : Phrase(da: "Vi arbejder med: \(list).", en: "We work on: \(list).")(language)
    return [file.plan.goal, going].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
