/// What can happen in a step.
public enum Event: String, CaseIterable, Sendable {
  /// Somebody writes in a few fields.
  case edit
  /// Somebody writes in one field, again and again.
  case type
  /// Somebody chooses between values that differ, or between some of them.
  case resolve
  /// A citizen agrees to be known to colleagues, for the first time or again.
  case share
  /// A citizen moves to another team.
  case move
  /// A citizen takes consent back.
  case withdraw
  /// A citizen is erased.
  case erase
  /// A device drops what another one alone keeps, and what went to a team that it takes no part in.
  case drop
  /// A directory is imported anew.
  case publish
  /// A device exchanges with the store.
  case exchange
  /// It exchanges, and somebody writes, withdraws or erases in the middle of it.
  case meanwhile
  /// It exchanges, and the machine stops between two requests.
  case halt
  /// It exchanges, and somebody asks to stop.
  case cancel
  /// The machine will stop at one of the next steps of its disk.
  case cut
  /// The program writes its snapshot.
  case snapshot
  /// The program ends and starts again.
  case restart
  /// The disk is almost full.
  case fill
  /// There is room on the disk again.
  case free
  /// The folder is copied to somewhere else.
  case backup
  /// The folder is set back to that copy.
  case restore
  /// All that a folder holds is taken out of it as a file.
  case archive
  /// Such a file is taken in: where it came from, at another device, or at a new one.
  case unarchive
  /// A machine goes where there is no network, perhaps for good.
  case vanish
  /// Somebody gives up a machine that is away.
  case giveUp
  /// A machine that was away is there again, given up meanwhile or not.
  case comeBack
  /// A person lets go out what a machine brought back that had been given up.
  case release
  /// A byte in a file of the folder is no longer what it was.
  case rot
  /// The clock jumps, by years in either direction.
  case clock
  /// The store loses a file.
  case lose
  /// A file in the store is cut short.
  case damage
  /// A file in the store keeps its length, and is not what it was.
  case blot
  /// A program that keeps folders the same makes a copy under a name of its own.
  case copy
  /// Somebody empties the store by mistake.
  case empty

  /// How often each happens beside the others.
  private var weight: Int {
    switch self {
    case .edit: 380
    case .exchange: 280
    case .share: 60
    case .type, .cut: 50
    case .resolve, .snapshot, .restart, .drop, .meanwhile, .halt: 30
    case .move: 40
    case .withdraw, .cancel, .fill, .free, .backup, .publish, .archive, .unarchive, .giveUp: 20
    case .erase, .restore, .vanish, .comeBack, .release, .clock: 10
    case .lose, .damage, .blot, .rot: 5
    case .copy: 3
    case .empty: 2
    }
  }

  /// Each as often as its weight says.
  static let bag = allCases.flatMap { [Event](repeating: $0, count: $0.weight) }
}
