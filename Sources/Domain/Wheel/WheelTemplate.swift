/// The wheel of *Min samtale*: a centre and 3–10 segments, each an area of life to talk about.
public struct WheelTemplate: Equatable, Sendable {
  /// Names the template and its version in every conversation filled in with it.
  public var id: String
  /// What the municipality calls it; empty for the standard one.
  public var name = ""
  /// The question in the middle.
  public var centre: Phrase
  /// A short form of it in the wheel's hub: two lines of at most 10 columns.
  public var shortCentre = Self.standardShortCentre
  /// Clockwise from the top.
  public var segments: [WheelSegment]
  /// The five words through which a small step is looked at.
  public var star = Star.standardWords
  /// The texts of a measure's items in a validated translation; a measure without them is shown with neutral labels.
  public var items: [Measure: [String]] = [:]

  /// - Parameters:
  ///   - id: name and version, `[a-z0-9-]`.
  ///   - centre: the question in the middle.
  ///   - segments: 3–10, clockwise from the top, with different keys.
  public init(id: String, centre: Phrase, segments: [WheelSegment]) {
    self.id = id
    self.centre = centre
    self.segments = segments
  }

  static let standardShortCentre = Phrase(da: "Vigtigst lige nu", en: "Matters most now")

  /// What stands in the hub when the wheel has no short form of a centre.
  static func shortCentre(of centre: String) -> Phrase {
    centre == standard.centre.danish ? standardShortCentre : Phrase(da: "Midten", en: "Centre")
  }

  /// How many columns each of the hub's two lines has.
  public static let hubColumns = 10

  /// The words of the hub in a language, on at most two lines.
  public func hubLines(_ language: Language) -> [String] {
    WheelKey.hubLines(shortCentre(language)).map(\.text)
  }

  /// How many segments a wheel may have.
  public static let counts = 3...10

  /// How many columns a segment's short name may take.
  public static let shortColumns = 12

  /// The segment of this wheel that stands for one of another wheel: of the same key, or of the same name.
  public func counterpart(of segment: WheelSegment) -> WheelSegment? {
    segments.first { $0.key == segment.key }
      ?? segments.first { $0.name.danish.lowercased() == segment.name.danish.lowercased() }
  }
}

/// One area of life on the wheel.
public struct WheelSegment: Equatable, Sendable {
  /// Part of record names, never shown: `[a-z0-9]`.
  public var key: String
  /// As written on the wheel.
  public var name: Phrase
  /// A short form for the narrow wheel, at most 12 columns.
  public var shortName: Phrase
  /// Open questions that help the talk on its way.
  public var prompts: [Phrase]

  /// - Parameters:
  ///   - key: part of record names, `[a-z0-9]`.
  ///   - name: as written on the wheel.
  ///   - shortName: at most 12 columns.
  ///   - prompts: open questions.
  public init(key: String, name: Phrase, shortName: Phrase, prompts: [Phrase]) {
    self.key = key
    self.name = name
    self.shortName = shortName
    self.prompts = prompts
  }
}
