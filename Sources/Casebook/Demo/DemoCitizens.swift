import Domain
import Journal

/// Five made-up citizens, each at another point of the way: nobody like them exists.
public enum DemoCitizens {
  /// The edits that make them.
  /// - Parameters:
  ///   - today: the day from which all dates are counted.
  ///   - space: the team's space.
  ///   - find: the community that a search near a place finds first.
  public static func edits(today: CivilDate, space: String, find: (String, String) -> Community?) -> [Edit] {
    all.enumerated().flatMap { index, citizen in
      citizen.edits(id: "citizen:demo\(index)", today: today, space: space, find: find)
    } + DemoTalkExtras.edits("citizen:demo0", today: today)
  }

  static let all = [
    DemoCitizen(
      name: "Karen Margrethe", phone: "12 34 56 01", place: "4100 Ringsted",
      note: "Ring helst om formiddagen. Går med rollator, kører gerne med en nabo.", consent: true,
      talks: [
        .init(
          daysAgo: 62, centre: "At der sker noget i løbet af ugen",
          answers: [
            "hverdag": ("Dagene ligner hinanden. Tv'et kører for lydens skyld.", 2),
            "netvaerk": ("Min datter bor i Aarhus, vi ringer om søndagen. Veninden Else døde i foråret.", 3),
            "faellesskaber": ("Jeg sang i kor i tredive år, til stemmen blev for lav.", 2),
            "krop": ("Hoften driller, men jeg kan godt gå en tur med rollatoren.", 1),
          ]),
        .init(
          daysAgo: 12, centre: "At synge igen, bare for sjov",
          answers: [
            "hverdag": ("Onsdag er blevet en god dag, for da er der sang.", 1),
            "netvaerk": ("Inger fra koret har inviteret på kaffe.", 2),
            "faellesskaber": ("Der var ingen, der spurgte, om jeg kunne noder. Det var en lettelse.", 3),
            "krop": ("Trappen ved kirken er hård, men der er elevator om bag ved.", 1),
            "droemme": ("Jeg vil gerne læse højt for børn. Det var jeg god til som lærer.", 2),
          ]),
      ],
      goal: "Jeg vil synge sammen med andre igen og have en grund til at tage frakken på om onsdagen.",
      agreedWith: "Karen Margrethe selv", review: 16,
      steps: [
        .init(
          search: "Sangcafé i Ringsted", what: "Sangcafé", day: -27, weekday: .wednesday, time: "14:00",
          transport: "kører med naboen Poul",
          companion: "Bodil", agreed: "Vi mødes ved indgangen ti minutter før.", stage: .welcomed,
          outcome: .came,
          next: "Prøver igen uden Bodil"),
        .init(
          search: "Sangcafé i Ringsted", what: "Sangcafé", day: -13, weekday: .wednesday, time: "14:00",
          transport: "kører med naboen Poul",
          stage: .welcomed, outcome: .comesAgain),
        .init(
          search: "Læsekreds med god tid", what: "Læsekreds", day: 3, weekday: .wednesday, time: "15:00",
          transport: "bus 401A",
          companion: "Inger fra koret", agreed: "Bare se på den første gang."),
      ],
      calls: [.init(day: 1, kind: .call, note: "Hvordan går det med turene uden følge?")]),
    DemoCitizen(
      name: "Jørn", phone: "12 34 56 02", place: "4200 Slagelse",
      note: "Tidligere tømrer. Siger ikke så meget i telefonen; kom hellere forbi.", consent: true,
      talks: [
        .init(
          daysAgo: 20, centre: "At bruge hænderne til noget",
          answers: [
            "hverdag": ("Siden konen døde, spiser jeg mest i stuen foran fjernsynet.", 3),
            "faellesskaber": ("Jeg er ikke til kaffe og snak. Men et værksted, det kunne være noget.", 3),
            "humoer": ("Nætterne er værst.", 2),
            "droemme": ("Jeg kan lære de unge at file en sav.", 2),
          ])
      ],
      goal: "Jeg vil ned i et værksted, hvor der er andre mænd og en savbænk.",
      agreedWith: "Jørn og sønnen Michael", review: 25,
      steps: [
        .init(
          search: "Havnens træværksted", what: "Træværkstedet", day: -10, weekday: .monday, time: "09:00",
          transport: "cykler",
          companion: "Mette", agreed: "Mette venter ved porten.", outcome: .didNotCome,
          next: "Det regnede. Vi prøver igen, og Mette henter i bil."),
        .init(
          search: "Havnens træværksted", what: "Træværkstedet", day: 1, weekday: .monday, time: "09:00",
          transport: "Mette henter i bil",
          companion: "Mette", agreed: "Se på maskinerne, ikke andet."),
        .init(search: "Herreværelset", what: "Herreværelset", day: nil),
      ],
      calls: [.init(day: 0, kind: .visit, note: "Kaffe på trappen; aftal turen på mandag")]),
    DemoCitizen(
      name: "Amina", phone: "12 34 56 03", place: "4000 Roskilde",
      note: "Taler dansk og arabisk. Har tre børn; bedst kl. 9–13.", consent: true,
      talks: [
        .init(
          daysAgo: 5, centre: "At kende nogen her, hvor vi bor",
          answers: [
            "netvaerk": ("Min familie er i en anden by. Her kender jeg kun én nabo.", 3),
            "bolig": ("Lejligheden er god. Der er et fælleshus, men jeg har aldrig været der.", 2),
            "faellesskaber": ("Jeg laver god mad og syr selv.", 2),
            "oekonomi": ("Det må ikke koste noget.", 2),
          ])
      ],
      goal: "Jeg vil lære andre mødre at kende og tale dansk med nogen hver uge.", agreedWith: "Amina",
      review: 30,
      steps: [
        .init(
          search: "Sprogcaféen på biblioteket", what: "Sprogcafé", day: 1, weekday: .thursday, time: "16:00",
          transport: "til fods",
          companion: "naboen Lise", agreed: "Lise banker på kl. 15.40."),
        .init(
          search: "Fællesspisning i Svogerslev", what: "Fællesspisning", day: 8, weekday: .thursday,
          time: "18:00", transport: "til fods"),
      ],
      calls: []),
    DemoCitizen(
      name: "Birthe og Svend", phone: "12 34 56 04", place: "4220 Korsør",
      note: "Svend har demens. Birthe er den, vi taler med.", consent: nil,
      talks: [
        .init(
          daysAgo: 2, centre: "To timer om ugen for mig selv",
          answers: [
            "hverdag": ("Jeg kan ikke gå fra ham. Vi kommer ingen steder.", 3),
            "humoer": ("Jeg sørger, selv om han sidder lige der.", 2),
            "netvaerk": ("Vennerne er holdt op med at ringe.", 2),
          ])
      ],
      goal: "", agreedWith: "", review: nil,
      steps: [.init(search: "Demenscafé i Korsør", what: "Demenscafé", day: nil)],
      calls: [.init(day: -3, kind: .call, note: "Spørg om samtykke, og om torsdag passer")]),
    DemoCitizen(
      name: "Kurt", phone: "12 34 56 05", place: "4130 Viby Sjælland", note: "", consent: false, talks: [],
      goal: "", agreedWith: "", review: nil, steps: [], calls: [],
      referrer: "Lægehuset i Viby (opdigtet)", reason: "Bor alene, kommer ofte, savner selskab"),
  ]
}
