import Domain

/// When each record meets, read from its words once, so that a filter decodes nothing.
struct WeekColumns {
  /// Lower and upper half of each record's `WeekPattern`.
  private(set) var patterns: [UInt64] = []
  private var known = KnownSchedules<(pattern: WeekPattern, traits: Traits)> {
    (WeekPattern($0), $0.isSeries ? .series : $0.isOneOff ? .oneOff : [])
  }

  /// Reads the next record's text.
  ///
  /// - Parameter confirmed: a date without a year is the next one after this day.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, confirmed: CivilDate?, traits: inout Traits) {
    guard let read = known.told(by: text, confirmed: confirmed) else {
      patterns += [0, 0]
      return
    }
    patterns += [read.pattern.low, read.pattern.high]
    traits.formUnion(read.traits)
  }
}
