import Domain

/// What came of printing or saving a sheet.
public enum PaperOutcome: Equatable, Sendable {
  /// The printer took it, or did not; with what to tell, and the referral that it answers.
  case printed(Phrase, succeeded: Bool, answers: AnsweredReferral? = nil)
  /// It is on the disk.
  case saved(path: String)
  /// Something of that name is there already, and was left as it is.
  case exists(path: String)
  /// It could not be written, and why.
  case notSaved(Phrase)
}
