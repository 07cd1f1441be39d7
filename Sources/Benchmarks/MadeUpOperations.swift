import Casebook
import Domain
import Foundation
import Journal

/// A journal of made-up citizens with conversations and plans, for measuring on.
enum MadeUpOperations {
  /// Writes operations into the data folder at `path` and leaves it as the program does when it ends: with a snapshot of
  /// the fold, and someone who sits at the machine.
  ///
  /// - Parameters:
  ///   - count: how many operations.
  ///   - path: a data folder that nobody has open, laid out as by `--data`.
  ///   - seed: two folders that are to meet need two.
  /// - Returns: what it wrote.
  static func write(_ count: Int, into path: String, seed: UInt16 = 1122) throws -> Written {
    var dice = Dice(seed: seed)
    let words = MadeUpWords(count: 5_000, dice: &dice)
    let opened = try JournalFolder.open(
      path, cache: path + "/cache", access: .write, machine: LiveDisk.machineIdentity(),
      digestVersion: Casebook.digestVersion, random: &dice)
    defer { opened.folder.close() }
    let before = opened.ledger.count
    var casebook = Casebook(ledger: opened.ledger)
    let now = WallTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let staff = "staff:\(Casebook.randomName(&dice))"
    var left = count

    /// Records one citizen's edits as the program does, some at a time and each pause on the disk.
    func append(_ pauses: [[Edit]], daysAgo: Int) throws {
      var operations: [Journal.Operation] = []
      let start = now.milliseconds - Int64(daysAgo) * 86_400_000
      for (index, edits) in pauses.enumerated() where operations.count < left {
        let at = WallTime(milliseconds: start + Int64(index) * 60_000)
        operations += casebook.record(Array(edits.prefix(left - operations.count)), by: staff, at: at)
      }
      try opened.folder.append(operations)
      left -= operations.count
    }

    try append(
      [
        [
          Names.Field(Names.staff, "name").edit(staff, text: "Bodil (opdigtet)"),
          .share(RootID(staff), to: Casebook.directorySpace),
        ]
      ], daysAgo: 400)
    var number = 0
    var conversations = 0
    while left > 0 {
      number += 1
      var citizen = MadeUpCitizen(number: number, today: now.inDenmark.date, words: words, dice: dice)
      let pauses = citizen.pauses()
      dice = citizen.dice
      conversations += citizen.conversations
      try append(pauses, daysAgo: 30 + dice.below(370))
    }
    try opened.folder.saveSnapshot { root, state in casebook.digest(of: root, state) }
    try Data("\(staff)\n".utf8).write(to: URL(fileURLWithPath: path + "/seat"))
    return Written(
      operations: opened.folder.ledger.count - before, citizens: number, conversations: conversations)
  }

  /// What was written.
  struct Written {
    let operations: Int
    let citizens: Int
    let conversations: Int
  }
}
