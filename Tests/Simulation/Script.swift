import Domain

/// What happens to some devices and their store, a step at a time.
///
/// Each step draws its chances from a seed of its own, so that a script still means something when some of its steps
/// are taken out: that is how a failing one is made short.
public struct Script: Equatable, Sendable {
  /// One thing that happens, as a rule to one device.
  public struct Step: Equatable, Sendable {
    /// What happens.
    public var event: Event
    /// To whom: the device's place.
    public var device: Int
    /// What its chances are drawn from.
    public var seed: UInt32

    /// - Parameters:
    ///   - event: what happens.
    ///   - device: to whom.
    ///   - seed: what its chances are drawn from.
    public init(_ event: Event, _ device: Int, seed: UInt32) {
      self.event = event
      self.device = device
      self.seed = seed
    }
  }

  /// The seed that names are drawn from; all of the script when it was made up.
  public var seed: UInt64
  /// How many devices there are.
  public var devices: Int
  /// In how many of a thousand requests the store does something wrong, for each thing that it can.
  public var flakiness: Int
  /// The spaces of citizens that each device takes part in; nil in the scripts of before there were teams, in which every
  /// device takes part in everything.
  public var teams: [[String]]?
  /// What happens, in order.
  public var steps: [Step]

  /// - Parameters:
  ///   - seed: what names are drawn from.
  ///   - devices: how many there are.
  ///   - flakiness: in how many of a thousand requests the store does something wrong.
  ///   - teams: the spaces of citizens that each device takes part in.
  ///   - steps: what happens.
  public init(seed: UInt64, devices: Int, flakiness: Int, teams: [[String]]? = nil, steps: [Step]) {
    self.seed = seed
    self.devices = devices
    self.flakiness = flakiness
    self.teams = teams
    self.steps = steps
  }

  /// The places of the devices that take part in every team: without one nobody could hand a citizen over.
  var bridges: [Int] {
    guard let teams else { return Array(0..<devices) }
    return (0..<devices).filter { Set(teams[$0]) == Set(teams.joined()) }
  }

  /// A script made up from a seed: a few devices as a rule, a store that is sometimes sound, and long stretches in which
  /// nobody exchanges as well as busy ones.
  /// - Parameters:
  ///   - seed: everything follows from it.
  ///   - devices: how many; 2–8 when nil.
  ///   - length: how many steps; 40–400 when nil.
  public init(seed: UInt64, devices: Int? = nil, length: Int? = nil) {
    var random = SplitMix64(seed: seed)
    let count = devices ?? [2, 2, 2, 3, 3, 4, 5, 6, 7, 8][Int.random(in: 0..<10, using: &random)]
    let length = length ?? Int.random(in: 40...400, using: &random)
    let flakiness = [0, 0, 5, 20, 60][Int.random(in: 0..<5, using: &random)]
    let bag = Event.bag
    let steps = (0..<length).map { _ in
      Step(
        bag[Int.random(in: 0..<bag.count, using: &random)], Int.random(in: 0..<count, using: &random),
        seed: UInt32.random(in: 0...UInt32.max, using: &random))
    }
    // Somebody takes part in all teams; of the others some do, now and then all.
    let all = Int.random(in: 0..<3, using: &random) == 0 ? ["hold", "nord", "syd"] : ["hold", "nord"]
    let isOneTeam = Int.random(in: 0..<3, using: &random) == 0
    let some =
      [all, ["hold"], ["hold"], ["nord"]] + all.dropFirst(2).flatMap { [[$0], ["hold", $0], ["nord", $0]] }
    let teams = (0..<count).map {
      $0 == 0 || isOneTeam ? all : some[Int.random(in: 0..<some.count, using: &random)]
    }
    self.init(seed: seed, devices: count, flakiness: flakiness, teams: teams, steps: steps)
  }
}
