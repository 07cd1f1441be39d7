import Domain
import Foundation

/// The command line, read.
struct Arguments: Equatable {
  /// What is asked for.
  enum Command: Equatable {
    case program
    case demo
    case importFiles([String], asReferrals: Bool)
    case tryImport([String])
    case search(SearchOptions)
    case sync
    case status(json: Bool)
    case print(PrintOptions)
    case exportCasebook
    case exportBackup(String)
    case restore(String)
    case exportNumbers(json: Bool, ReportPeriod)
    case exportCommunities(json: Bool)
    case doctor
    case help
    case version
  }

  var command: Command
  var language: Language?
  /// Everything lies in this folder.
  var data: String?
  /// The folder was named on the command line, not by the environment.
  var isDataNamed = false

  /// - Parameters:
  ///   - words: the arguments after the program's name.
  ///   - environment: `VEJVISER_DATA` stands for `--data`.
  /// - Throws: `UsageError` that names the word that is not understood.
  init(_ words: [String], environment: [String: String]) throws(UsageError) {
    var rest = words[...]
    var plain: [String] = []
    var options: [String: String] = [:]
    var flags: Set<String> = []
    var isAfterDashes = false
    while let word = rest.popFirst() {
      if isAfterDashes || !word.hasPrefix("-") || word == "-" {
        plain.append(word)
      } else if word == "--" {
        isAfterDashes = true
      } else if Self.flags.contains(word) {
        flags.insert(word == "-h" ? "--help" : word)
      } else {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        guard Self.options.contains(parts[0]) else { throw UsageError(.unknown(word)) }
        guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
          throw UsageError(.noValue(word))
        }
        options[parts[0]] = value
      }
    }
    if let code = options["--language"] {
      guard let known = Language(rawValue: code) else { throw UsageError(.badValue("--language", code)) }
      language = known
    }
    isDataNamed = options["--data"] != nil
    data = options["--data"] ?? environment["VEJVISER_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    command = try Self.command(plain, options, flags)
  }

  private static let flags = Set(["--help", "-h", "--version", "--json", "--demo", "--dry-run"])
    .union(SearchOptions.flags)
  private static let options = Set([
    "--language", "--data", "--near", "--within", "--limit", "--as", "--period",
  ])
  .union(SearchOptions.options).union(PrintOptions.options)

  private static func command(_ plain: [String], _ options: [String: String], _ flags: Set<String>)
    throws(UsageError) -> Command
  {
    if flags.contains("--help") { return .help }
    if flags.contains("--version") { return .version }
    guard let name = plain.first else { return flags.contains("--demo") ? .demo : .program }
    let words = Array(plain.dropFirst())
    switch name {
    case "help": return .help
    case "import":
      guard !words.isEmpty else { throw UsageError(.missing("FILE")) }
      if let kind = options["--as"], kind != "referrals" { throw UsageError(.badValue("--as", kind)) }
      if flags.contains("--dry-run") {
        if let kind = options["--as"] { throw UsageError(.badValue("--dry-run", "--as \(kind)")) }
        return .tryImport(words)
      }
      return .importFiles(words, asReferrals: options["--as"] != nil)
    case "search":
      return .search(
        SearchOptions(
          text: words.joined(separator: " "), near: options["--near"],
          kilometres: try number("--within", options),
          limit: try number("--limit", options).map { Int($0) } ?? 20,
          json: flags.contains("--json"), filters: try SearchOptions.filters(options, flags)))
    case "sync" where words.isEmpty: return .sync
    case "status" where words.isEmpty: return .status(json: flags.contains("--json"))
    case "doctor" where words.isEmpty: return .doctor
    case "print": return .print(try PrintOptions(words, options))
    case "restore":
      guard words.count == 1 else {
        throw words.isEmpty ? UsageError(.missing("FILE")) : UsageError(.unknown(words[1]))
      }
      return .restore(words[0])
    case "export":
      return try export(words, options)
    default: throw UsageError(.unknown(words.first ?? name))
    }
  }

  private static func export(_ words: [String], _ options: [String: String]) throws(UsageError) -> Command {
    let format = options["--format"] ?? "csv"
    guard ["csv", "json"].contains(format) else { throw UsageError(.badValue("--format", format)) }
    let name = options["--period"] ?? ReportPeriod.all.rawValue
    guard let period = ReportPeriod(rawValue: name) else { throw UsageError(.badValue("--period", name)) }
    switch words {
    case ["casebook"]: return .exportCasebook
    case ["backup"]: throw UsageError(.missing("FILE"))
    case _ where words.first == "backup" && words.count == 2: return .exportBackup(words[1])
    case ["numbers"]: return .exportNumbers(json: format == "json", period)
    case ["communities"]: return .exportCommunities(json: format == "json")
    default: throw UsageError(.unknown(words.first ?? "export"))
    }
  }

  private static func number(_ option: String, _ options: [String: String]) throws(UsageError) -> Double? {
    guard let text = options[option] else { return nil }
    guard let number = Double(text.replacing(",", with: ".")), number.isFinite,
      (0...1_000_000).contains(number)
    else { throw UsageError(.badValue(option, text)) }
    return number
  }
}

/// A command line that is not understood.
struct UsageError: Explained, Equatable {
  enum Reason: Equatable {
    case unknown(String)
    case noValue(String)
    case badValue(String, String)
    case missing(String)
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  var phrase: Phrase {
    let (danish, english) =
      switch reason {
      case .unknown(let word): ("forstår ikke »\(word)«", "cannot understand “\(word)”")
      case .noValue(let option): ("\(option) mangler en værdi", "\(option) needs a value")
      case .badValue(let option, let value):
        ("\(option) kan ikke være »\(value)«", "\(option) cannot be “\(value)”")
      case .missing(let what): ("der mangler \(what)", "\(what) is missing")
      }
    return Phrase(da: "\(danish). Se vejviser --help.", en: "\(english). See vejviser --help.")
  }
}
