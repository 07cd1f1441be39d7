import Domain
import Support
import Terminal
import Testing

@testable import Desk

@Suite("Any size")
struct EverySizeTests {
  /// Draws the program at a size, and demands what holds for every screen.
  private func look(_ pilot: Pilot, _ size: Size) throws {
    var pilot = pilot
    pilot.happen(.input(.resize(size)))
    let canvas = DeskView.draw(pilot.state, theme: .standard)
    try #require(canvas.size == size)
    let lines = canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == size.rows)
    for line in lines { try #require(TextWidth.columns(of: String(line)) <= size.columns, "\(size)") }
    if let cursor = canvas.cursor {
      try #require(canvas.bounds.contains(cursor), "cursor at \(cursor) of \(size)")
    }
    // Any place can be clicked, and nothing falls over.
    var random = SeededRandom(seed: UInt64(size.columns * 1000 + size.rows))
    let point = Point(
      column: .random(in: 0..<size.columns, using: &random), row: .random(in: 0..<size.rows, using: &random))
    pilot.happen(.input(.mouse(Mouse(.press, at: point))))
  }

  @Test(
    "From a single cell to a wall, every screen is drawn, within its edges, the cursor inside",
    arguments: Scene.allCases)
  func anySize(scene: Scene) throws {
    let pilot = scene.pilot(columns: 80, rows: 24)
    var random = SeededRandom(seed: UInt64(scene.rawValue.utf8.reduce(0) { $0 * 31 % 65_521 + Int($1) }))
    var sizes = [
      (1, 1), (1, 50), (130, 1), (19, 5), (20, 4), (20, 5), (40, 12), (69, 13), (70, 14), (100, 20),
    ]
    for _ in 0..<8 {
      sizes.append((.random(in: 1...130, using: &random), .random(in: 1...50, using: &random)))
    }
    for (columns, rows) in sizes { try look(pilot, Size(columns: columns, rows: rows)) }
  }

  @Test("At the sizes that people have, the cursor stands on what has the focus", arguments: Scene.allCases)
  func cursor(scene: Scene) {
    for (columns, rows) in GoldenScreenTests.sizes {
      let pilot = scene.pilot(columns: columns, rows: rows)
      // A screen reader follows the cursor; where nothing can be typed or chosen there is none.
      if [.hidden, .progress, .withdrawal, .help].contains(scene) { continue }
      #expect(pilot.cursor != nil, "\(columns)×\(rows)")
    }
  }

  @Test("A window made smaller and larger again shows what it showed before", arguments: Scene.allCases)
  func thereAndBack(scene: Scene) {
    var pilot = scene.pilot(columns: 80, rows: 24)
    let before = pilot.screen
    for size in [Size(columns: 10, rows: 3), Size(columns: 200, rows: 60), Size(columns: 80, rows: 24)] {
      pilot.happen(.input(.resize(size)))
    }
    #expect(pilot.screen == before)
  }

  @Test("Keys at any size are harmless", arguments: Scene.allCases)
  func keys(scene: Scene) {
    var random = SeededRandom(seed: 77)
    let keys: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .tab, .shiftTab, .escape, .delete,
      .backspace,
      .character("x"), .character("3"), Key(.up, .alt), .function(2), .function(3), .function(4),
      .function(5),
      .control("n"), .control("o"), .control("e"), .control("f"), .control("t"), .control("g"), .control("d"),
      .control("r"), .control("w"), .control("z"), .control("y"), .control("k"), .control("l"), .function(1),
      .control("x"), Key(.left, .shift), Key(.right, .control),
    ]
    var pilot = scene.pilot(columns: 30, rows: 8)
    for number in 0..<120 {
      pilot.press(keys[Int.random(in: 0..<keys.count, using: &random)])
      if number % 10 == 0 {
        pilot.happen(
          .input(
            .resize(
              Size(columns: .random(in: 1...120, using: &random), rows: .random(in: 1...40, using: &random))))
        )
        _ = pilot.screen
      }
      if number % 7 == 0 { pilot.wait(Int.random(in: 0...900, using: &random)) }
      if number % 11 == 0 { pilot.save() }
    }
    // Whatever was done, what is on the disk tells what is on the screen.
    pilot.wait(2000)
    pilot.save()
    #expect(pilot.state.saving.isSettled)
    let (again, here) = (pilot.restarted(with: pilot.onDisk).summaries, pilot.state.casebook.summaries)
    #expect(again.keys.sorted() == here.keys.sorted())
    for (id, summary) in again { #expect(summary == here[id]) }
  }
}
