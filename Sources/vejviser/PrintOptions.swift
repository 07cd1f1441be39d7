/// What `vejviser print` is asked for.
struct PrintOptions: Equatable {
  /// What is printed.
  enum What: String, Equatable { case plan, conversation, communities }
  /// How.
  enum Format: String, Equatable { case text, html, ics }

  static let options: Set<String> = ["--format"]

  let what: What
  /// A citizen's root or a conversation's id, alone; or communities' ids.
  let ids: [String]
  let format: Format

  /// - Parameters:
  ///   - words: after `print`.
  ///   - options: the command line's, with their values.
  init(_ words: [String], _ options: [String: String]) throws(UsageError) {
    guard let first = words.first else { throw UsageError(.missing("plan|conversation|communities")) }
    guard let what = What(rawValue: first) else { throw UsageError(.unknown(first)) }
    let name = options["--format"] ?? "text"
    // Only a plan has dates.
    guard let format = Format(rawValue: name), format != .ics || what == .plan else {
      throw UsageError(.badValue("--format", name))
    }
    guard words.count > 1 else { throw UsageError(.missing("ID")) }
    if what != .communities, words.count > 2 { throw UsageError(.unknown(words[2])) }
    self.what = what
    ids = Array(words.dropFirst())
    self.format = format
  }
}
