import Domain
import Journal

/// Looks whether a store can be used, a step at a time, as far as it goes well. It changes nothing that anybody needs:
/// of a space that nobody has used before an empty folder stays.
public enum StoreTrial {
  /// What one look showed.
  public struct Step: Equatable, Sendable {
    /// What was found; of what went wrong also what to do.
    public let phrase: Phrase
    /// Whether it is as it has to be.
    public let isGood: Bool
  }

  /// - Parameters:
  ///   - store: the store.
  ///   - spaces: the spaces that this device takes part in.
  ///   - tag: a text of this device's own, `[a-z0-9]`: the name of what is put there and taken away again.
  /// - Returns: the steps, the last of them the one that went wrong when one did.
  public static func run(_ store: any FileStore, spaces: [String], tag: String) -> [Step] {
    var steps: [Step] = []
    do {
      for (index, space) in spaces.enumerated() {
        guard isSpaceName(space) else { throw ExchangeFailure.badName(space) }
        let listing = Listing(try store.list(space))
        if index == 0 { steps.append(good("Lageret svarer.", "The store answers.")) }
        let count = listing.packs.count + listing.files.count
        steps.append(
          listing.identities.isEmpty
            ? good(
              "Ingen har brugt rummet \(space) før. Er I flere, så se efter, om det er stavet som hos kollegerne.",
              "Nobody has used the space \(space) before. If you are several, see whether it is spelt as at colleagues'."
            )
            : good(
              "Rummet \(space) findes: \(count) filer.", "The space \(space) is there: \(count) files."))
      }
      for space in spaces {
        let path = "\(space)/trial.\(tag).txt"
        let bytes = Array("Vejviser \(tag)\n".utf8)
        try store.putNew(path, bytes)
        let isWhole = try store.get(path, limit: bytes.count) == bytes
        try store.remove(path)
        guard isWhole else { throw StoreError.tryAgain(path) }
      }
      steps.append(good("Der kan skrives, læses og slettes.", "It can be written, read and removed."))
    } catch {
      let failure = ExchangeFailure(space: spaces.last ?? "", error)
      steps.append(Step(phrase: failure.phrase, isGood: false))
    }
    return steps
  }

  private static func good(_ danish: String, _ english: String) -> Step {
    Step(phrase: Phrase(da: danish, en: english), isGood: true)
  }
}
