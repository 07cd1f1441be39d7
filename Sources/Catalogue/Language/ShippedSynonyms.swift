/// The synonyms that come with the program: words of the field as staff, citizens and associations use them.
/// The form is told at `SynonymReader`; a municipality lays its own file over them.
enum ShippedSynonyms {
  static let name = "synonymer"

  // One group a line, however long.
  // swift-format-ignore
  static let text = """
    # Bevægelse
    motion, gymnastik, træning, bevægelse, fitness
    motion > idræt, sport
    sport, idræt
    sport > fodbold, håndbold, badminton, bordtennis, volleyball, tennis
    stolemotion, stolegymnastik, siddende gymnastik, stoletræning
    gåtur, gågruppe, gåhold, gåfællesskab, gåklub, travetur
    gåtur > vandretur, gå
    vandring, vandretur, vandrehold, pilgrimsvandring, naturvandring
    stavgang, nordic walking
    løb, jogging, løbeklub, løbehold
    cykling, cykeltur, cykelhold, cykeltræf, tohjulet
    rickshaw, cykling uden alder
    svømning, svømme, svømmehal, svømmehold
    vandgymnastik, varmtvandsbassin, vandmotion, vandtræning, aquagymnastik
    vinterbadning, havbad, vinterbader, morgenbad
    yoga, stoleyoga, hatha
    meditation, mindfulness, afspænding, stilhed, nærvær
    dans, danse, linedance, folkedans, selskabsdans, seniordans
    styrketræning, vægttræning, styrke, maskintræning
    balance, faldforebyggelse, balancetræning
    genoptræning, vedligeholdelsestræning, rehabilitering
    bold, boldspil, boldklub
    fodbold, gåfodbold
    petanque, boule, kugler
    krolf, kroket
    kegler, bowling, keglespil
    minigolf, fodboldgolf
    dart, dartklub, pilekast
    billard, pool, snooker
    badminton, fjerbold, ketsjer, ketcher
    bordtennis, pingpong
    roning, kajak, kano, padle, romaskine
    sejlads, sejle, båd, sejlklub
    fiskeri, fiske, lystfiskeri, fisketur
    jagt, jæger, flugtskydning
    ridning, ride, hest, rideskole
    skydning, skytte, bueskydning

    # Sang, musik og scene
    kor, sangkor, sanggruppe, sanghold
    kor > sang, synge
    sang, synge, fællessang, sangcafé
    fællessang, højskolesang, syng sammen
    musik, spille sammen, orkester, band, sammenspil
    orkester, harmoniorkester, big band
    spillemandsmusik, folkemusik, spillemænd, harmonika
    guitar, instrument, klaver, violin
    teater, skuespil, drama, amatørteater, scene
    film, biograf, filmklub, filmaften
    koncert, livemusik
    foredrag, fortælling, oplæg, højskoledag

    # Hænder og værksted
    strik, strikning, strikke, strikkeklub, strikkecafé
    strik, håndarbejde, garn, nørkle
    nørkle, nørkleri, nørklecafé, nørkleklub
    håndarbejde, hækling, broderi, hækle, brodere
    håndarbejde > patchwork, broderi
    syning, sy, sycafé, syklub, symaskine
    patchwork, quilt, kludetæppe
    vævning, væv, væve
    knipling, kniple
    værksted, træ, snedker, træværksted, sløjd, høvlebænk
    træ > træsløjd, drejebænk, savværk
    træsnit, snitte, pileflet, flet
    husflid, håndværk, kunsthåndværk
    metal, smedje, smed, svejsning
    reparation, reparationscafé, reparere, fikse
    cykelværksted, cykelreparation, lappe
    motor, traktor, veteranbil, mekaniker, knallert
    modelbyg, modeltog, modelfly, modeljernbane
    maleri, male, billedkunst, akvarel, tegne
    tegning, tegne, skitse
    keramik, ler, pottemager
    glas, glaskunst, mosaik
    smykker, perler, sølvsmed
    foto, fotografi, fotoklub, billeder
    kreativ, skabende, kunst, kreative fag
    genbrug, upcycling, bytte, loppemarked
    frimærker, mønter, samler, samlere

    # Ord, viden og kultur
    læsekreds, læseklub, bogklub, læsegruppe, litteratur
    læse > bog, læsekreds, højtlæsning
    højtlæsning, fælleslæsning, oplæsning, læse højt
    skrive, skrivegruppe, skriveværksted, erindring, erindringsværksted
    slægtsforskning, slægt, aner, slægtshistorie
    lokalhistorie, arkiv, lokalarkiv, egnshistorie
    museum, udstilling, kunstforening
    sprog, sprogcafé, dansk, danskundervisning, sprogtræning, lære dansk
    engelsk, tysk, fransk, spansk
    lektiehjælp, lektier, lektiecafé, skolehjælp
    computer, ipad, tablet, smartphone, telefon, mobil, digital hjælp, datastue
    it > computer, digital, datastue, tablet, mobil
    mitid, nemid, digital post, borgerservice
    undervisning, kursus, hold, aftenskole
    debat, samtalesalon, politik, samfund
    rejse, udflugt, bustur, tur
    banko, bankospil, andespil, lotteri
    spil, brætspil, spilleklub, spilcafé
    kort, kortspil, whist, bridge, l'hombre
    bridge, whist, kortspil
    skak, skakklub
    gaming, computerspil, e-sport, rollespil

    # Mad og kaffe
    fællesspisning, spisefællesskab, folkekøkken, spisevenner, fællesmiddag
    spise, spisning, middag, fællesspisning, aftensmad
    spise alene > spisevenner, fællesspisning, spisefællesskab
    mad, madlavning, madklub, køkken, madhold
    madlavning, kokkeskole, madhold, kogekunst
    bagning, bage, bagedyst, kage
    kaffe, kaffeklub, kaffebord, formiddagskaffe, eftermiddagskaffe
    morgenmad, morgenkaffe, morgenbord, brunch
    frokost, smørrebrød, frokostklub
    café, cafe, kaffebar, samlingssted
    mødested, værested, åbent hus, samlingssted, varmestue, medborgerhus
    værested, varmestue, kontaktsted
    hygge, samvær, selskab, hyggeklub

    # Natur og dyr
    natur, skov, friluftsliv, udeliv, strand
    have, havearbejde, haveklub, havefællesskab, nyttehave, kolonihave
    have > grøntsager, blomster, drivhus, dyrke
    fugle, fugletur, fuglekig, ornitologi, fuglekasse
    bål, bålsted, shelter, lejrbål
    hund, hundetur, besøgshund, hundeluftning, hundeklub
    dyr, kæledyr, kat, hund, besøgsdyr
    bi, biavl, honning, biavler
    svampe, svampetur, urter
    miljø, klima, bæredygtighed, strandrens
    bondegård, landbrug, gård

    # Alene, sorg og samtale
    ensom, alene, ensomhed, savner nogen, isoleret, enlig
    ensom > mødested, besøgsven, netværk, fællesskab
    savn > sorg, mistet
    besøgsven, besøgstjeneste, besøgsvært, vågetjeneste
    telefonven, tryghedsopkald, telefonstjerne, ringetjeneste, telefonkæde
    venner, venskab, veninde, nye venner, ven
    netværk, netværksgruppe, netværkscafé
    sorg, efterladte, mistet, sorggruppe, sørgende, dødsfald
    sorg > enke, enkemand
    enke, enkemand, enkestand
    død, dødsfald, begravelse
    skilt, skilsmisse, fraskilt, brudt forhold
    samtale, snak, samtalegruppe, tale med nogen
    støtte, støttegruppe, selvhjælp, selvhjælpsgruppe
    rådgivning, vejledning, gode råd, retshjælp
    gæld, økonomi, gældsrådgivning, penge
    følgeskab, følgeven, ledsager, følges med
    mentor, makker, støtteperson
    tryghed, tryg, trygge rammer
    øvebane, rolig start, små skridt, lille gruppe
    nybegynder, begynder
    kirke, sogn, menighed, gudstjeneste, sognegård
    tro, kristen, bibel, bøn
    højtid, jul, juleaften, nytår

    # Krop, sind og sygdom
    demens, hukommelse, alzheimer, glemsom, demenscafé, husker dårligt
    angst, angstgruppe, panik, nervøs, social angst
    depression, trist, nedtrykt, tungsind
    psykisk, sind, psykisk sygdom, psykisk sårbar, sindslidelse
    stress, udbrændt, sygemeldt, overbelastet
    søvn, søvnløs, søvnbesvær
    smerter, kroniske smerter, gigt, fibromyalgi
    kræft, cancer, kræftramt, senfølger
    hjerte, hjertesygdom, hjertemotion, hjertepatient
    lunge, kol, lungesyg, åndenød, lungekor
    diabetes, sukkersyge
    parkinson, rystesyge
    sclerose, multipel sclerose
    apopleksi, blodprop, hjerneskade, afasi, slagtilfælde
    hørelse, høreapparat, hørehæmmet, døv, teleslynge
    syn, blind, svagsynet, synshandicap, lydbog
    handicap, handicappet, kørestol, funktionsnedsættelse
    rollator, gangbesvær, kørestol, dårligt gående
    udviklingshæmmet, udviklingshandicap
    autisme, asperger, adhd
    misbrug, alkohol, afhængighed, ædru, anonyme alkoholikere
    ludomani, spilleafhængighed
    sundhed, helbred, sund, sundhedscenter
    vægt, vægttab, overvægt, kost
    rygestop, ryge, røgfri

    # Hvem
    mand, mænd
    mænd, herreklub, mandefællesskab, mandegruppe, mandeklub, mændenes, herre
    mandefællesskab, mandegruppe, mandeklub, herreværelse, mandeværksted, mandecafé, mandeskur
    kvinde, kvinder, kvindeklub, kvindegruppe, kvindecafé, dame
    ældre, senior, pensionist, efterlønner, ældreklub
    senior, pensionist, seniorklub, pensionistforening
    unge, ung, ungdom, ungdomsklub
    barn, børn, børneklub
    familie, forældre, familiecafé
    mor, mødre, mødregruppe, barselscafé
    far, fædre, fædregruppe
    bedsteforældre, bedstemor, bedstefar, reservebedste, børnebørn
    pårørende, ægtefælle, pårørendegruppe, pårørendecafé, omsorgsgiver
    pårørende > syg mand, syg kone
    flygtning, indvandrer, integration, nydansker, international
    nabo, naboskab, nabofællesskab, beboer
    tilflytter, ny i byen, lige flyttet, nytilflyttet
    veteran, soldat, udsendt
    hjemløs, hjemløshed, gadens folk
    lgbt, regnbue, homoseksuel, queer
    arbejdsløs, ledig, jobsøgende, jobklub
    studerende, studie, kollegium

    # Frivillig, praktisk og ord for steder
    frivillig, frivillighed, frivilligt arbejde, hjælper
    frivillig > besøgsven, vågetjeneste, genbrugsbutik
    hjælp, bistand, håndsrækning
    lift, transport, kørsel, flextrafik, kørselsordning
    gratis, uden betaling, koster ikke noget
    forening, klub, laug
    gruppe, hold, kreds
    bibliotek, læsesal
    plejehjem, omsorgscenter, ældrecenter, plejecenter
    aktivitetshus, aktivitetscenter, daghjem, dagcenter
    kvarterhus, beboerhus, fælleshus, medborgerhus, kulturhus
    forsamlingshus, sognehus, sognegård
    tosprogede, flersprogede
    bog, bøger
    hånd, hænder
    fod, fødder
    bror, brødre
    søster, søstre
    datter, døtre
    nat, nætter
    gammel, ældre, gamle
    lille, små
    formiddag, morgen
    """
}
