import Journal

/// What the floors above say of an exchange. Worked out anew once what colleagues sent is known, and before anything goes
/// out: a device that was given up learns of it then.
public struct ExchangeOrders: Equatable, Sendable {
  /// Roots of which nothing new goes out for now but what is said of consent and erasure; what others have of them stays,
  /// and comes in as ever.
  public var holding: Set<RootID> = []
  /// Devices that will not come back, whose packs this one writes anew under its own name.
  public var takingOver: Set<DeviceName> = []
  /// This device itself was given up while it was away: others may have replaced what it put there, so that it goes on
  /// under a new name.
  public var isGivenUp = false

  /// - Parameters:
  ///   - holding: roots of which nothing new goes out.
  ///   - takingOver: devices whose packs this one writes anew.
  ///   - isGivenUp: this device was given up.
  public init(holding: Set<RootID> = [], takingOver: Set<DeviceName> = [], isGivenUp: Bool = false) {
    self.holding = holding
    self.takingOver = takingOver
    self.isGivenUp = isGivenUp
  }

  /// How the floors above work them out from what is held.
  public typealias Source = @Sendable (Ledger) -> ExchangeOrders
}
