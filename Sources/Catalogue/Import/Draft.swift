import Domain

/// A community as its row tells it, before it is settled where it is and who it is.
struct Draft {
  /// Everything that needs no judgment; its id is still empty.
  var community = Community(id: "", name: "")
  /// Degrees as written; empty when there are none.
  var latitude = ""
  /// As `latitude`.
  var longitude = ""
  /// Both in one text, latitude first; empty when there is none.
  var point = ""
  /// As written; empty when there is none.
  var country = ""
  /// Where in its entry it stands, as `services[2]`; empty when it is the whole entry.
  var part = ""
  /// What was put aside while it was read.
  var remarks: [Phrase] = []

  /// The row does not name another country.
  var isInDenmark: Bool {
    country.isEmpty || ["dk", "dnk", "danmark", "denmark"].contains(country.lowercased())
  }
}
