import Casebook
import Domain
import Foundation
import Journal

/// `vejviser export casebook`: every record as a JSON object in a line, in an order that is the same on every device
/// that holds the same operations: by root, then by record.
struct ExportCasebook {
  let workspace: Workspace

  func run() -> ExitCode {
    let ledger = workspace.journal.ledger
    for root in ledger.roots {
      let state = ledger.state(of: root)
      for record in state.records.sorted(by: { $0.name < $1.name }) {
        var fields: [String: Any] = [:]
        for (name, field) in record.fields {
          let values = field.candidates.map(\.value)
          if field.isConflict {
            fields[name] = ["conflict": values.map(Self.json)]
          } else if let value = values.first, value != .nothing {
            fields[name] = Self.json(value)
          }
        }
        if fields.isEmpty { continue }
        print(Output.text(["root": root.rawValue, "record": record.name, "fields": fields]))
      }
    }
    return .ok
  }

  private static func json(_ value: Value) -> Any {
    switch value {
    case .nothing: NSNull()
    case .flag(let flag): flag
    case .integer(let number): number
    case .number(let number): number
    case .text(let text): text
    case .list(let values): values.map(json)
    case .object(let members): members.mapValues(json)
    }
  }
}
