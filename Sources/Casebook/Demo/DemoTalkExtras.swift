import Domain
import Journal

/// What the made-up Karen Margrethe's conversations brought besides the wheel: measures before and after, what she is
/// good at, an approval, and how a step of hers looked.
enum DemoTalkExtras {
  /// - Parameters:
  ///   - id: her root.
  ///   - today: the day from which all others are counted.
  static func edits(_ id: String, today: CivilDate) -> [Edit] {
    func put(_ record: String, _ field: String, _ value: Value) -> Edit {
      Names.Field(record, field).edit(id, value)
    }
    func fill(_ measure: Measure, _ talk: String, _ answers: [Int]) -> [Edit] {
      answers.enumerated().map { put(Names.measure(measure, talk), String($0 + 1), .integer($1)) }
    }
    let talk = Names.conversation("talk1")
    let star = Names.star("step2", .before)
    return fill(.who5, "talk0", [2, 1, 1, 2, 2]) + fill(.who5, "talk1", [3, 3, 2, 3, 4])
      + fill(.tils, "talk0", [3, 2, 3]) + fill(.tils, "talk1", [2, 2, 2])
      + [
        put(talk, "strengths", "At læse højt, så børn glemmer tiden. At huske navne."),
        put(talk, "contribution", "Jeg kan læse for i børnehaven, når hoften er med på den."),
        put(talk, "place", "Havehuset"), put(talk, "minutes", 60),
        put(star, Star.key(Star.standardWords[0]), "Høre andres historier og sige noget selv"),
        put(star, Star.key(Star.standardWords[1]), "Læse højt. Sidde en time, hvis stolen er god."),
        put(star, Star.key(Star.standardWords[2]), "Helst sidde ved siden af Inger den første gang"),
      ]
  }
}
