import Domain

/// The randomness of tests: a failing run can be repeated by its seed.
public typealias SeededRandom = SplitMix64
