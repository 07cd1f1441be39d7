import Domain
import Journal

/// One row of a list of referrals, as a municipality's system hands it over.
public struct ReferralRow: Equatable, Sendable {
  /// The referrer's own number.
  public var number: String
  /// The name that the citizen uses.
  public var name: String
  /// As written.
  public var phone: String
  /// Four digits.
  public var postcode: String
  /// Local area.
  public var area: String
  /// Who asks.
  public var referrer: String
  /// Why.
  public var reason: String
  /// The day it was made.
  public var date: CivilDate
  /// Whether the citizen agreed that the team may see it.
  public var consent: Bool

  /// The columns of the list, in Danish as they are handed over.
  public static let columns = [
    "id", "navn", "telefon", "postnr", "lokalområde", "henviser", "årsag", "dato", "samtykke",
  ]

  /// Reads a row.
  /// - Parameters:
  ///   - cells: text by column.
  ///   - today: for dates without a year.
  /// - Throws: `ReferralProblem` that names what is wrong.
  public init(cells: [String: String], today: CivilDate) throws(ReferralProblem) {
    // Nobody needs a CPR number to be helped: none is kept, wherever in the row it stands.
    func text(_ column: String) -> String { CPRNumber.masked((cells[column] ?? "").trimmed) }
    guard CPRNumber.find(in: cells["id"] ?? "").isEmpty else { throw .numberOfPerson }
    number = text("id")
    name = text("navn")
    phone = text("telefon")
    postcode = text("postnr")
    area = text("lokalområde")
    referrer = text("henviser")
    reason = text("årsag")
    guard !number.isEmpty else { throw .missing("id") }
    guard !name.isEmpty else { throw .missing("navn") }
    let day = text("dato")
    guard !day.isEmpty else { throw .missing("dato") }
    guard let date = DanishDate.parse(day, today: today) else { throw .noSuchDate(day) }
    self.date = date
    switch text("samtykke").lowercased() {
    case "ja", "j", "yes", "1", "true": consent = true
    case "nej", "n", "no", "0", "false", "": consent = false
    case let other: throw .noAnswer(other)
    }
  }
}

/// Why a row of a list of referrals cannot be taken.
public enum ReferralProblem: Explained, Equatable {
  /// The column is empty or not there.
  case missing(String)
  /// The text is no date.
  case noSuchDate(String)
  /// The referrer's number is a CPR number.
  case numberOfPerson
  /// Consent is neither yes nor no.
  case noAnswer(String)

  /// Half a sentence, to stand behind file and line.
  public var phrase: Phrase {
    switch self {
    case .missing(let column): Phrase(da: "\(column) mangler", en: "\(column) is missing")
    case .noSuchDate(let text):
      Phrase(da: "datoen »\(text.prefix(20))« findes ikke", en: "there is no date “\(text.prefix(20))”")
    case .numberOfPerson:
      Phrase(
        da: "id er et CPR-nummer, som ikke må gemmes; giv henvisningen et andet nummer",
        en: "id is a CPR number, which must not be kept; give the referral another number")
    case .noAnswer(let text):
      Phrase(
        da: "samtykke er hverken ja eller nej, men »\(text.prefix(10))«",
        en: "consent is neither ja nor nej but “\(text.prefix(10))”")
    }
  }
}

extension Casebook {
  /// What taking a referral in comes to.
  public enum ReferralResult: Equatable, Sendable {
    case imported, updated, unchanged
  }

  /// Which citizen each referral taken in before is about, by its record.
  ///
  /// The citizen's root is random, so that an erasure tells nothing; a list imported twice is known again by the
  /// number that the record's name is made from.
  private var citizensByReferral: [String: String] {
    var found: [String: String] = [:]
    for root in ledger.roots(kind: Self.citizenKind) {
      for record in ledger.state(of: root).records where record.name.hasPrefix("referral:") {
        found[record.name] = root.rawValue
      }
    }
    return found
  }

  private static func referralRecord(_ referrer: String, _ number: String) -> String {
    // FNV-1a, 64 bits: only to tell referrals of one citizen apart, and to find the record of a number again.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(referrer)\u{0}\(number)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return String(hash, radix: 36)
  }

  /// The edits that take a referral in: a new citizen, or what changed of one known already. What staff have written
  /// about the citizen is left alone.
  /// - Parameters:
  ///   - row: the referral.
  ///   - known: the citizen that an earlier import made of it.
  ///   - space: the team's space, for one who agreed to share.
  ///   - random: for a new citizen's root.
  public func edits(
    for row: ReferralRow, known: String?, space: String, random: inout some RandomNumberGenerator
  ) -> [Edit] {
    let id = known ?? Self.newCitizenID(&random)
    let record = Names.referral(Self.referralRecord(row.referrer, row.number))
    func put(_ record: String, _ field: String, _ text: String) -> Edit {
      Names.Field(record, field).edit(id, text: text)
    }
    var edits = [
      put(record, "source-id", row.number), put(record, "referrer", row.referrer),
      put(record, "reason", row.reason),
      put(record, "date", row.date.iso),
    ]
    if known == nil {
      edits += [
        put(Names.citizen, "name", row.name), put(Names.citizen, "phone", row.phone),
        put(Names.citizen, "place", row.postcode), put(Names.citizen, "area", row.area),
        Names.Field(Names.citizen, "consent").edit(id, .flag(row.consent)),
        put(Names.citizen, "consent-date", row.date.iso),
      ]
      if row.consent { edits.append(.share(RootID(id), to: space)) }
    }
    return edits
  }

  /// Takes a list of referrals in.
  /// - Returns: the operations to append to the journal, and how many were new, changed and known already.
  public mutating func take(
    _ rows: [ReferralRow], by who: String, at: WallTime, space: String,
    random: inout some RandomNumberGenerator
  ) -> (operations: [Operation], counts: [ReferralResult: Int]) {
    var operations: [Operation] = []
    var counts: [ReferralResult: Int] = [:]
    var citizens = citizensByReferral
    for row in rows {
      let referral = Names.referral(Self.referralRecord(row.referrer, row.number))
      let known = citizens[referral]
      let new = record(edits(for: row, known: known, space: space, random: &random), by: who, at: at)
      operations += new
      citizens[referral] = known ?? new.first?.root.rawValue
      counts[known == nil ? .imported : new.isEmpty ? .unchanged : .updated, default: 0] += 1
    }
    return (operations, counts)
  }
}
