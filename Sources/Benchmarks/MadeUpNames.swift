/// What the made-up directory is put together from.
enum MadeUpNames {
  /// A town that communities lie around.
  struct Town {
    let postcode: String
    let name: String
    let latitude: Double
    let longitude: Double
  }

  /// From all over the country, the dense and the sparse. Points from DAGI/DAWA (Styrelsen for Dataforsyning og
  /// Infrastruktur, CC BY 4.0) and GeoNames (CC BY 4.0).
  static let towns: [Town] = townLines.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: ";").map(String.init)
    guard parts.count == 4, let latitude = Double(parts[2]), let longitude = Double(parts[3]) else {
      return nil
    }
    return Town(postcode: parts[0], name: parts[1], latitude: latitude, longitude: longitude)
  }

  static let activities = list(
    """
    stolemotion gåtur kor sang strik nørkleri banko kortspil petanque svømning yoga dans folkedans madklub \
    fællesspisning café demenscafé sorggruppe mandefællesskab værksted træværksted cykling krolf bowling håndbold \
    badminton fodbold gymnastik havearbejde nyttehave naturvandring fuglekig læsekreds skrivegruppe sprogcafé \
    lektiehjælp it-hjælp brætspil skak billard maleri keramik foto teater film musik spillemandsmusik fiskeri jagt \
    ridning vinterbadning mindfulness meditation pårørendegruppe netværk besøgsven følgeven spisevenner \
    reparationscafé genbrug patchwork slægtsforskning lokalhistorie højskolesang foredrag herreværelset vandgymnastik
    """)
  static let organisers = list(
    """
    Seniorklubben Idrætsforeningen Frivilligcentret Menighedsplejen Pensionistforeningen Aktivitetshuset \
    Gymnastikforeningen Husflidsforeningen Beboerforeningen Biblioteket Forsamlingshuset Kulturhuset Sognegården \
    Medborgerhuset Spejdergruppen Haveforeningen Aftenskolen Oplysningsforbundet Selvhjælpen Besøgstjenesten \
    Boldklubben Sangforeningen Borgerforeningen Patientforeningen Genbrugsbutikken Arkivet
    """)
  static let kinds = list("klubben gruppen holdet caféen foreningen")
  static let streets = list(
    """
    Nørregade Algade Skolevej Kirkevej Hovedgaden Strandvej Bygaden Møllevej Søndergade Østergade Vestergade Parkvej \
    Engvej Skovvej Stationsvej
    """)
  static let weekdays = list("man tir ons tor fre lør søn")

  private static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let townLines = """
    1050;København K;55.68040;12.58592
    2300;København S;55.64763;12.59005
    2720;Vanløse;55.68361;12.48713
    2630;Taastrup;55.65006;12.30160
    2800;Kongens Lyngby;55.77044;12.50378
    3000;Helsingør;56.03606;12.61360
    3400;Hillerød;55.92791;12.30081
    3600;Frederikssund;55.83956;12.06896
    4000;Roskilde;55.64152;12.08035
    4100;Ringsted;55.44260;11.79011
    4130;Viby Sjælland;55.54872;12.02391
    4180;Sorø;55.43184;11.55547
    4200;Slagelse;55.40276;11.35459
    4220;Korsør;55.32993;11.13857
    4300;Holbæk;55.71750;11.71279
    4400;Kalundborg;55.67954;11.08864
    4600;Køge;55.45802;12.18214
    4700;Næstved;55.22992;11.76092
    4800;Nykøbing F;54.76906;11.87425
    4900;Nakskov;54.83038;11.13567
    3700;Rønne;55.10091;14.70664
    5000;Odense C;55.39594;10.38831
    5230;Odense M;55.37780;10.40540
    5610;Assens;55.27023;9.90081
    5700;Svendborg;55.05982;10.60677
    5800;Nyborg;55.31274;10.78964
    6000;Kolding;55.49040;9.47216
    6400;Sønderborg;54.90896;9.78917
    6700;Esbjerg;55.47028;8.45187
    7000;Fredericia;55.56568;9.75257
    7100;Vejle;55.70927;9.53570
    7400;Herning;56.13615;8.97662
    7500;Holstebro;56.36009;8.61607
    7700;Thisted;56.95523;8.69491
    7800;Skive;56.56699;9.02707
    8000;Aarhus C;56.15674;10.21076
    8600;Silkeborg;56.16970;9.54508
    8700;Horsens;55.86066;9.85034
    8800;Viborg;56.45319;9.40201
    8900;Randers C;56.46070;10.03639
    9000;Aalborg;57.04800;9.91870
    9400;Nørresundby;57.05877;9.92284
    9800;Hjørring;57.46417;9.98229
    """
}
