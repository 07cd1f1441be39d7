import Casebook
import Domain
import Journal
import Terminal

@testable import Desk

/// The screens around a conversation.
extension Scene {
  func talkMore(_ pilot: inout Pilot) {
    pilot.change { $0.choose(citizen: "citizen:bodil") }
    switch self {
    case .talkThree, .talkTen: wheel(&pilot)
    case .formStar: pilot.press(.function(4), .down, .alt("v"), .tab)
    default: pilot.press(.function(3))
    }
    switch self {
    case .talkScores:
      pilot.press(.alt("t"))
      pilot.type("4 8")
      pilot.press(.tab)
      pilot.type("7 9")
      pilot.press(.tab, .tab)
      pilot.type("3 6")
    case .talkOver: pilot.press(.control("w"))
    case .readAloud: pilot.press(.alt("l"))
    case .hardTalks: pilot.press(.alt("s"), .left)
    case .measures:
      pilot.write(
        (1...5).flatMap { item in
          ["on-2026-08-20", "on-2026-09-25"].enumerated().map { number, id in
            Names.Field(Names.measure(.who5, id), String(item)).edit("citizen:bodil", .integer(1 + number))
          }
        })
      pilot.press(.alt("m"))
      pilot.type("33323")
    case .formTalk: pilot.press(.control("d"))
    case .signOff: pilot.press(.alt("a"), .right, .tab, .tab)
    default: break
    }
  }

  /// Karen's new conversation on a wheel of a municipality's own.
  private func wheel(_ pilot: inout Pilot) {
    let names = ["Hverdagen", "Venner", "Kroppen", "Tanker", "Hjemmet", "Penge", "Have og dyr", "Tro og håb"]
    let more = ["Musik og sang", "Drømme"]
    let chosen = self == .talkThree ? Array(names.prefix(3)) : names + more
    let segments = chosen.map { $0.count > 12 ? "[\($0) | \($0.prefix(5))]" : "[\($0)]\nHvad fylder her?" }
    let text =
      "navn = Solbyhjulet\nmidte = Hvad gør livet godt? | Det gode i livet\n"
      + segments.joined(separator: "\n")
    guard let wheel = try? WheelTemplate(text, file: "wheel") else { return }
    pilot.change {
      $0.settings.wheel = wheel
      $0.choose(citizen: "citizen:karen")
    }
    pilot.press(.function(3))
    pilot.type("2")
    pilot.press(.tab)
    pilot.type("3")
    pilot.press(.tab)
    pilot.type("1")
    pilot.press(.enter)
    pilot.type("Jeg går en tur hver dag.")
    pilot.press(.escape)
  }
}
