/// First parts of Danish compounds in this field. A directory's own words tell most of what a compound is put
/// together from; these tell it also in a small directory, where *gospel* stands in *gospelkor* alone.
enum CompoundParts {
  /// Folded. Linking letters (*s*, *e*) are not part of them.
  static let words = Set(
    """
    aften akvarel aktivitet alder amatør arbejde bad bade badminton balance band banko barn barsel beboer bedste \
    begynder besøg bevægelse bibliotek bil billard billed bio blomster bog bold bolig bord bowling bror bryst bræt by bus \
    bygning byt børn båd bål café center computer cykel cykle dag dame damp dans data demens digital drama drenge dukke dyr \
    efterår efterladte eftermiddag egn elev erindring familie far fest fiske film fjord flygtning folke forening forår forældre \
    formiddag foto fredag fri fritid frivillig frokost frugt fugl fælles fællesskab født gade garn genbrug gigt glas golf \
    gospel grøn gruppe guitar gymnastik gå gård gæste hal handicap harmonika hav have havne helbred herre hjem hjerne hjerte \
    hjælp hobby hold hukommelse hund hus hygge håndarbejde hånd høj højskole høre idræt jagt jazz job jul kaffe kajak kano \
    kegle keramik kirke klassisk klub klubhus kolonihave kor kort kreativ kreds kræft krop krolf kultur kunst kvarter \
    kvinde kæle køkken lands lege lektie liv lokal lokale lunge lyst lytte lyd læse løb løbe løvfald mad maler mand mande \
    mandag marked medborger menighed middag mobil model morgen mor motion motor musik mødre mødested møde nabo nat natur \
    netværk nytte nørkle nøgle onsdag ord orkester park patchwork pause pensionist petanque pige plads pleje pop \
    pårørende regnbue rejse reparation ride ring ro rock rulle salme samtale samvær sang scene selskab selvhjælp senior \
    sind skak skole skov skrive skur sko slægt smed snak snedker social sogn sommer sorg spil spille spise sport sprog \
    stav stemme stille stol stole strand strik strikke studie styrke støtte sund sundhed svømme sy syng synge søndag sø \
    søster teater tegne telefon tennis tirsdag torsdag traktor træ træf træning tur tøj ugle uge ung ungdom vand vandre \
    varme vej ven venne veteran vin vinter voksen værksted væve yoga ældre ægte øve øvelse åben åbent
    """.split(whereSeparator: \.isWhitespace).map { Folding.words(String($0)).joined().map { $0 } })
}
