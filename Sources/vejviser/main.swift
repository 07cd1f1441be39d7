import Desk
import Domain
import Foundation
import Sync
import Terminal

if Array(CommandLine.arguments.dropFirst()) == [WireProcess.argument] {
  Screen.disableCoreDumps()
  WireProcess.run()
}
let environment = ProcessInfo.processInfo.environment
let fallback: Language = environment["LANG"].map { $0.hasPrefix("en") } == true ? .english : .danish
do {
  let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()), environment: environment)
  exit(try Commands.run(arguments, environment: environment).rawValue)
} catch let error as UsageError {
  Output(language: fallback).message(error)
  exit(ExitCode.usage.rawValue)
} catch {
  Output(language: Commands.language(CommandLine.arguments, fallback)).message(error)
  exit(ExitCode(error).rawValue)
}
