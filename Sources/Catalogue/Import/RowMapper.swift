import Domain

/// Makes a draft of a community from a row's cells.
enum RowMapper {
  /// Fields that become part of others.
  static let words: Set<ColumnField> = [.minimumAge, .maximumAge, .application, .accessibility, .alert]

  /// - Parameters:
  ///   - source: the directory's name.
  ///   - hasWords: whether there are columns of `words`; without them a row is read the sooner.
  ///   - cell: the text of a field, cleaned, with its line breaks when the second argument says so; empty
  ///     when the row has none.
  static func draft(source: String, hasWords: Bool = true, cell: (ColumnField, Bool) -> String) -> Draft {
    var draft = Draft()
    draft.community.source = source
    draft.community.sourceID = cell(.sourceID, false)
    draft.community.name = cell(.name, false)
    draft.community.organiser = cell(.organiser, false)
    draft.community.description = cell(.description, true)
    draft.community.topic = cell(.topic, false)
    draft.community.address = cell(.address, false)
    draft.community.postcode = cell(.postcode, false)
    draft.community.city = cell(.city, false)
    draft.community.schedule = cell(.schedule, false)
    if draft.community.schedule.isEmpty {
      draft.community.schedule = CellValue.schedule(
        weekday: cell(.weekday, false), start: cell(.start, false), end: cell(.end, false))
    }
    draft.community.price = cell(.price, false)
    draft.community.host = cell(.host, false)
    draft.community.phone = cell(.phone, false)
    draft.community.email = cell(.email, false)
    draft.community.web = cell(.web, false)
    draft.community.isStepFree = CellValue.flag(cell(.stepFree, false))
    draft.community.offersAccompaniment = CellValue.flag(cell(.accompaniment, false))
    draft.community.room = CellValue.room(cell(.room, false))
    draft.community.confirmed = CellValue.date(cell(.confirmed, false))
    draft.community.confirmedBy = cell(.confirmedBy, false)
    draft.community.isRetired = CellValue.isRetired(status: cell(.status, false))
    draft.community.audience = ToldWords.audience(cell(.audience, false))
    draft.community.arena = cell(.arena, false)
    draft.community.language = cell(.language, false)
    draft.community.transport = cell(.transport, false)
    draft.community.needsSignUp = signUp(cell)
    draft.community.needsSkill = CellValue.flag(cell(.skill, false))
    draft.community.isPeerLed = CellValue.flag(cell(.peerLed, false))
    draft.community.specialNeeds = CellValue.specialNeeds(cell(.specialNeeds, false))
    draft.community.roomDay = CellValue.date(cell(.roomDay, false))
    draft.community.pausedUntil = CellValue.date(cell(.pausedUntil, false))
    draft.latitude = cell(.latitude, false)
    draft.longitude = cell(.longitude, false)
    draft.point = cell(.point, false)
    draft.country = cell(.country, false)
    if hasWords { readWords(into: &draft.community, cell) }
    return draft
  }

  private static func readWords(into community: inout Community, _ cell: (ColumnField, Bool) -> String) {
    if community.isStepFree == nil {
      community.isStepFree = ToldWords.isStepFree(cell(.accessibility, false))
    }
    if community.needsSignUp == nil {
      community.needsSignUp = ToldWords.needsSignUp(cell(.application, false))
    }
    ToldWords.add(
      audience: "", from: cell(.minimumAge, false), to: cell(.maximumAge, false), to: &community)
    ToldWords.add(alert: cell(.alert, true), to: &community)
  }

  /// What a column of its own says, in one word or in several.
  private static func signUp(_ cell: (ColumnField, Bool) -> String) -> Bool? {
    let own = cell(.signUp, false)
    return own.isEmpty ? nil : CellValue.flag(own) ?? ToldWords.needsSignUp(own)
  }
}
