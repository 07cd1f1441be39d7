/// A small made-up directory, as a municipality's system hands it over: semicolons, decimal commas, BOM, CRLF, a line
/// break within quotes.
enum MadeUpDirectory {
  /// How many communities there are.
  static let count = 7

  /// Three near Viby Sjælland, two in Roskilde, one in Skagen; the last has no coordinates, only a postcode.
  static let csv =
    "\u{feff}"
    + [
      "Id;Navn;Arrangør;Beskrivelse;Emne;Adresse;Postnr;By;Breddegrad;Længdegrad;Tidspunkt;Pris;Vært;Telefon;"
        + "Niveaufri;Plads;Følgeskab",
      "k1;Kor for alle;Menighedsplejen;Vi synger sange, som alle kender.;Sang;Parkvej 4;4130;Viby Sjælland;"
        + "55,5490;12,0250;man 10–12;0;Inger;00 00 00 01;ja;ja;ja",
      "k2;Stolemotion i parken;Seniorklubben;\"Vi rører os,\nog så er der kaffe.\";Bevægelse;Engvej 1;4130;"
        + "Viby Sjælland;55,5600;12,0300;tir 9–10;20;Børge;00 00 00 02;ja;få;nej",
      "k3;Gåtur og snak;Sognegården;Stille tur om søen.;Natur;Kirkevej 2;4130;Viby Sjælland;55,5300;12,0100;"
        + "ons 10;0;;;nej;ja;ja",
      "k4;Koret ved domkirken;Sangforeningen;For øvede.;Sang;Domkirkepladsen 1;4000;Roskilde;55,6424;12,0803;"
        + "tor 19–21;300;Karl;00 00 00 04;nej;venteliste;nej",
      "k5;Strikkecafé;Biblioteket;Garn og samtale.;Håndarbejde;Algade 3;4000;Roskilde;55,6410;12,0850;fre 13;0;"
        + "Aase;00 00 00 05;ja;ja;nej",
      "k6;Kor ved havet;Sangforeningen;Langt væk.;Sang;Havnevej 1;9990;Skagen;57,7209;10,5839;lør 11;50;;;ja;nej;nej",
      "k7;Læsekreds;Biblioteket;En bog om måneden.;Litteratur;;4130;Viby Sjælland;;;ons 16;0;;;ja;ja;nej",
    ].joined(separator: "\r\n") + "\r\n"
}
