import Domain

/// A year of a team, as it writes and exchanges: who, what, how long a text, and when. What the store comes to hold is
/// worked out by whoever plays it.
public struct TeamYear: Sendable {
  /// How many devices.
  public var devices = 40
  /// How many citizens, each mostly one device's.
  public var citizens = 2_000
  /// How many workdays.
  public var days = 250
  /// Everything follows from it.
  public var seed: UInt64 = 1
  /// Communities in the catalogue, which is imported anew each month.
  public var communities = 5_000

  /// A year of 40 devices and 2,000 citizens.
  public init() {}

  /// What happens.
  public enum Event: Equatable, Sendable {
    /// A device writes a text of so many bytes, of a citizen.
    case edit(device: Int, citizen: Int, bytes: Int)
    /// A device notes something about a community, in the catalogue's space.
    case note(device: Int, bytes: Int)
    /// A device takes a citizen's consent back, or erases the citizen.
    case withdraw(device: Int, citizen: Int), erase(device: Int, citizen: Int)
    /// A device imports the directory anew.
    case publish(device: Int)
    /// A device exchanges.
    case exchange(device: Int)
  }

  /// Ten minutes each: eight hours.
  private static let slots = 48
  /// Edits of a device a day.
  private static let edits = 40
  /// Citizens of a device a day.
  private static let visits = 20

  /// All that happens, in order, told one after another.
  public func play(_ body: (Event) throws -> Void) rethrows {
    var random = SplitMix64(seed: seed)
    /// The day from which a device is there again.
    var back = [Int](repeating: 0, count: devices)
    for day in 0..<days {
      var slots = [[Event]](repeating: [], count: Self.slots)
      var writes = [Set<Int>](repeating: [], count: Self.slots)
      if day % 21 == 0 { slots[0].append(.publish(device: day / 21 % devices)) }
      for device in 0..<devices {
        // Twice a year a holiday, and once some weeks in which there is work and no network.
        if back[device] <= day, Int.random(in: 0..<125, using: &random) == 0 {
          back[device] = day + Int.random(in: 5...15, using: &random)
        }
        if back[device] > day { continue }
        let isOnline = (day + device * 17) % days >= 12
        let today = (0..<Self.visits).map { _ in citizen(of: device, &random) }
        for _ in 0..<Self.edits {
          let slot = Int.random(in: 0..<Self.slots, using: &random)
          slots[slot].append(
            .edit(
              device: device, citizen: today[Int.random(in: 0..<Self.visits, using: &random)],
              bytes: Int.random(in: 20...400, using: &random)))
          if isOnline { writes[slot].insert(device) }
        }
        for _ in 0..<2 {
          let slot = Int.random(in: 0..<Self.slots, using: &random)
          slots[slot].append(.note(device: device, bytes: Int.random(in: 20...60, using: &random)))
        }
        // A team of 40 erases two citizens a week, and loses one to a withdrawal.
        if Int.random(in: 0..<100, using: &random) == 0 {
          slots[20].append(.erase(device: device, citizen: citizen(of: device, &random)))
        }
        if Int.random(in: 0..<200, using: &random) == 0 {
          slots[30].append(.withdraw(device: device, citizen: citizen(of: device, &random)))
        }
        if isOnline { writes[0].insert(device) }
      }
      for (slot, events) in slots.enumerated() {
        try events.forEach(body)
        for device in writes[slot].sorted() { try body(.exchange(device: device)) }
      }
    }
    for device in 0..<devices { try body(.exchange(device: device)) }
  }

  /// Four times of five one of the device's own.
  private func citizen(of device: Int, _ random: inout SplitMix64) -> Int {
    let own = citizens / devices
    if own > 0, Int.random(in: 0..<5, using: &random) > 0 {
      return device * own + Int.random(in: 0..<own, using: &random)
    }
    return Int.random(in: 0..<citizens, using: &random)
  }
}
