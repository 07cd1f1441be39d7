import Domain
import Journal

/// What can lie over a pane. Keys go to the front-most layer first; Esc takes it away and loses nothing.
enum Layer: Equatable, Sendable {
  case form(Form)
  case chooser(Chooser)
  case prompt(Prompt)
  /// The keys that work now, scrolled by so many lines.
  case help(scroll: Int)
  /// The first start: what one can do with an empty program.
  case welcome(selected: Int)
  /// A citizen's consent was withdrawn elsewhere: what was written here and never went out, before it goes.
  case withdrawal(RootID, texts: [String], scroll: Int = 0)
  /// Before a community's number is used.
  case contact(ContactLayer)
  /// What is demanded of communities, all of it.
  case filters(selected: Int)
  /// What days at stands came to, scrolled by so many lines.
  case standDays(scroll: Int)
  /// A bar with counts while something is waited for.
  case progress(ProgressLayer)
  /// Entries that look alike, two at a time.
  case duplicates(DuplicatesLayer)
  /// Which column of a file each field is taken from.
  case columns(ColumnsLayer)
  /// Questions for what is hard to talk about.
  case hardTalks(HardTalksLayer)
  /// Everything that was said, scrolled by so many lines.
  case readAloud(scroll: Int)
  /// WHO-5 and T-ILS.
  case measures(MeasuresLayer)
  /// What came of an import.
  case report(ReportLayer)
  /// How what is at hand leaves the screen.
  case paper(PaperLayer)
  /// The set-up of the shared store.
  case store(StoreLayer)
  /// Places in two versions, one at a time.
  case conflicts(ConflictsLayer)
  /// What there is to know of sharing with colleagues.
  case sharing(SharingLayer)
  /// Where a file is to lie; over the layer before.
  case paperPlace(PaperPlace)
}
