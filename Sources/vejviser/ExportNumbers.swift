import Casebook
import Desk
import Domain

/// `vejviser export numbers`: what *Overblik* tells of a period, with nothing withheld there told here.
struct ExportNumbers {
  let workspace: Workspace

  func run(asJSON: Bool, _ period: ReportPeriod) -> ExitCode {
    let casebook = Casebook(ledger: workspace.journal.ledger)
    let days = period.days(seenFrom: Clock.now.wall.inDenmark.date)
    let numbers = Numbers(Array(casebook.summaries.values), in: days)
    let text = NumbersText(numbers, period: period == .all ? nil : days, area: nil)
    print(asJSON ? text.json : text.csv, terminator: "")
    return .ok
  }
}
