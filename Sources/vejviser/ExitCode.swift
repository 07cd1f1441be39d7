/// Exit codes of sysexits.h, as design.md assigns them.
enum ExitCode: Int32 {
  case ok = 0
  /// The command line is not understood.
  case usage = 64
  /// Nothing in the data could be taken.
  case badData = 65
  /// The input could not be read.
  case noInput = 66
  /// The store could not be reached.
  case unavailable = 69
  /// A defect of this program, or a screen that cannot be opened.
  case software = 70
  /// A file could not be written.
  case cannotWrite = 73
  /// Reading or writing failed on the way.
  case inputOutput = 74
  /// Another has the folder open now: try again.
  case tryAgain = 75
  /// The store refuses.
  case refused = 77
  /// The configuration is wrong.
  case configuration = 78
}
