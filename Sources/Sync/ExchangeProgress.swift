/// How far the part of an exchange is that is under way: files of one space in one direction.
public struct ExchangeProgress: Equatable, Sendable {
  /// Which way the files go.
  public enum Direction: Equatable, Sendable {
    /// From the store to this device.
    case receiving
    /// From this device to the store.
    case sending
  }

  /// Which way they go.
  public let direction: Direction
  /// How many have gone.
  public internal(set) var files = 0
  /// How many there are to go.
  public let allFiles: Int
  /// How many bytes have gone.
  public internal(set) var bytes = 0
  /// How many bytes there are to go.
  public let allBytes: Int

  /// Nothing has gone yet.
  /// - Parameter lengths: the bytes of each file that is to go.
  public init(_ direction: Direction, lengths: some Collection<Int>) {
    self.direction = direction
    allFiles = lengths.count
    allBytes = lengths.reduce(0, +)
  }
}

/// Told of each file that has gone; answers whether to go on. Called on the thread of the exchange.
public typealias ExchangeWatch = @Sendable (ExchangeProgress) -> Bool

/// Counts files as they go, and tells whoever watches.
struct FileTally {
  private var progress: ExchangeProgress
  private let watch: ExchangeWatch

  init(
    _ direction: ExchangeProgress.Direction, lengths: some Collection<Int>, _ watch: @escaping ExchangeWatch
  ) {
    progress = ExchangeProgress(direction, lengths: lengths)
    self.watch = watch
  }

  /// One more has gone.
  /// - Throws: `StoreError.stopped` when whoever watches wants no more.
  mutating func add(_ length: Int) throws(StoreError) {
    progress.files += 1
    progress.bytes += length
    guard watch(progress) else { throw .stopped }
  }
}
