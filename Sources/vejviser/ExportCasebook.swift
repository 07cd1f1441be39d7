import Casebook
import Domain
import Foundation
import Journal

/// `vejviser export casebook`: every record as a JSON object in a line, in an order that is the same on every device
/// that holds the same operations: by root, then by record.
struct ExportCasebook {
  let workspace: Workspace

  func run() -> ExitCode {
    for line in Self.lines(workspace.journal.ledger) { print(line, terminator: "") }
    return .ok
  }

  /// Each record as a line.
  static func lines(_ ledger: Ledger) -> [String] {
    var lines: [String] = []
    for root in ledger.roots {
      let state = ledger.state(of: root)
      for record in state.records.sorted(by: { $0.name < $1.name }) {
        var fields: [String: Any] = [:]
        for (name, field) in record.fields {
          let values = field.candidates.map(\.value)
          if field.isConflict {
            fields[name] = ["conflict": values.map(json)]
          } else if let value = values.first, value != .nothing {
            fields[name] = json(value)
          }
        }
        if fields.isEmpty { continue }
        lines.append(Output.text(["root": root.rawValue, "record": record.name, "fields": fields]) + "\n")
      }
    }
    return lines
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
