import Casebook
import Catalogue
import Domain
import Foundation

/// `vejviser import --as referrals`: a list of referrals becomes citizens who wait for a call.
struct ReferralImport {
  let workspace: Workspace

  func run(_ files: [String]) throws -> ExitCode {
    let output = Output(language: workspace.settings.language)
    var casebook = Casebook(ledger: workspace.journal.ledger)
    var random = SystemRandomNumberGenerator()
    let now = Clock.now.wall
    var counts: [Casebook.ReferralResult: Int] = [:]
    var rejected = 0
    for file in files {
      let table = try TableFile(file)
      for rejection in table.rejections { output.message(rejection.phrase) }
      rejected += table.rejections.count
      var rows: [ReferralRow] = []
      for row in table.rows {
        do {
          rows.append(try ReferralRow(cells: row.cells, today: now.inDenmark.date))
        } catch {
          // Column names and counts only: what a row says of a person is never printed.
          output.message(Rejection(file: file, line: row.line, reason: error.phrase).phrase)
          rejected += 1
        }
      }
      let taken = casebook.take(
        rows, by: Seat.read(workspace.folders), at: now, space: workspace.settings.teamSpace, random: &random)
      try workspace.journal.append(taken.operations)
      counts.merge(taken.counts, uniquingKeysWith: +)
    }
    workspace.saveSnapshot(casebook)
    workspace.journal.close()
    let imported = counts[.imported] ?? 0
    let updated = counts[.updated] ?? 0
    let unchanged = counts[.unchanged] ?? 0
    print("imported \(imported), updated \(updated), unchanged \(unchanged), rejected \(rejected)")
    return imported + updated + unchanged > 0 ? .ok : .badData
  }
}
