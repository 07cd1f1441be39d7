import Casebook
import Domain
import Terminal

/// A list to choose from, narrowed by typing.
struct Chooser: Equatable, Sendable {
  /// What the choice is for.
  enum Purpose: Equatable, Sendable {
    /// Every command.
    case command
    /// A citizen to open, and the pane to open them in.
    case citizen(Pane)
    /// A citizen on whose plan a community goes.
    case citizenForPlan(community: String)
    /// One of the citizen's conversations.
    case conversation
    /// A colleague to take a citizen over.
    case colleague(citizen: String)
    /// Another team that a citizen goes to.
    case team(citizen: String)
    /// Who sits here.
    case staff
    /// Another record of the same person.
    case samePerson(as: String)
    /// The day that something of a citizen's is moved to.
    case day(citizen: String, AgendaItem)
    /// What comes after a step was tried.
    case next(step: String, Outcome)
    /// What may be told of a citizen, and to whom.
    case consents(of: String)
    /// The conversation that the open one is compared with.
    case comparison
  }

  let purpose: Purpose
  var query = TextEditing(limit: 60)
  var selected = 0
}

/// One line of a chooser.
struct ChooserItem: Equatable {
  let label: String
  let detail: String
  /// Why it cannot be chosen now.
  var isDisabled = false
}
