import Desk
import Domain
import Journal

/// One exchange with the store that the configuration names.
enum Exchanging {
  static func run(_ workspace: Workspace, _ mailbox: Mailbox) {
    mailbox.post(.synced(.failed(Phrase(da: "ikke bygget", en: "not built"))))
  }
}
