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
  /// Files come from the shared store.
  case receiving(FileCount)
  /// Files go to it.
  case sending(FileCount)

  /// 0…1; nil when there is nothing to count.
  var fraction: Double? {
    switch self {
    case .reading(let progress): progress.totalBytes > 0 ? progress.fraction : nil
    case .storing(let done, let total): total > 0 ? min(1, Double(done) / Double(total)) : nil
    case .comparing(_, let fraction): min(max(0, fraction), 1)
    case .receiving(let count), .sending(let count): count.fraction
    case .indexing: nil
    }
  }

  /// The files that come or go; nil for other work.
  var files: FileCount? {
    switch self {
    case .receiving(let count), .sending(let count): count
    case .reading, .storing, .indexing, .comparing: nil
    }
  }

  /// What is done.
  var title: Phrase {
    switch self {
    case .comparing: Phrase(da: "Leder efter dubletter", en: "Looking for duplicates")
    case .receiving: Phrase(da: "Henter", en: "Receiving")
    case .sending: Phrase(da: "Sender", en: "Sending")
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
    case .receiving(let count), .sending(let count):
      let files = "\(number(count.files)) \(Phrase(da: "af", en: "of")(language)) \(number(count.allFiles))"
      let (done, total) = (Self.size(count.bytes, language), Self.size(count.allBytes, language))
      return Phrase(da: "\(files) filer · \(done) af \(total)", en: "\(files) files · \(done) of \(total)")(
        language)
    }
  }

  /// `4,2 MB`, `512 kB`: powers of ten, as disks are sold.
  static func size(_ bytes: Int, _ language: Language) -> String {
    if bytes < 1_000_000 { return "\((bytes + 999) / 1000) kB" }
    let mark = language == .danish ? "," : "."
    return "\(bytes / 1_000_000)\(mark)\(bytes / 100_000 % 10) MB"
  }
}

/// How many of the files that are to go have gone.
public struct FileCount: Equatable, Sendable {
  /// Files that have gone.
  public let files: Int
  /// Files that are to go in all.
  public let allFiles: Int
  /// Bytes that have gone.
  public let bytes: Int
  /// Bytes that are to go in all.
  public let allBytes: Int

  /// - Parameters:
  ///   - files: files that have gone.
  ///   - allFiles: files that are to go in all.
  ///   - bytes: bytes that have gone.
  ///   - allBytes: bytes that are to go in all.
  public init(files: Int, allFiles: Int, bytes: Int, allBytes: Int) {
    self.files = files
    self.allFiles = allFiles
    self.bytes = bytes
    self.allBytes = allBytes
  }

  /// How much of the bytes has gone, 0…1; nil when there are none to go.
  var fraction: Double? { allBytes > 0 ? min(1, Double(bytes) / Double(allBytes)) : nil }

  /// It takes so long that the status line tells of it.
  var isLong: Bool { allFiles > 4 }
}
