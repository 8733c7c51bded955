/**
 * Words from which the program proposes a code name for a case file, such as `Zilver-19` or `Notelaar-33`, so that
 * a person's name need never appear in a list, in a file name or in a conversation that others may overhear.
 *
 * Provenance: written by hand for Schakel, not copied from any list; spelling checked against the OpenTaal word list
 * (© OpenTaal, BSD-3-Clause or CC BY 3.0, https://opentaal.org). Released under the licence of Schakel itself.
 *
 * How to choose a word to add:
 * - a Dutch noun from nature, the household or materials; a capital and then a–z; five to nine letters; easy to say
 *   and to spell; not one letter away from another word of the list; not beginning with the digraph ij;
 * - not a first name or a surname (Merel, Roos, Iris, Linde, Kamille for Camille …), a place or a brand;
 * - nothing that could describe, deride or flatter a girl, a body or a victim, nothing that recalls an offence, a
 *   weapon, a drug, alcohol, a place where things happen, a prison, the courts (parket), a funeral, and no common slang
 *   for any of these — which is why such harmless things as a pearl, a plum or an acorn (eikel) are missing.
 */

/** Code words in alphabetical order, each with a capital. */
export const CODE_WORDS: readonly string[] = `
Aalbes Aardewerk Abeel Acacia Accordeon Akelei Alant Albatros Aluminium Amandel Ananas Andoorn Anemoon Anijs
Anker Aquaduct Aquarel Arcade Arduin Argon Asfalt Atlas Avocado Baken Baksteen Balkon Balsahout Bamboe Banjo
Basalt Basilicum Bazuin Beiaard Beits Bergamot Bergmeer Bergpas Bergtop Beton Bezem Bieslook Bijenwas
Bijkeuken Bladgoud Bloembol Bloempot Boekenrek Bolderkar Bongerd Boomgaard Bosbes Bosuil Bosvrucht Braambes
Breiwol Broccoli Broeikas Brokaat Brons Bronwater Broodmand Buizerd Bundel Buxus Cactus Calcium Calendula
Cassave Cederhout Cello Cement Chroom Cipres Cirrus Citer Compost Conifeer Cosmea Dakgoot Dakpan Dakraam
Dakspaan Damast Delta Denim Dolomiet Draad Druif Druppel Duindoorn Duingras Duinpan Duinroos Ebbenhout Eierdop
Eikenhout Elzenhout Emmer Ereprijs Esdoorn Espenblad Essenhout Fagot Fazant Fjord Flanel Fluoriet Fluweel
Fontein Fornuis Framboos Fresco Fruitmand Fuchsia Galerij Gember Geranium Gesteente Getij Gewelf Gierst Gieter
Ginkgo Gipskruid Gitaar Gladiool Glazuur Gletsjer Golfslag Goudvink Graniet Grasland Graslelie Graspol Grenen
Griffel Grind Grutto Guave Haagbeuk Haardvuur Havermout Hazelnoot Helium Helmgras Hematiet Hengsel Herfst
Hibiscus Hooiberg Horizon Inktpot Iridium Jostabes Kaars Kajuit Kalebas Kalium Kalksteen Kalkzand Kandelaar
Kaneel Kapstok Karaf Kardemom Karmozijn Karton Karwij Kassei Kastanje Kastdeur Katoen Keramiek Kerkuil
Kerselaar Kervel Kievit Kiezel Klaver Kleedhaak Klimop Klinker Klokhuis Klokspel Knolraap Knoop Kobalt
Koffiepot Kokos Komeet Komijn Kompas Koolmees Koolstof Koper Koraal Korenaar Korenveld Koriander Korstmos
Krater Kreek Krent Krijt Krijtrots Krokus Kruidnoot Kruik Kruisbes Kruiwagen Kurkuma Kustlijn Kwarts Kweeboom
Kweepeer Ladder Ladekast Lagune Lampion Landkaart Lantaarn Lariks Lavas Lavendel Lazuriet Leeslamp Leisteen
Lepel Lijnolie Lijster Limoen Lindehout Liniaal Linnen Linoleum Lisdodde Lithium Longkruid Loofbos Loofhout
Luifel Lupine Luster Maanlicht Maansteen Magma Magneet Magnesium Mahonie Malachiet Mandoline Mangaan Mangrove
Maniok Maretak Marimba Marmer Mastbos Meander Meelbes Meidoorn Meiklokje Melkkan Mengkraan Mergel Metaal
Meteoor Mineraal Mistel Moerbei Moestuin Molenwiek Mosgroen Mosterd Multiplex Muntthee Muskaat Muurpeper
Muurverf Natrium Nectarine Nevel Nikkel Notelaar Notenhout Obsidiaan Oever Okkernoot Oleander Olijf Omber
Opaal Oranjerie Orgel Origami Osmium Palet Palladium Palmboom Papaja Papier Paprika Papyrus Paranoot Paraplu
Parasol Passer Pastel Pastinaak Patio Patrijs Paviljoen Pecannoot Pelikaan Pendule Penseel Perelaar Peridoot
Perkament Piano Pigment Pijlkruid Pijnboom Pimpernel Pioen Pistache Planeet Plataan Platina Plavuis Polder
Pomelo Ponton Poollicht Popeline Populier Porfier Porselein Portaal Potaarde Potlood Prairie Prieel Prikbord
Prisma Puimsteen Pyriet Rabarber Radijs Radium Raffia Ranonkel Ransuil Ratelaar Regen Regenboog Regenton
Reiger Rietgras Rietkraag Rietland Rivier Rodekool Roeispaan Rolklaver Rotan Rotsblok Saffier Saffloer
Saffraan Schelp Schoffel Schors Schotel Schouw Sering Serre Servet Sesam Silicium Sisal Sleedoorn Sleutel
Sluis Smaragd Snaar Sneeuwbes Snoeihout Soepkom Soeplepel Sokkel Sparappel Spiegel Spinazie Spons Spreeuw
Staal Staplamp Steenuil Steiger Stofdoek Strobloem Stroom Stucwerk Stuifmeel Suikerpot Sukade Sumak Tafel
Taiga Tamarisk Tandwiel Tapijt Tarwe Taxus Teakhout Tegel Theedoek Theekop Theelepel Theemuts Theepot Thermiek
Tijgeroog Titaan Toendra Tomaat Topaas Torenklok Torenvalk Trapgevel Triplex Trommel Trompet Tufsteen Tuinboon
Tuinhek Tuinkers Tuinpoort Tuinstoel Tulpenbol Turfblok Turkoois Ukelele Vallei Vanadium Varen Veenmos
Veerboot Veldsla Velijn Velours Venkel Venster Vernis Viaduct Vijver Vitrine Vlakte Vlierbes Vliering Vlonder
Vossenbes Vulkaan Vulpen Vuurklei Vuursteen Vuurtoren Waaier Walnoot Walstro Wandkleed Wandklok Wasmand
Waterkers Waterval Weegbree Wekker Wielewaal Wimpel Windmolen Windvaan Wingerd Wolfram Wolgras Xenon Xylofoon
Zandbank Zandloper Zandpad Zandsteen Zeebries Zeedistel Zeegras Zeekraal Zeeschelp Zeewier Zegge Zeilboot
Zenit Zetel Zijde Zilver Zirkoon Zonlicht Zonnedauw Zonnehoed Zuring Zuurbes Zwaluw Zwenkgras
`
  .trim()
  .split(/\s+/);
