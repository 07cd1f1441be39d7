import Domain

/// A made-up directory for judging the order of hits: kinds of communities as associations write of them, each in
/// several towns. Nobody like them exists.
public enum JudgedDirectory {
  /// Towns and where they are.
  public static let towns: [(name: String, postcode: String, point: Coordinate?)] = [
    ("Roskilde", "4000", Coordinate(latitude: 55.6415, longitude: 12.0803)),
    ("Viby Sjælland", "4130", Coordinate(latitude: 55.5487, longitude: 12.0239)),
    ("Ringsted", "4100", Coordinate(latitude: 55.4426, longitude: 11.7901)),
    ("Slagelse", "4200", Coordinate(latitude: 55.4028, longitude: 11.3546)),
    ("Køge", "4600", Coordinate(latitude: 55.4580, longitude: 12.1821)),
    ("Aabenraa", "6200", Coordinate(latitude: 55.0443, longitude: 9.4174)),
    ("Nørresundby", "9400", Coordinate(latitude: 57.0588, longitude: 9.9228)),
    ("Svendborg", "5700", Coordinate(latitude: 55.0598, longitude: 10.6068)),
  ]

  /// key | name, with * for the town | organiser | topic | description
  private static let kinds = """
    stole|Stolemotion i *|Seniorklubben i *|Bevægelse|Rolige øvelser på stol til musik. Kaffe bagefter.
    gym|Dameholdet *|Gymnastikforeningen i *|Bevægelse|Gymnastik for hele kroppen i skolens sal, med musik og latter.
    gaa|Gå og snak|Sundhedscentret i *|Bevægelse, Natur|To og to gennem byen i roligt tempo, så der altid er nogen at tale med.
    vand|Varmt vand på onsdage|Svømmeklubben *|Bevægelse|Vandgymnastik i varmtvandsbassinet for ømme led og stive skuldre.
    krolf|Krolf på Festpladsen|Pensionistforeningen *|Bevægelse, Spil|Køller kan lånes. En blanding af kroket og golf.
    petanque|*s kugler|Petanqueklubben *|Bevægelse|Vi kaster kugler på grusbanen bag hallen, hele året.
    fodbold|Gåfodbold for veteraner|* Boldklub|Bevægelse|Fodbold uden løb, for ben der har spillet før.
    cykel|Tohjulet torsdag|Cyklistforeningen i *|Bevægelse, Natur|Tyve flade kilometer på cykel med is undervejs.
    dans|Seniordans|Danseforeningen *|Bevægelse, Musik|Ingen partner nødvendig. Vi danser kædedanse og gamle danse.
    yoga|Yoga på gulvtæppet|Aftenskolen *|Bevægelse|Blid hathayoga med åndedræt og afspænding.
    bad|Strandens morgenbadere|Vinterbadelauget *|Natur|Et hurtigt dyp og en langsom kop kaffe i saunaens varme.
    gospel|Gospelkoret Håb|Sognegården i *|Sang og musik|Firstemmig glæde. Ingen optagelsesprøve.
    tirsdagskor|Tirsdagskoret|Sangforeningen *|Sang og musik|Viser, salmer og slagere; man behøver ikke kunne læse noder.
    lunge|Lungekoret|Lungeforeningen, *|Sang og musik, Sygdom|For dig med KOL og åndenød: sang der styrker vejrtrækningen.
    faellessang|Syng sammen i *|Højskoleforeningen *|Sang og musik|Fællessang fra Højskolesangbogen og kaffe på kanden.
    spillemand|Folkemusik i laden|Spillemandslauget *|Sang og musik|Harmonika, violin og fløjte. Man lærer efter øret.
    strik|Masker og mundheld|Nørklegruppen i *|Kreativt|Strik, hækling og garnbytte. Begyndere får pinde og hjælp.
    patchwork|Kludetæppet|Husflidsforeningen *|Kreativt|Patchwork og quilt. Symaskiner står klar.
    trae|Høvlebænken|Snedkerlauget *|Kreativt, Mænd|Træværksted for mænd, der hellere vil bruge hænderne end sidde og snakke.
    mandeskur|Mandefællesskabet *|Frivilligcentret *|Mænd, Åbent mødested|Et skur, en kande kaffe og tid. Vi skiller motorer ad.
    herre|Herreværelset|Aktivitetshuset *|Mænd, Spil|Kortspil, billard og gode historier for mænd i alle aldre.
    keramik|Ler på fingrene|Keramikværkstedet i *|Kreativt|Drejeskive og ovn. Vi former kopper og krukker.
    maleri|Pensel og palet|Kunstforeningen *|Kreativt|Akvarel og maleri for øvede og uøvede.
    foto|Lys og skygge|Fotoklubben *|Kreativt|Billedaftener, ture med kamera og mørkekammer.
    repair|Reparationscafé *|Genbrugsforeningen *|Åbent mødested, Frivillig|Tag brødristeren med, så fikser vi den sammen.
    laes|Læsekreds med god tid|Biblioteket i *|Kultur|En roman om måneden, læst langsomt og talt grundigt igennem.
    hoejt|Guidet fælleslæsning|Læseforeningen *|Kultur|Vi læser en novelle højt og taler om den bagefter.
    slaegt|Aner og arkiver|Slægtsforskerne i *|Kultur|Kirkebøger, folketællinger og gamle breve. Vi hjælper hinanden.
    lokal|Lokalarkivets venner|Lokalhistorisk Forening *|Kultur, Frivillig|Sætter navne på gamle billeder og skriver byens historie ned.
    sprog|Sprogcafé|Biblioteket i *|Sprog|Dansk over en kop te. Vi øver hverdagens ord.
    it|It-hjælp uden hastværk|Ældre Sagen *|Digital hjælp|Tag telefonen eller tabletten med. Hjælp til MitID og billeder.
    lektie|Lektiecafé|Røde Kors *|Børn og unge|Frivillige sidder klar til brøker og stile.
    spisning|Fællesspisning|Borgerforeningen i *|Mad|Dagens ret ved lange borde. Kommer du alene, er der plads ved værternes bord.
    madklub|Gryde og grin|FOF *|Mad, Mænd|Madlavning for mænd, der aldrig har lært det.
    kaffe|Søndagskaffe|Menighedsplejen i *|Åbent mødested|Søndagen kan være lang for enlige. Kage, stearinlys og selskab.
    vaerested|Varmestuen|Kirkens Korshær *|Åbent mødested|Suppe, bad og ro for hjemløse og andre, der har brug for et sted at være.
    besoeg|Besøgstjenesten|Røde Kors *|Frivillig, Besøg|En besøgsven kommer hjem til dig en time om ugen.
    hund|Logrende haler|Besøgshundene i *|Dyr|Rolige hunde kommer på besøg hos dig, der savner en kold snude.
    sorg|Sorggruppe for efterladte|Menighedsplejen i *|Sorg|Otte gange i en lille gruppe for dig, der har mistet din ægtefælle.
    ungsorg|Unge i sorg|Børn, Unge & Sorg, *|Sorg, Børn og unge|Samtalegruppe for unge, der har mistet en forælder.
    demens|Demenscafé|Demensnetværket *|Demens, Pårørende|Sang, kaffe og ro til at være den, man er.
    husk|Klubben Kaleidoskop|Alzheimerforeningen *|Demens|For dig med begyndende hukommelsesbesvær. Museum, tur og snak.
    paar|Åndehullet|Pårørendenetværket i *|Pårørende|For ægtefæller og børn til en, der er syg. Her må man sige det, som det er.
    angst|Rolige torsdage|Sindets venner i *|Sind|For dig med angst eller depression. Vi maler, tier og drikker te.
    kraeft|Café Livsmod|Kræftforeningen *|Sygdom|Mød andre med senfølger efter kræft.
    afasi|Ord på vej|Hjerneskadeforeningen *|Sygdom|Afasikor og samtale efter blodprop i hjernen.
    have|Nyttehaven|Haveforeningen *|Natur og have|Høje bede, egen kompost og kartofler til alle.
    fugle|Kikkerten|Ornitologisk Forening *|Natur og have|Fugleture ved fjorden i gummistøvler.
    fiskeri|Stang og stilhed|Lystfiskerne *|Natur og have|Vi fisker fra molen. Stang kan lånes.
    banko|Banko i forsamlingshuset|Forsamlingshuset i *|Spil|Rigtig gammeldags bankospil med lagkage i pausen.
    skak|Kongens gambit|Skakklubben *|Spil|Hurtigskak og lange partier. Begyndere lærer trækkene.
    kort|Es og konge|Kortklubben i *|Spil|Whist og bridge for dem, der har tid til tre runder.
    mor|Barselscafé|Mødrehjælpen *|Børn og unge, Familie|For nybagte mødre og små børn.
    far|Fars køkkenbord|Fædregruppen i *|Familie, Mænd|Fædre og børn laver mad og bygger huler.
    bedste|Reservebedster|Bedsteforældrenes forening *|Familie, Frivillig|Bliv bedstemor eller bedstefar for et barn, der mangler en.
    kvinder|Kvinder fra hele verden|Boligforeningen i *|Kvinder, Sprog|Vi drikker te, syr og øver dansk.
    jul|Julestuen|Kirkerne i *|Højtid|Juleaften for dig, der ellers sidder alene.
    """

  /// Each kind in most of the towns, with the kind's key in front of a community's source id.
  public static let communities: [Community] = {
    var communities: [Community] = []
    for (number, line) in kinds.split(separator: "\n").enumerated() {
      let parts = line.split(separator: "|").map(String.init)
      for (index, town) in towns.enumerated() where (number + index) % 4 != 3 {
        func filled(_ text: String) -> String { text.replacing("*", with: town.name) }
        var community = Community(id: "community:\(parts[0])-\(index)", name: filled(parts[1]))
        community.organiser = filled(parts[2])
        community.topic = parts[3]
        community.description = parts[4]
        community.city = town.name
        community.postcode = town.postcode
        // Some streets apart.
        community.coordinate = Coordinate(
          latitude: (town.point?.latitude ?? 0) + Double(number % 7) * 0.003,
          longitude: (town.point?.longitude ?? 0) + Double(number % 5) * 0.004)
        communities.append(community)
      }
    }
    return communities
  }()
}
