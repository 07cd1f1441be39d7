import Casebook
import Catalogue
import Desk
import Domain
import Foundation
import Journal
import Terminal

Screen.installCrashRestore()
let screen = try Screen.open()
let mailbox = Mailbox()
let worker = Worker(mailbox: mailbox) { effect, mailbox in
  if case .append(let operations) = effect { mailbox.post(.saved(operations.count)) }
}
var settings = Settings()
settings.isDemo = true
settings.charset = screen.charset
settings.hasBraille = screen.canShowBraille
let batch = try Importer().read(CommandLine.arguments[1])
let state = AppState(
  casebook: Casebook(ledger: Ledger(device: DeviceName(rawValue: "abcdefghjk")!)), directory: Directory(Array(batch.communities)),
  settings: settings, moment: Clock.now, size: screen.size, seed: 1)
var loop = EventLoop(screen: screen, worker: worker, mailbox: mailbox, state: state)
_ = loop.run()
screen.close()
