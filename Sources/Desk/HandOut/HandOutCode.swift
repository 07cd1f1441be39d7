import Domain
import Terminal

/// What stands in a code to scan: a contact card that a telephone can keep, call, find on a map and open.
enum HandOutCode {
  /// The same community told in fewer and fewer bytes: the first whose code fits the screen is shown.
  static func contents(_ community: Community) -> [String] {
    let town = [community.postcode, community.city].filter { !$0.isEmpty }.joined(separator: " ")
    let address = [community.address, town].filter { !$0.isEmpty }.joined(separator: ", ")
    let phone = community.phone.filter { $0.isNumber || $0 == "+" }
    let short = [
      meCard(community.name, phone, address, web: community.web),
      meCard(community.name, phone, address, web: ""),
      meCard(community.name, phone, "", web: ""),
    ]
    let bare = phone.isEmpty ? community.web : "tel:\(phone)"
    var contents = [card(community, phone)] + short
    if !bare.isEmpty { contents.append(bare) }
    return contents.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A vCard 3.0 (RFC 2426, sections 3 and 4): every telephone of today reads it.
  private static func card(_ community: Community, _ phone: String) -> String {
    let name = escaped(community.name, vCardMarks)
    var lines = ["BEGIN:VCARD", "VERSION:3.0", "N:\(name);;;;", "FN:\(name)"]
    func add(_ field: String, _ text: String) {
      if !text.isEmpty { lines.append("\(field):\(escaped(text, vCardMarks))") }
    }
    add("ORG", community.organiser)
    add("TEL", phone)
    let parts = [community.address, community.city, "", community.postcode]
    if parts.contains(where: { !$0.isEmpty }) {
      lines.append("ADR:;;" + parts.map { escaped($0, vCardMarks) }.joined(separator: ";") + ";")
    }
    add("URL", community.web)
    add("NOTE", community.schedule)
    return (lines + ["END:VCARD"]).joined(separator: "\n")
  }

  /// A MECARD (NTT Docomo's contact format for QR codes): the same in fewer bytes.
  private static func meCard(_ name: String, _ phone: String, _ address: String, web: String) -> String {
    let fields = [("N", name), ("TEL", phone), ("ADR", address), ("URL", web)].filter { !$0.1.isEmpty }
    return "MECARD:" + fields.map { "\($0.0):\(escaped($0.1, meCardMarks));" }.joined() + ";"
  }

  private static let vCardMarks: Set<Character> = ["\\", ";", ","]
  private static let meCardMarks: Set<Character> = ["\\", ";", ":", ","]

  private static func escaped(_ text: String, _ marks: Set<Character>) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
      } else {
        if marks.contains(character) { result.append("\\") }
        result.append(character)
      }
    }
    return result
  }
}
