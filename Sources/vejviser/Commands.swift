import Catalogue
import Domain
import Foundation

/// The command line's commands.
enum Commands {
  /// Does what the command line asks for.
  /// - Throws: `Explained` errors, from which the exit code follows.
  static func run(_ arguments: Arguments, environment: [String: String]) throws -> ExitCode {
    let folders = Program.folders(arguments, environment)
    switch arguments.command {
    case .help:
      print(HelpText.text(arguments.language ?? .danish))
      // The licence of the figures asks for it.
      print("\n\(Gazetteer.attribution)\n\(Outline.attribution)")
    case .version:
      print(HelpText.version)
    case .program, .demo:
      return try Program.run(arguments, environment: environment)
    case .importFiles(let files, let asReferrals):
      let workspace = try Workspace(folders, language: arguments.language, access: .write)
      return asReferrals
        ? try ReferralImport(workspace: workspace).run(files)
        : try DirectoryImport(workspace: workspace).run(files)
    case .tryImport(let files):
      return try DirectoryTrial(folders: folders, language: arguments.language).run(files)
    case .search(let options):
      let workspace = try Workspace(folders, language: arguments.language, access: .read)
      return Searching(workspace: workspace).run(options)
    case .sync:
      return try SyncCommand(folders: folders, language: arguments.language).run()
    case .status(let json):
      return Status(workspace: try Workspace(folders, language: arguments.language, access: .read)).run(
        json: json)
    case .print(let options):
      return Printing(workspace: try Workspace(folders, language: arguments.language, access: .read))
        .run(options)
    case .exportCasebook:
      return ExportCasebook(workspace: try Workspace(folders, language: arguments.language, access: .read))
        .run()
    case .exportBackup(let path):
      return try BackupCommand(
        workspace: try Workspace(folders, language: arguments.language, access: .read)
      ).export(to: path)
    case .restore(let path):
      return try BackupCommand(
        workspace: try Workspace(folders, language: arguments.language, access: .write)
      ).restore(from: path)
    case .exportNumbers(let json, let period):
      return ExportNumbers(workspace: try Workspace(folders, language: arguments.language, access: .read))
        .run(asJSON: json, period)
    case .exportCommunities(let json):
      return ExportCommunities(workspace: try Workspace(folders, language: arguments.language, access: .read))
        .run(asJSON: json)
    case .doctor:
      return Doctor(folders: folders, language: arguments.language ?? .danish, environment: environment).run()
    }
    return .ok
  }

  /// The language asked for on the command line, for an error that came before it was read.
  static func language(_ words: [String], _ fallback: Language) -> Language {
    guard let index = words.firstIndex(of: "--language"), words.indices.contains(index + 1) else {
      return fallback
    }
    return Language(rawValue: words[index + 1]) ?? fallback
  }
}
