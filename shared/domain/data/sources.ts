/**
 * Where each fact of the lists in this folder comes from: the codes of domain.md section 9. The files were read on or
 * before {@link FACTS_READ_ON}, most web pages only in part; the laws are French Justel consolidations, which inform
 * but do not bind.
 */

/** Day on which the facts were last read, ISO. Show it beside them: numbers and laws change. */
export const FACTS_READ_ON = '2026-11-23';

/** Source code → owner and title as a reader can look them up. Titles keep their own language. */
export const SOURCES = {
  // Laws and decrees, via github.com/legalize-dev/legalize-be
  SW1: 'Strafwetboek, boek I (29/2/2024; Justel 2024002052)',
  SW2: 'Strafwetboek, boek II (29/2/2024; Justel 2024002088)',
  DIJH: 'Decreet integrale jeugdhulp, 12/7/2013 (Justel 2013035791)',
  DRM: 'Decreet rechtspositie van de minderjarige, 7/5/2004 (Justel 2004036491)',
  VH: 'Decreet Veilige Huizen, 29/3/2024 (Justel 2024003315)',
  DPA: 'Wet gegevensbescherming, 30/7/2018 (Justel 2018040581)',

  // Flemish youth care and justice
  OPG: 'Opgroeien: Tienerpooiers/mensenhandel',
  JHT: 'jeugdhulp.be: Tienerpooiers',
  VV: 'opgroeien.be: Veilig verblijf',
  JH35: 'jeugdhulp.be: Bewaartermijnen, 35 jaar',
  JHP: 'jeugdhulp.be: Privacy',
  JHFAQ: 'jeugdhulp.be: Veelgestelde vragen',
  BINC: 'jeugdhulp.be: Veelgestelde vragen, BINC',
  ITP: 'jeugdhulp.be: Belangrijk nieuws voor aanmelders',
  OCJ: 'jeugdhulp.be: Ondersteuningscentrum jeugdzorg',
  OCJ17: 'Jaarverslag jeugdhulp 2017',
  JWZ: 'jongerenwelzijn.be: Omgaan met verontrusting',
  VKW: 'vertrouwenscentrum-kindermishandeling.be',
  RPF: 'rechtspositie.be: Gedeeld beroepsgeheim',
  RPD: 'rechtspositie.be: Dossier',
  KPL: 'Kennisplein: Jeugdrecht, FAQ',
  JUST: 'FOD Justitie: Réforme du Code pénal',
  TVL: 'TVL: Demir, strafwetboek (2026)',
  RVS: 'Raad van State, advies 74.664/16 (10/1/2024)',
  OM16: 'Omzendbrief van 23/12/2016, Belgisch Staatsblad 10/3/2017 (etaamb 2017030090)',
  KB13: 'Koninklijk besluit van 18/4/2013 (etaamb 2013203053)',
  COL4: 'Openbaar Ministerie: COL 4/2018',
  PKM: 'Protocol Kindermishandeling (30/3/2010)',
  VVKP: 'vvkp.be (2015)',

  // Trafficking, missing minors, residence
  AGII: 'agii.be: Mensenhandel, procedure en voorwaarden',
  AGII17: 'agii.be (23/5/2017)',
  ECPAT: 'ecpat.be',
  MYR: 'Myria: Slachtoffercentra',
  UNHCR: 'UNHCR: help.unhcr.org/belgium',
  FED: 'fedasilinfo.be',
  VOOG: 'FOD Justitie, Dienst Voogdij; info-ukraine.be',
  CFM: 'Child Focus: Vermist',
  CFLH: 'Child Focus Learning Hub: Juridisch kader 2',
  STP: 'stoptienerpooiers.be: Ouders',
  POL: 'politie.be/5442',

  // Press, parliament, trade press
  VRT16: 'deredactie.be (2016)',
  VRT19: 'VRT NWS (10/10/2019)',
  VRT21: 'VRT NWS (23/12/2021)',
  HLN17: 'Het Laatste Nieuws (2/5/2017)',
  HLN18: 'Het Laatste Nieuws (19/2/2018)',
  HLN19: 'Het Laatste Nieuws (12/2019)',
  HLN21: 'Het Laatste Nieuws (12/2021)',
  NB20: 'Het Nieuwsblad (24/12/2020)',
  NB22: 'Het Nieuwsblad (27/12/2022)',
  'NB-V': 'Het Nieuwsblad (24/7/2020)',
  VP19: 'Vlaams Parlement, 1305509 (2019)',
  RAD: 'Radio 2 (21/1/2020)',
  KN19: 'Knack (12/2019)',
  'SOC-E': 'sociaal.net: Esperanto',
  'SOC-R': 'sociaal.net: Registratiesystemen',
  VIA: 'vialogos.be',
  RTL24: 'RTL (22/7/2024)',
  WTV: 'WTV (7/2022)',
  ART: 'Artsenkrant',
  SEK: 'seksuologieonderzoek.be',
  CO3: 'provincieantwerpen.be: CO3',
  WEL: 'weliswaar.be',

  // Netherlands, United Kingdom, United States
  SLN: 'stoploverboys.nu (NL)',
  KP: 'keerpunt.chat (NL)',
  SHOP: 'SHOP Jeugd Den Haag (NL)',
  MLT: 'Meldpunt Loverboyproblematiek Twente (NL)',
  JBRR: 'Jeugdbescherming Rotterdam Rijnmond (NL, 2015)',
  CJG: 'cjg043.nl (NL)',
  BND: 'BN DeStem (NL, 7/2019)',
  GGD: 'GGD Haaglanden (NL)',
  CKM: 'CKM, via nieuws.nl en rd.nl (NL, 3/2021)',
  NJIold: 'nji.nl (NL)',
  DFC: 'Defence for Children (NL, 2018)',
  ALM: 'regio.almere.nl (NL, 14/5/2019)',
  WEG: 'wegwijzermensenhandel.nl (NL)',
  COM: 'CoMensha (NL, 2019)',
  CCV: 'hetccv.nl (NL)',
  ARG: 'VPRO Argos (NL, 2021)',
  'MAR-R': 'MARAC: referral form (UK; docslib 13712024)',
  'MAR-M': 'MARAC: minutes (UK; studylib 18690313)',
  'MAR-I': 'MARAC: information-sharing protocol (UK; markettransfer.info)',
  CAC: 'westernregionalcac.org (US)',
  EGEO: 'egeo.be',
  FAX: 'faexit.nl (NL)',
  FS: 'FileSender (github.com/monkeyiq/filesender)',
  GDPR33: 'AVG, art. 33 (commonaccord.org)',
  HT: 'HTCDS 2.0, IOM (github.com/UNMigration/HTCDS)',
  PRI: 'Primero (github.com/primeroIMS/primero)',
} as const satisfies Readonly<Record<string, string>>;
export type SourceCode = keyof typeof SOURCES;

/**
 * How sure a fact is. H: the law or the owner's page was read; M: a reputable second-hand page, an excerpt or an older
 * copy; L: weak or partial.
 */
export type Confidence = 'H' | 'M' | 'L';

/** What stands under every fact that was found somewhere. */
export interface Sourced {
  readonly source: SourceCode;
  readonly confidence: Confidence;
  /** Other sources that say the same. */
  readonly also?: readonly SourceCode[];
}

/** General knowledge that nobody looked up. Show it as not verified, never as a fact. */
export interface Unverified {
  readonly source: null;
  readonly confidence: 'GK';
}
