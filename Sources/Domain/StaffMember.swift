/// A colleague on the team (*brobygger*, *ensomhedsambassadør*): who writes, and who goes along with whom.
public struct StaffMember: Equatable, Sendable {
  /// `staff:` and random characters.
  public var id: String
  /// As colleagues know them.
  public var name = ""
  /// The local areas, towns or postcodes that they look after, as written: apart by commas.
  public var areas = ""

  /// A colleague of whom nothing is known yet.
  public init(id: String) { self.id = id }

  /// Whether they look after an area, town or postcode: case does not count.
  public func looksAfter(_ place: String) -> Bool {
    let wanted = place.trimmed.lowercased()
    guard !wanted.isEmpty else { return false }
    return areas.split(whereSeparator: { ",;\n".contains($0) }).contains { area in
      let area = String(area).trimmed.lowercased()
      return !area.isEmpty && (wanted == area || wanted.split(separator: " ").contains { $0 == area })
    }
  }
}
