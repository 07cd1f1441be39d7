import Domain

/// How a citizen is called on screen.
enum CitizenText {
  /// The name, or what stands for one that is not known yet.
  static func name(_ citizen: Citizen, _ language: Language) -> String { name(citizen.name, language) }

  static func name(_ name: String, _ language: Language) -> String {
    name.trimmed.isEmpty ? (language == .danish ? "(uden navn)" : "(no name)") : name
  }
}
