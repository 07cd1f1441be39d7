/// Danish names of languages that communities in Denmark use, by their code (ISO 639-1).
enum LanguageName {
  /// The name, or the code as it is when it is another.
  static func danish(code: String) -> String {
    names[code.lowercased().prefix { $0 != "-" && $0 != "_" }.description] ?? code
  }

  private static let names = [
    "da": "dansk", "en": "engelsk", "de": "tysk", "sv": "svensk", "no": "norsk", "nb": "norsk",
    "fo": "færøsk", "kl": "grønlandsk", "is": "islandsk", "ar": "arabisk", "tr": "tyrkisk", "ku": "kurdisk",
    "fa": "farsi", "so": "somali", "ur": "urdu", "pl": "polsk", "uk": "ukrainsk", "ru": "russisk",
    "ro": "rumænsk", "bs": "bosnisk", "sr": "serbisk", "hr": "kroatisk", "vi": "vietnamesisk",
    "ta": "tamilsk", "ti": "tigrinya", "ps": "pashto", "fr": "fransk", "es": "spansk", "it": "italiensk",
    "zh": "kinesisk",
  ]
}
