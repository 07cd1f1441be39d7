import Domain

extension PaperSheet {
  /// *Min samtale* as the citizen takes it home; one in which nothing was said is an empty wheel to write on.
  /// - Parameters:
  ///   - conversation: what was said.
  ///   - template: the wheel that it was filled in with.
  ///   - name: the name that the citizen wants to be called by.
  ///   - contact: whom the citizen calls to change something; empty leaves that line out.
  ///   - today: stands at the end.
  ///   - language: of what is not the citizen's own words.
  public static func conversation(
    _ conversation: Conversation, template: WheelTemplate = .standard, name: String, contact: String = "",
    today: CivilDate,
    language: Language
  ) -> PaperSheet {
    var blocks: [Block] = []
    let scores = conversation.answers.compactMapValues { answer in
      answer.now == nil && answer.wanted == nil
        ? nil : WheelPicture.Score(now: answer.now, wished: answer.wanted)
    }
    if let date = conversation.date {
      let day = DanishDate.long(date)(language).capitalizedFirst
      blocks.append(
        .paragraph([day, conversation.place.trimmed].filter { !$0.isEmpty }.joined(separator: ", ")))
    }
    blocks.append(.heading(template.centre(language)))
    let centre = conversation.centre.trimmed
    blocks.append(centre.isEmpty ? .blank("", lines: 2) : .words(centre))
    blocks.append(.wheel(WheelPicture(conversation, template: template, scores: scores, language)))
    if conversation.isEmpty {
      for segment in template.segments { blocks.append(.blank(segment.name(language), lines: 1)) }
    }
    for segment in template.segments {
      let answer = conversation.answer(segment.key)
      guard answer != SegmentAnswer() || scores[segment.key] != nil else { continue }
      blocks.append(.entry(entry(segment.name(language), answer, scores[segment.key], language)))
    }
    // What was said to a segment that the template does not have is still the citizen's.
    let known = Set(template.segments.map(\.key))
    let other = Phrase(da: "Det talte vi også om", en: "We also talked about")(language)
    for (key, answer) in conversation.answers.sorted(by: { $0.key < $1.key }) where !known.contains(key) {
      blocks.append(.entry(entry(other, answer, scores[key], language)))
    }
    for (title, text) in [
      (Conversation.strengthsTitle, conversation.strengths),
      (Conversation.contributionTitle, conversation.contribution),
    ] where !text.trimmed.isEmpty {
      blocks.append(.entry(Entry(title: title(language), text: text.trimmed)))
    }
    return PaperSheet(
      language: language, title: Phrase(da: "Min samtale", en: "My talk")(language), name: name.trimmed,
      blocks: blocks, foot: foot(contact, today: today, language))
  }

  /// What a paper tells of one area of life.
  private static func entry(
    _ name: String, _ answer: SegmentAnswer, _ score: WheelPicture.Score?, _ language: Language
  ) -> Entry {
    let notes = [WheelPicture.matters(answer.importance)(language), score?.told(language) ?? ""]
    return Entry(
      title: name, tag: notes.filter { !$0.isEmpty }.joined(separator: " · "), text: answer.text.trimmed)
  }
}
