import Foundation

/// Seeded chance: the same rolls from the same seed everywhere (the 48-bit generator of POSIX `erand48`).
struct Dice: RandomNumberGenerator {
  private var state: [UInt16]

  init(seed: UInt16) { state = [0x330e, seed, 0] }

  /// 64 bits, for names.
  mutating func next() -> UInt64 { UInt64(roll()) << 32 | UInt64(roll()) }

  private mutating func roll() -> UInt32 { UInt32(truncatingIfNeeded: jrand48(&state)) }

  /// 0..<1.
  mutating func unit() -> Double { erand48(&state) }

  /// 0..<`bound`.
  mutating func below(_ bound: Int) -> Int { Int(unit() * Double(bound)) }

  /// One of `choices`, which must not be empty.
  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// True with the probability `chance`.
  mutating func happens(_ chance: Double) -> Bool { unit() < chance }

  /// Around 0 with the standard deviation `deviation` (Box and Muller 1958).
  mutating func normal(_ deviation: Double) -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return deviation * radius * cos(2 * .pi * unit())
  }
}
