import Domain
import Testing

@testable import Catalogue

@Suite("Facts told in sentences")
struct ToldWordsTests {
  @Test(
    "sign-up is read where it is certain",
    arguments: [
      ("Tilmelding nødvendig", true), ("Du skal tilmelde dig hos Inger", true),
      ("Apply by phone or mail", true),
      ("By appointment only", true), ("Henvisning fra læge", true), ("Ingen tilmelding", false),
      ("Mød bare op!", false), ("Kræver ikke tilmelding", false), ("Drop-in", false), ("Walk in", false),
      ("Walk in or apply by phone", nil), ("Kom bare forbi, eller tilmeld dig", nil), ("Ring og hør", nil),
      ("Uden henvisning", nil), ("", nil),
    ] as [(String, Bool?)])
  func signUp(text: String, answer: Bool?) { #expect(ToldWords.needsSignUp(text) == answer) }

  @Test(
    "a way without steps is only told by a sentence without a *not*",
    arguments: [
      ("Wheelchair accessible", true), ("Der er niveaufri adgang", true), ("Not wheelchair accessible", nil),
      ("Kørestole kan ikke komme ind", nil), ("Elevator", nil), ("", nil),
    ] as [(String, Bool?)])
  func stepFree(text: String, answer: Bool?) { #expect(ToldWords.isStepFree(text) == answer) }

  @Test(
    "ages are told in words",
    arguments: [
      ("18", "65", "18–65 år"), ("18.0", "", "fra 18 år"), ("", "30", "til 30 år"), ("0", "0", ""),
      ("60", "60", "60 år"), ("65", "18", ""), ("0", "130", ""), ("atten", "", ""),
    ])
  func ages(from: String, to: String, words: String) { #expect(ToldWords.ages(from: from, to: to) == words) }

  @Test(
    "An amount larger than any price is told as it is written",
    arguments: ["99999999999999999999.0", "1.0e300"])
  func hugeAmount(amount: String) {
    #expect(
      ToldWords.price(amount: amount, currency: "DKK", per: "", option: "")
        == "\(amount.replacing(".", with: ",")) kr.")
  }
}
