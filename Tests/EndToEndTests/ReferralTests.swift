import Support
import Testing

@Suite("Referrals handed over as a list")
struct ReferralTests {
  private let machine: Machine

  init() throws { machine = try Machine() }

  private static let header = "id,navn,telefon,postnr,lokalområde,henviser,årsag,dato,samtykke\n"
  private static let karen =
    "1,Karen Opdigtet,00 00 00 01,4130,Viby,Lægehuset i Viby,Alene efter flytning,2026-11-02,ja\n"
  private static let jørn =
    "2,Jørn Opdigtet,,4000,,Datteren,\"Savner sit værksted,\nog nogen at tale med\",3/11-2026,nej\n"

  private func take(_ rows: String..., language: String = "da") throws -> Command.Outcome {
    let file = try machine.file("henvisninger.csv", Self.header + rows.joined())
    return try machine.run("import", "--as", "referrals", file, "--language", language)
  }

  @Test(
    "They become citizens who wait for a call; the same list again changes nothing; a changed row is updated")
  func takesIn() throws {
    let first = try take(Self.karen, Self.jørn)
    #expect(first.status == 0 && first.errors == "")
    #expect(first.output == line(imported: 2))
    let export = try machine.export()
    for said in [
      #""name":"Karen Opdigtet""#, #""phone":"00 00 00 01""#, #""place":"4130""#, #""area":"Viby""#,
      #""consent":true"#, #""referrer":"Lægehuset i Viby""#, #""reason":"Alene efter flytning""#,
      #""date":"2026-11-02""#, #""name":"Jørn Opdigtet""#, #""consent":false"#,
      #""reason":"Savner sit værksted,\nog nogen at tale med""#, #""date":"2026-11-03""#,
    ] {
      #expect(export.filter { $0.contains(said) }.count == 1, "\(said)")
    }

    let again = try take(Self.karen, Self.jørn)
    #expect(again.status == 0 && again.errors == "")
    #expect(again.output == line(unchanged: 2))
    #expect(try machine.export() == export)

    let changed = try take(Self.karen.replacing("efter flytning", with: "siden maj"), Self.jørn)
    #expect(changed.output == line(updated: 1, unchanged: 1))
    let after = try machine.export()
    #expect(after.count == export.count)
    #expect(after.contains { $0.contains(#""reason":"Alene siden maj""#) })
    #expect(!after.contains { $0.contains("efter flytning") })
    #expect(try machine.status().citizens == 2)
  }

  @Test("Only one who said yes is shared, and the other stays on the machine")
  func consent() throws {
    _ = try take(Self.karen, Self.jørn)
    let status = try machine.status()
    #expect(status.citizens == 2)
    #expect(status.citizensShared == 1)
    let shares = try machine.export().filter { $0.contains(#""share":{"space":"hold"}"#) }
    let karen = try machine.export().first { $0.contains("Karen Opdigtet") }
    let root = karen?.split(separator: #""root":"#).last
    #expect(shares.count == 1)
    #expect(shares.first?.split(separator: #""root":"#).last == root)
  }

  @Test("A row that is not as it should be is told with its line, and nothing of the person is repeated")
  func badRows() throws {
    let bad = [
      "3,,,4000,,Lægehuset,Hemmelig grund,2026-11-02,ja\n",
      "4,Aase Opdigtet,,4000,,Lægehuset,,i forgårs,ja\n",
      "5,Ib Opdigtet,,4000,,Lægehuset,,2026-11-02,måske\n", ",Uden Nummer,,4000,,Lægehuset,,2026-11-02,ja\n",
    ].joined()
    let danish = try take(Self.jørn, bad)
    #expect(danish.status == 0)
    #expect(danish.output == line(imported: 1, rejected: 4))
    let lines = danish.errors.split(separator: "\n")
    #expect(lines.count == 4)
    // The reason of the row before takes two lines.
    for (number, line) in zip([4, 5, 6, 7], lines) {
      #expect(line.hasPrefix("vejviser: \(machine.folder.path("henvisninger.csv")), linje \(number): "))
    }
    for name in ["Aase", "Ib ", "Uden", "Hemmelig", "Lægehuset"] { #expect(!danish.errors.contains(name)) }
    let english = try take(Self.jørn, bad, language: "en")
    #expect(english.output == line(unchanged: 1, rejected: 4))
    #expect(english.errors.contains(", line 4: navn is missing\n"))
  }

  @Test("A list of which nothing can be taken, and one that is not there")
  func nothing() throws {
    let columns = try machine.file("andre.csv", "a,b\n1,2\n")
    let useless = try machine.run("import", "--as", "referrals", columns)
    #expect(useless.status == 65)
    #expect(useless.output == line(rejected: 1))
    let missing = try machine.run("import", "--as", "referrals", "/findes/ikke.csv")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("/findes/ikke.csv"))
    #expect(try machine.status().citizens == 0)
  }

  @Test(
    "They stand under I dag until they are answered", .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func today() throws {
    _ = try take(Self.karen)
    let program = try machine.start()
    try program.sitDown("Bodil")
    try program.keys("F5")
    try program.wait(forAll: "⚠ Over tiden", "▸Karen Opdigtet", "henvisning, ingen har taget imod")
    try program.keys("C-d")
    try program.wait(for: "Intet venter")
    try program.waitUntilSaved()
    #expect(try program.quit() == .exited(0))
    #expect(try machine.export().contains { $0.contains(#""answered":"#) })
  }

  private func line(imported: Int = 0, updated: Int = 0, unchanged: Int = 0, rejected: Int = 0) -> String {
    "imported \(imported), updated \(updated), unchanged \(unchanged), rejected \(rejected)\n"
  }
}
