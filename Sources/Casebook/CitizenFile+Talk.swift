import Domain
import Journal

/// What conversations leave behind.
extension CitizenFile {
  /// The wheel that a conversation was filled in with. Where it is not known here, every answer still has its place.
  public func wheel(of conversation: Conversation) -> WheelTemplate {
    if let text = wheelTexts[conversation.templateID],
      let wheel = WheelTemplate(kept: text, id: conversation.templateID)
    {
      return wheel
    }
    return .makeshift(id: conversation.templateID, keys: conversation.answers.keys)
  }

  /// What was filled in of a measure with a conversation, or on its day.
  public func measurement(_ measure: Measure, of conversation: Conversation) -> Measurement? {
    let same = measurements.filter { $0.measure == measure }
    return same.first { $0.id == conversation.id }
      ?? conversation.date.flatMap { day in same.first { $0.id == Measurement.id(on: day) } }
  }

  static func conversation(_ id: String, _ reader: FieldReader) -> Conversation {
    let record = Names.conversation(id)
    var conversation = Conversation(id: id)
    conversation.date = reader.date(record, "date")
    conversation.place = reader.text(record, "place")
    conversation.participants = reader.text(record, "participants")
    conversation.minutes = reader.integer(record, "minutes").flatMap { $0 > 0 ? $0 : nil }
    conversation.templateID = reader.text(record, "template")
    conversation.centre = reader.text(record, "centre")
    conversation.strengths = reader.text(record, "strengths")
    conversation.contribution = reader.text(record, "contribution")
    conversation.signed = reader.date(record, "signed")
    conversation.signedBy = reader.text(record, "signed-by")
    conversation.signedContent = reader.text(record, "signed-content")
    return conversation
  }

  static func answer(_ record: String, _ reader: FieldReader) -> SegmentAnswer {
    func score(_ field: String) -> Int? {
      reader.integer(record, field).map {
        min(SegmentAnswer.scores.upperBound, max(SegmentAnswer.scores.lowerBound, $0))
      }
    }
    var answer = SegmentAnswer()
    answer.text = reader.text(record, "text")
    answer.importance = min(3, max(0, reader.integer(record, "importance") ?? 0))
    answer.now = score("now")
    answer.wanted = score("wanted")
    return answer
  }

  /// A measure that was filled in; none when nothing of it is answered.
  static func measurement(_ record: String, _ reader: FieldReader) -> [Measurement] {
    let parts = record.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let measure = Measure(rawValue: parts[0]) else { return [] }
    let conversation = Names.conversation(parts[1])
    var filled = Measurement(measure, id: parts[1])
    filled.date = CivilDate(iso: parts[1].dropPrefix("on-")) ?? reader.date(conversation, "date")
    filled.items = (1...measure.itemCount).map { item in
      reader.integer(record, String(item)).flatMap { measure.answers.contains($0) ? $0 : nil }
    }
    return filled.isEmpty || reader.flag(conversation, Names.removed) ? [] : [filled]
  }

  /// How a step looked at a moment; none when nothing of it is written.
  static func star(_ record: String, _ reader: FieldReader) -> [Star] {
    let parts = record.split(separator: ":").map(String.init)
    guard parts.count == 3, let moment = Star.Moment(rawValue: parts[2]) else { return [] }
    var star = Star(step: parts[1], moment: moment)
    for (field, _) in reader.state[record]?.fields ?? [:] {
      let text = reader.text(record, field)
      if !text.isEmpty { star.texts[field] = text }
    }
    return star.texts.isEmpty ? [] : [star]
  }
}

extension Casebook {
  /// The edits that a conversation begins with: its day, its wheel, and once for every wheel of the citizen's the
  /// wheel itself, so that an old conversation is drawn with its own wherever it is read, and erased with the citizen.
  public func edits(
    beginning conversation: String, of citizen: String, on date: CivilDate, with wheel: WheelTemplate
  ) -> [Edit] {
    let record = Names.conversation(conversation)
    var edits = [
      Names.Field(record, "date").edit(citizen, text: date.iso),
      Names.Field(record, "template").edit(citizen, text: wheel.id),
    ]
    let kept = Names.Field(Names.wheel(wheel.id), "text")
    if wheel.id != WheelTemplate.standard.id, value(citizen, kept) == .nothing {
      edits.append(kept.edit(citizen, text: wheel.text))
    }
    return edits
  }

  /// The edits that tell that a conversation was read back and approved as it stands; nil takes that back.
  public func edits(
    signing conversation: Conversation, of citizen: String, on date: CivilDate?, with who: String
  )
    -> [Edit]
  {
    let record = Names.conversation(conversation.id)
    // Whoever approves now has seen what stands there: an approval of another device settles nothing any more.
    func settle(_ field: String, _ text: String) -> Edit {
      choosing(date == nil || text.isEmpty ? .nothing : .text(text), citizen, Names.Field(record, field))
    }
    return [
      settle("signed", date?.iso ?? ""), settle("signed-by", who),
      settle("signed-content", conversation.fingerprint),
    ]
  }
}
