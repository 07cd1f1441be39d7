import Foundation
import Support
import Testing

/// A municipality's own wheel, from the file to the screen.
@Suite("The wheel file")
struct WheelFileTests {
  private let machine: Machine

  init() throws { machine = try Machine() }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: machine.data, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: machine.data + "/wheel"))
  }

  @Test("The doctor names the wheel, or the line that is wrong")
  func doctor() throws {
    #expect(try !machine.run("doctor").output.contains("samtalehjul"))
    try write("navn = Solbyhjulet\nmidte = Midt\n[Hverdag]\n[Krop]\n[Have]\n")
    let good = try machine.run("doctor")
    #expect(good.output.contains("ok  samtalehjul: Solbyhjulet, 3 felter"), "\(good.output)")
    try write("navn = Solbyhjulet\nmidte = Midt\n[Hverdag]\n[Hverdag]\n[Have]\n")
    let bad = try machine.run("doctor")
    #expect(bad.status == 78)
    #expect(
      bad.output.contains("wheel, linje 4: feltet »Hverdag« står der allerede (linje 3)"), "\(bad.output)")
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(fileURLWithPath: machine.data + "/wheel"))
    #expect(try machine.run("doctor").output.contains("!   samtalehjul: "))
  }

  @Test(
    "A bad file is told at the start and the standard wheel is used; a good one is the next conversation's",
    .enabled(if: Tmux.isExpected, "tmux is not installed"))
  func screen() throws {
    try write("navn = Solbyhjulet\n[Hverdag]\n[Krop]\n[Have]\n")
    var program = try machine.start()
    try program.wait(for: "Velkommen til Vejviser")
    try program.wait(for: "hjulet har ingen midte")
    try program.begin()
    try program.createCitizen("Karen Opdigtet", place: "4130")
    try program.keys("F3")
    try program.wait(for: "Netværk")
    #expect(try program.quit() == .exited(0))

    try write("navn = Solbyhjulet\nmidte = Midt\n[Hverdag]\n[Krop]\n[Have og dyr]\n")
    program = try machine.start()
    try program.wait(for: "F3")
    try program.keys("F3")
    try program.wait(for: "Hvem sidder I sammen om?")
    try program.keys("C-o")
    try program.wait(for: "Vælg borger")
    try program.type("karen")
    try program.wait(for: "▸Karen Opdigtet")
    try program.keys("Enter")
    try program.wait(for: "Have og dyr")
    #expect(try program.quit() == .exited(0))
  }
}
