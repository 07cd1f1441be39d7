import Domain
import Journal

/// Who on the staff was in touch with which community: for everyone, and so without a word about any citizen.
extension Casebook {
  /// Every contact with a community, in the order in which they were logged; and with entries that were joined to it, for
  /// they are the same people who are called.
  public func contacts(_ community: String) -> [ContactLog] {
    ([community] + joined(to: community)).flatMap(ownContacts)
  }

  private func ownContacts(_ community: String) -> [ContactLog] {
    let reader = FieldReader(state: ledger.state(of: RootID(community)), own: ledger.names)
    return reader.recordNames.compactMap { record in
      guard record.hasPrefix("contact:"), let date = reader.date(record, "date"),
        let topic = ContactTopic(rawValue: reader.text(record, "topic"))
      else { return nil }
      return ContactLog(date: date, staff: reader.text(record, "staff"), topic: topic)
    }
  }

  /// The edits that log a contact.
  /// - Parameter id: a random name for the record.
  public func edits(logging contact: ContactLog, with community: String, id: String) -> [Edit] {
    let record = Names.contact(id)
    return [
      Names.Field(record, "date").edit(community, text: contact.date.iso),
      Names.Field(record, "staff").edit(community, text: contact.staff),
      Names.Field(record, "topic").edit(community, text: contact.topic.rawValue),
    ]
  }
}
