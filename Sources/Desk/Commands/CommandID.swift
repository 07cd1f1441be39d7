/// Every command, in the order of help and palette.
enum CommandID: String, CaseIterable, Sendable {
  case find, talk, plan, today, overview
  case new, newCitizen, openCitizen, editCitizen, followUp
  case toPlan, confirm, correct, newCommunity, wish, contact, logContact
  case duplicates, splitCommunity, joinPair, notSame, nextPair, previousPair
  case filters, relax, changeFilter, clearFilters, map, closeMap, otherPlace
  case openHit, closeDetails
  case writeSegment, backToWheel, nextSegment, previousSegment
  case importanceNone, importanceSome, importanceMuch, importanceMost, moreImportant, lessImportant
  case newConversation, earlier, beside
  case aboutTalk, readAloud, signOff, hardTalks, compare, measures, otherMeasure, clearAnswer
  case scores, nextScale, scoreMore, scoreLess, scoreClear, starOfStep
  case openStep, stepCommunity, planDetails, removeStep
  case came, didNotCome, comesAgain, notForMe, pause
  case openAgenda, done, openListed
  case noAnswer, accept, decline, moveItem, offer, team, newReferral
  case consents, moveTeam, joinCitizen, separateCitizen, pausePlan, resumePlan, endPlan, takeProposal
  case editStaff, screenCode, nextPeriod, previousPeriod, nextArea, letter
  case nextField, previousField
  case chooseVersion, undo, redo, sync, importDirectory, connect, tryStore, newStore, changeStaff, erase
  case conflicts, useVersion, joinVersions, useJoined, leaveJoined, nextConflict, previousConflict
  case sharing, stopSync, giveUpDevice, confirmReturn
  case stand, standDays, standOpen, standBack, standHandOut, standPrint, nextGuest, standFilters
  case standWish, standNoteWish, standNextCards, standPreviousCards, standLeave, standUnlock
  case choose, closeLayer, acceptPrompt, dropWithdrawn, stopWork, importColumns
  case paper, choosePaper, turnPaper, savePaper
  case help, palette, hide, suspend, quit
}
