import Catalogue
import Domain

/// How far work outside is that the user waits for.
public enum WorkProgress: Equatable, Sendable {
  /// A directory is read.
  case reading(ImportProgress)
  /// So many of the communities read are stored.
  case storing(done: Int, of: Int)
  /// What was stored is made ready to be searched; it can no longer be stopped.
  case indexing
  /// So many communities are compared with each other, and this much of that is done, 0…1.
  case comparing(communities: Int, fraction: Double)

  /// 0…1; nil when there is nothing to count.
  var fraction: Double? {
    switch self {
    case .reading(let progress): progress.totalBytes > 0 ? progress.fraction : nil
    case .storing(let done, let total): total > 0 ? min(1, Double(done) / Double(total)) : nil
    case .comparing(_, let fraction): min(max(0, fraction), 1)
    case .indexing: nil
    }
  }

  /// What is done.
  var title: Phrase {
    switch self {
    case .comparing: Phrase(da: "Leder efter dubletter", en: "Looking for duplicates")
    default: Phrase(da: "Importerer", en: "Importing")
    }
  }

  /// How far it is, counted.
  func counts(_ language: Language) -> String {
    func number(_ number: Int) -> String { language.grouped(number) }
    switch self {
    case .reading(let progress):
      guard progress.totalBytes > 0 else {
        return Phrase(da: "Læser filen …", en: "Reading the file …")(language)
      }
      let (done, total) = (Self.size(progress.bytes, language), Self.size(progress.totalBytes, language))
      let rows = number(progress.rows)
      return Phrase(
        da: "\(rows) rækker læst · \(done) af \(total)", en: "\(rows) rows read · \(done) of \(total)")(
          language)
    case .storing(let done, let total):
      return Phrase(
        da: "\(number(done)) af \(number(total)) gemt", en: "\(number(done)) of \(number(total)) stored")(
          language)
    case .indexing:
      return Phrase(da: "Gør det klar til at søge i …", en: "Making it ready to search …")(language)
    case .comparing(let communities, let fraction):
      let share = Int(min(max(0, fraction), 1) * 100)
      return Phrase(
        da: "\(number(communities)) fællesskaber · \(share) % sammenlignet",
        en: "\(number(communities)) communities · \(share)% compared")(language)
    }
  }

  /// `4,2 MB`, `512 kB`: powers of ten, as disks are sold.
  private static func size(_ bytes: Int, _ language: Language) -> String {
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    let mark = language == .danish ? "," : "."
    return "\(bytes / 1_000_000)\(mark)\(bytes / 100_000 % 10) MB"
  }
}
