/// What staff type, and which kinds of communities of ``JudgedDirectory`` answer it.
enum JudgedQueries {
  /// Each line: what is typed | kinds that are right, and behind @ the number of the town it is typed in.
  static let lines = """
    stolemotion|stole
    stole|stole
    motion|stole gym vand gaa
    gymnastik|gym stole vand
    siddende gymnastik|stole
    gåtur|gaa
    gåture|gaa
    gaatur|gaa
    gå|gaa
    vandgymnastik|vand
    varmtvandsbassin|vand
    svømning|vand
    krolf|krolf
    krofl|krolf
    kroket|krolf
    petanque|petanque
    petanqe|petanque
    fodbold|fodbold
    gå fodbold|fodbold
    bold|fodbold
    cykel|cykel
    cykling|cykel
    cykeltur|cykel
    dans|dans
    seniordans|dans
    danser|dans
    yoga|yoga
    afspænding|yoga
    vinterbadning|bad
    vinterbader|bad
    kor|gospel tirsdagskor lunge afasi
    koret|gospel tirsdagskor lunge afasi
    gospel|gospel
    gospelkor|gospel
    gosplekor|gospel
    sang|faellessang tirsdagskor gospel lunge demens
    synge|faellessang tirsdagskor gospel lunge
    fællessang|faellessang
    faellessang|faellessang
    højskolesang|faellessang
    sangene|faellessang tirsdagskor gospel lunge
    kol|lunge
    lungekor|lunge
    folkemusik|spillemand
    harmonika|spillemand
    spillemandsmusik|spillemand
    strik|strik
    strikke|strik
    strikeklub|strik
    håndarbejde|strik patchwork
    hækling|strik
    garn|strik
    patchwork|patchwork
    patchwrok|patchwork
    sy|patchwork kvinder
    træ|trae
    snedker|trae
    træværksted|trae
    værksted|trae keramik
    mandefællesskab|mandeskur trae herre
    mænd|mandeskur trae herre madklub
    mand|mandeskur trae herre madklub
    herreklub|herre mandeskur trae madklub
    herreværelse|herre
    mandeklub|mandeskur herre trae
    mandeværksted|trae mandeskur
    keramik|keramik
    ler|keramik
    kermaik|keramik
    maleri|maleri
    male|maleri
    akvarel|maleri
    foto|foto
    fotografi|foto
    fotoklub|foto
    reparation|repair
    fikse|repair
    læsekreds|laes
    læseklub|laes hoejt
    bogklub|laes
    højtlæsning|hoejt
    slægtsforskning|slaegt
    slægt|slaegt
    lokalhistorie|lokal
    arkiv|lokal slaegt
    sprogcafé|sprog
    sprogcafe|sprog
    lære dansk|sprog kvinder
    it-hjælp|it
    ipad|it
    mitid|it
    ældre sagen|it
    ældresagen|it
    lektiehjælp|lektie
    fællesspisning|spisning
    spise sammen|spisning
    spisefællesskab|spisning
    aftensmad|spisning madklub
    madlavning|madklub
    lære at lave mad|madklub far
    kaffe|kaffe stole
    mødested|kaffe vaerested mandeskur repair
    varmestue|vaerested
    hjemløs|vaerested
    korshær|vaerested
    besøgsven|besoeg
    besøgsvenner|besoeg
    røde kors besøg|besoeg
    hund|hund
    sorg|sorg ungsorg
    sorgruppe|sorg
    efterladte|sorg
    mistet ægtefælle|sorg
    mistet min mand|sorg
    unge sorg|ungsorg
    demens|demens husk
    demenscafe|demens
    deemns|demens husk
    hukommelse|husk demens
    alzheimer|husk
    pårørende|paar demens
    pårørende til syg ægtefælle|paar
    angst|angst
    depression|angst
    kræft|kraeft
    senfølger|kraeft
    afasi|afasi
    blodprop|afasi
    have|have
    nyttehave|have
    havearbejde|have
    fugle|fugle
    fugletur|fugle
    lystfisker|fiskeri
    fisketur|fiskeri
    banko|banko
    andespil|banko
    skak|skak
    skakklub|skak
    bridge|kort
    kortspil|kort herre
    mødregruppe|mor
    barsel|mor
    fædre|far
    bedsteforældre|bedste
    reservebedste|bedste
    kvinder|kvinder
    juleaften|jul
    alene juleaften|jul
    ensom|kaffe jul spisning besoeg
    ensom mand der kan lide træ|trae
    en der er alene om søndagen|kaffe
    vil gerne synge men kan ikke læse noder|tirsdagskor
    mand der gerne vil lære at lave mad|madklub far
    enke der har mistet sin mand|sorg
    hjælp til telefonen|it
    min kone har demens|demens husk paar
    kaffe og selskab|kaffe
    træværksted roskilde|trae@0
    kor ringsted|tirsdagskor gospel lunge afasi@2
    krolf aabenraa|krolf@5
    krolf åbenrå|krolf@5
    skak norresundby|skak@6
    have svendborg|have@7
    demens køge|demens husk@4
    fof|madklub
    pensionistforeningen|krolf
    """
}
