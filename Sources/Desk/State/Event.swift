import Catalogue
import Domain
import Journal
import Terminal

/// A moment as the event loop sees it. Both clocks come in from outside, so that `update` stays pure.
public struct Moment: Equatable, Sendable {
  /// What the wall clock says: shown, and written into operations.
  public let wall: WallTime
  /// Milliseconds on a clock that never jumps: for pauses and deadlines.
  public let uptime: Int

  /// - Parameters:
  ///   - wall: what the wall clock says.
  ///   - uptime: milliseconds on a clock that never jumps.
  public init(wall: WallTime, uptime: Int) {
    self.wall = wall
    self.uptime = uptime
  }
}

/// What happens to the program.
public enum Event: Equatable, Sendable {
  /// The user did something.
  case input(Input)
  /// Time passed: a deadline that the state named in `wakeAt` has come.
  case tick
  /// So many of the operations handed out are on the disk, power loss or not.
  case saved(Int)
  /// Operations could not be written; they are still only in memory.
  case notSaved([Operation], Phrase)
  /// An exchange with the store ended.
  case synced(SyncOutcome)
  /// The exchange that is under way has come so far.
  case exchanging(WorkProgress)
  /// An exchange brought something in, or sent something out.
  case arrived(Arrival)
  /// `vejviser sync` was called beside the open program.
  case syncAsked
  /// The directory changed, by an import or an exchange.
  case directory(Directory)
  /// What is waited for has come so far.
  case progress(WorkProgress)
  /// Entries of the directory that look alike were looked for; nil when that was stopped.
  case duplicates([DuplicatePair]?)
  /// A file's titles do not say for sure what stands where: an import waits for a person's answer.
  case columnsAsked(ColumnQuestion)
  /// A store was looked at for this account, a step at a time; the last one went wrong if any did.
  case storeTried(StoreAccount, [StoreStep])
  /// The configuration names this store from now on.
  case connected(StoreAccount)
  /// An import ended; with what there is to know besides the counts, a line each.
  case imported(Phrase, succeeded: Bool, told: [Phrase] = [])
  /// The code to scan of a community was made; nil when none can be made on this machine.
  case code(CodeMatrix?, community: String)
  /// The printer took a community's hand-out, or did not.
  case printed(Phrase, succeeded: Bool, community: String)
  /// A sheet was printed or saved, or was not.
  case paper(PaperOutcome)
  /// Something outside said something worth showing.
  case notice(Phrase, isError: Bool)
}

/// What an exchange moved.
public struct Arrival: Equatable, Sendable {
  /// Operations of other devices, on the disk by now.
  public var operations: [Operation]
  /// Own operations that others may know from now on.
  public var published: [Operation]
  /// The name that this machine writes under from now on, when it had to change.
  public var newName: DeviceName?
  /// Citizens whose consent was withdrawn elsewhere, or who went to a team elsewhere.
  public var withdrawn: [RootID]
  /// More of the same exchange comes right after it.
  public var isFollowed: Bool

  /// - Parameters:
  ///   - operations: of other devices.
  ///   - published: own ones that went out.
  ///   - newName: the name from now on, when it had to change.
  ///   - withdrawn: citizens whom others alone go on with.
  ///   - isFollowed: more of the same exchange comes right after it.
  public init(
    operations: [Operation], published: [Operation] = [], newName: DeviceName? = nil,
    withdrawn: [RootID] = [], isFollowed: Bool = false
  ) {
    self.isFollowed = isFollowed
    self.operations = operations
    self.published = published
    self.newName = newName
    self.withdrawn = withdrawn
  }
}

/// How an exchange with the store ended.
public enum SyncOutcome: Equatable, Sendable {
  /// All is exchanged. With what lies in the spaces, and what was erased for good and is gone from every file of this
  /// machine, which the team has not been told yet.
  case done(
    sent: Int, received: Int, at: WallTime, spaces: [StoreSpace] = [], carriedOut: [RootID] = [])
  /// It could not be, with what to do about it; whether it goes on failing until somebody does something; how many changes
  /// wait to go out; and whether a person has to say that the store is new on purpose.
  case failed(Phrase, needsUser: Bool = false, waiting: Int = 0, asksForNewStore: Bool = false)
}

/// What the event loop is asked to do outside.
public enum Effect: Equatable, Sendable {
  /// Put operations on the disk; answered by `saved` or `notSaved`.
  case append([Operation])
  /// Exchange with the store; answered by `arrived` and `synced`.
  case sync
  /// Import a file or folder; answered by `progress` and `imported`, and `directory`. Without the columns that a person
  /// has chosen it may be answered by `columnsAsked` first; with them, they are remembered in the configuration.
  case importDirectory(path: String, columns: [String: ColumnField]? = nil)
  /// Look for entries that are one community; answered by `progress` and `duplicates`.
  case findDuplicates(Directory)
  /// Stop the exchange that is under way; what has gone by then has gone.
  case stopSync
  /// Stop the import or the search for duplicates that is under way, at once and with nothing half done.
  case stopWork
  /// Make a code to scan of the first of these contents whose code has no more modules along a side; answered by
  /// `code`.
  case makeCode([String], modules: Int, community: String)
  /// Print a text; answered by `printed`.
  case print(String, community: String)
  /// Print a sheet in large print; answered by `paper`, with the referral that it answers.
  case printSheet(String, answers: AnsweredReferral?)
  /// Write a file that only the user can read; answered by `paper`. Without `replaces` nothing is written over.
  case saveSheet(String, path: String, replaces: Bool)
  /// Exchange with a store of which a person has said that it is new on purpose: it is filled with what is held here.
  case fillNewStore
  /// Look whether a store can be used; answered by `storeTried`.
  case tryStore(StoreAccount)
  /// Remember the shared store in the configuration; answered by `connected`, or by a notice.
  case connect(StoreAccount)
  /// Remember on this machine who sits here.
  case remember(staff: String)
  /// Remember a setting of this machine in the configuration.
  case configure(section: String, key: String, value: String)
  /// Take a citizen whose consent was withdrawn elsewhere off this machine, now that the user has seen what was unsent.
  case drop(RootID)
  /// Begin again with made-up people and communities.
  case startDemo
  /// Back to the shell until the user returns.
  case suspend
  /// End the program; everything handed out before is written first.
  case quit
}
