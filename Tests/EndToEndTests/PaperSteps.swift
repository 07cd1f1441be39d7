import Domain
import Foundation
import Support
import Testing

/// A laptop with a citizen on it who has a plan, and what its tests of paper need besides.
extension Machine {
  /// Makes a citizen in the real program, with a goal and a step for each of these days.
  ///
  /// - Returns: the citizen's root.
  func makePlan(
    of name: String, goal: String, steps: [(what: String, day: CivilDate, time: String)]
  ) throws -> String {
    let directory = try file("fællesskaber.csv", MadeUpDirectory.csv)
    guard try run("import", directory).status == 0 else { throw Surprise("the directory was refused") }
    let program = try start()
    try program.sitDown("Bodil Prøve")
    try program.createCitizen(name, place: "4130")
    try program.keys("F4")
    try program.wait(for: "Plan for \(name)")
    try program.type(goal)
    try program.wait(for: goal)
    for step in steps {
      try program.keys("C-n")
      try program.wait(for: "Nyt trin")
      try program.type(step.what)
      try program.keys("Tab")
      try program.type(step.day.iso)
      try program.keys("Tab")
      try program.type(step.time)
      try program.wait(forAll: step.what, step.time)
      try program.closeLayer("Nyt trin")
    }
    try program.waitUntilSaved()
    guard try program.quit() == .exited(0) else { throw Surprise("the program did not end") }
    struct Row: Decodable { var root: String }
    for line in try export() {
      let root = try JSONDecoder().decode(Row.self, from: Data(line.utf8)).root
      if root.hasPrefix("citizen:") { return root }
    }
    throw Surprise("no citizen was made")
  }

  /// Prints, and demands that it goes well.
  func printed(_ arguments: String...) throws -> String {
    let outcome = try Command.run(
      BuiltProgram.path(), ["print"] + arguments + ["--data", data],
      environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.url.path])
    guard outcome.status == 0 else {
      throw Surprise("print ended with \(outcome.status): \(outcome.errors)")
    }
    return outcome.output
  }

  /// The last Sunday of March to come, when the clocks are put forward.
  static var change: CivilDate {
    let now = WallTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).inDenmark.date
    let years = [now.components.year, now.components.year + 1]
    let changes = years.compactMap { CivilDate(year: $0, month: 3, day: 31) }.map {
      $0.adding(days: -(($0.weekday.rawValue + 1) % 7))
    }
    return changes.first { $0.adding(days: -1) > now } ?? now.adding(days: 400)
  }
}

extension Tmux {
  /// Opens the plan of the only citizen, who has this name.
  func choose(_ name: String) throws {
    try wait(for: "F1 hjælp")
    try keys("F4")
    try wait(for: "Hvem sidder I sammen om?")
    try keys("C-o")
    try wait(for: "Vælg borger")
    try type(name.lowercased())
    try wait(for: name)
    try keys("Enter")
    try wait(for: "Plan for \(name)")
  }
}
