/// Where the keys go now: the front-most layer, or the focus of the pane.
enum Context: Equatable, Sendable, CaseIterable {
  case hidden
  case form, chooser, prompt, help, welcome, withdrawal, contact, filters, progress, standDays
  case duplicates, columns, report
  case paper, paperPlace, store, sharing
  case conflicts, conflictText
  case hardTalks, readAloud, measures
  case findQuery, findPlace, findDistance, findResults, findDetails, findMap
  case noCitizen
  case talkWheel, talkText
  case planGoal, planSteps
  case todayAgenda, todaySearch, todayCitizens
  case overview
  case standQuestion, standCards, standDetails, standHandOut, standFilters, standWish, standCode, standHelp

  /// A layer lies over the pane.
  var isLayer: Bool {
    switch self {
    case .form, .chooser, .prompt, .help, .welcome, .withdrawal, .contact, .filters, .progress, .standDays,
      .hidden:
      true
    case .duplicates, .columns, .report: true
    case .paper, .paperPlace, .store, .sharing, .conflicts, .conflictText: true
    case .hardTalks, .readAloud, .measures: true
    default: false
    }
  }

  var isFind: Bool {
    switch self {
    case .findQuery, .findPlace, .findDistance, .findResults, .findDetails, .findMap: true
    default: false
    }
  }

  /// Guests are at the screen: few commands mean anything, and none that reaches a citizen.
  var isStand: Bool {
    switch self {
    case .standQuestion, .standCards, .standDetails, .standHandOut, .standFilters, .standWish, .standCode,
      .standHelp:
      true
    default: false
    }
  }

  /// Question and cards of the stand, with nothing over them.
  var isStandSearch: Bool { self == .standQuestion || self == .standCards }

  var isTalk: Bool { self == .talkWheel || self == .talkText }
  /// A layer that belongs to Min samtale.
  var isTalkLayer: Bool { self == .hardTalks || self == .readAloud || self == .measures }
  var isPlan: Bool { self == .planGoal || self == .planSteps }
  var isToday: Bool { self == .todayAgenda || self == .todaySearch || self == .todayCitizens }
}

extension AppState {
  /// Where the keys go now.
  var context: Context {
    if let stand { return stand.context(find.focus) }
    if isHidden { return .hidden }
    switch layers.last {
    case .form: return .form
    case .chooser: return .chooser
    case .prompt: return .prompt
    case .help: return .help
    case .welcome: return .welcome
    case .withdrawal: return .withdrawal
    case .contact: return .contact
    case .filters: return .filters
    case .progress: return .progress
    case .standDays: return .standDays
    case .duplicates: return .duplicates
    case .columns: return .columns
    case .report: return .report
    case .paper: return .paper
    case .paperPlace: return .paperPlace
    case .store: return .store
    case .sharing: return .sharing
    case .conflicts(let layer): return layer.isWriting ? .conflictText : .conflicts
    case .hardTalks: return .hardTalks
    case .readAloud: return .readAloud
    case .measures: return .measures
    case nil: break
    }
    switch pane {
    case .find:
      if find.showsDetails { return .findDetails }
      if find.map.isShown { return .findMap }
      switch find.focus {
      case .query: return .findQuery
      case .place: return .findPlace
      case .distance: return .findDistance
      case .results: return .findResults
      }
    case .talk: return citizen == nil ? .noCitizen : talk.isWriting ? .talkText : .talkWheel
    case .plan: return citizen == nil ? .noCitizen : plan.focus == .goal ? .planGoal : .planSteps
    case .overview: return .overview
    case .today:
      switch today.focus {
      case .agenda: return .todayAgenda
      case .search: return .todaySearch
      case .citizens: return .todayCitizens
      }
    }
  }
}
