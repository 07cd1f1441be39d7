import Domain

/// What `--help` prints.
enum HelpText {
  static let text = Phrase(
    da: """
      Vejviser: find fællesskaber, før Min samtale, hold Min plan.

      vejviser                       programmet
      vejviser --demo                det samme med opdigtede mennesker og fællesskaber;
                                     med --data MAPPE er de der igen næste gang
      vejviser import FIL|MAPPE…     hent fællesskaber ind fra CSV eller HSDS (JSON, tabeller i en mappe)
      vejviser import --dry-run FIL… vis, hvad der ville ske, og skriv intet
      vejviser import --as referrals FIL.csv
                                     hent henvisninger ind: id, navn, telefon, postnr, lokalområde,
                                     henviser, årsag, dato, samtykke (ja/nej)
      vejviser search [TEKST] --near STED [--within KM] [--limit N] [--json]
                                     [--free-places] [--step-free] [--accompanied] [--free]
                                     [--day man] [--from 10:00] [--to 14:00] [--topic musik]
                                     [--audience mænd]
      vejviser sync                  udveksl med det fælles lager én gang
      vejviser status [--json]       hvad er gemt, hvad venter
      vejviser print plan|conversation BORGER [--format text|html|ics]
      vejviser print communities ID… [--format text|html]
                                     det, borgeren får med hjem; ics er planens dage til en kalender
      vejviser export communities [--format csv|json]
                                     fællesskaberne, som I kender dem; csv kan importeres igen
      vejviser export numbers [--format csv|json] [--period month|quarter|year|all …]
                                     Overblikkets tal, aldrig et navn
      vejviser export casebook       alt, også personer, som JSON (pas på det)
      vejviser export backup FIL     alt i én fil (tar), som kan læses uden programmet
      vejviser restore FIL           hent en sådan fil ind igen; intet, der er her, går tabt
      vejviser doctor                se efter, om alt er, som det skal være

      --data MAPPE                   alt ligger i én mappe (eller VEJVISER_DATA)
      --language da|en               dansk eller engelsk
      --help, --version
      """,
    en: """
      Vejviser: find communities, lead the talk, keep the plan.

      vejviser                       the program
      vejviser --demo                the same with made-up people and communities;
                                     with --data FOLDER they are there again next time
      vejviser import FILE|FOLDER…   take communities in from CSV or HSDS (JSON, tables in a folder)
      vejviser import --dry-run FILE…
                                     show what would happen, and write nothing
      vejviser import --as referrals FILE.csv
                                     take referrals in: id, navn, telefon, postnr, lokalområde,
                                     henviser, årsag, dato, samtykke (ja/nej)
      vejviser search [TEXT] --near PLACE [--within KM] [--limit N] [--json]
                                     [--free-places] [--step-free] [--accompanied] [--free]
                                     [--day mon] [--from 10:00] [--to 14:00] [--topic music]
                                     [--audience men]
      vejviser sync                  exchange once with the shared store
      vejviser status [--json]       what is stored, what waits
      vejviser print plan|conversation CITIZEN [--format text|html|ics]
      vejviser print communities ID… [--format text|html]
                                     what the citizen takes home; ics is the plan's days for a calendar
      vejviser export communities [--format csv|json]
                                     the communities as you know them; csv can be imported again
      vejviser export numbers [--format csv|json] [--period month|quarter|year|all …]
                                     the numbers of Overblik, never a name
      vejviser export casebook       everything, people too, as JSON (take care of it)
      vejviser export backup FILE    everything in one file (tar) that can be read without the program
      vejviser restore FILE          take such a file in again; nothing that is here is lost
      vejviser doctor                see whether all is as it should be

      --data FOLDER                  everything lies in one folder (or VEJVISER_DATA)
      --language da|en               Danish or English
      --help, --version
      """)

  static let version = "vejviser 0.1.0"
}
