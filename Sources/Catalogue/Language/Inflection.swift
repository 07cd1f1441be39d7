/// Danish endings of inflection, where a stem is not enough.
enum Inflection {
  /// Whether `longer` is `word` and an ending, the last consonant doubled before it or not.
  static func isEnding(_ longer: UnsafeBufferPointer<UInt8>, behind word: [UInt8]) -> Bool {
    guard longer.count > word.count, let last = word.last, longer.starts(with: word) else { return false }
    let rest = longer.dropFirst(word.count)
    return isEnding(rest) || (rest.first == last && isEnding(rest.dropFirst()))
  }

  private static func isEnding(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    endings.contains { $0.count == rest.count && rest.elementsEqual($0) }
  }

  private static let endings = ["e", "en", "et", "er", "ens", "ets", "ers", "ene", "erne", "enes", "ernes"]
    .map {
      Array($0.utf8)
    }
}
