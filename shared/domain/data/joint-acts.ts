/**
 * Acts of the joint approach that everyone should know how to do: when, how, with which source. A person decides, and
 * a person does it; nothing here is sent by the program (domain.md sections 0a, 1, 2 and 4).
 */
import type { Channel } from '../contact-entry';
import { DIRECTORY, PAYOKE_MENTION, type DirectoryEntry } from './directory';
import { LEGAL_GROUNDS, type LegalGround, type LegalGroundId } from './legal-grounds';
import type { Sourced } from './sources';
import type { Words } from './words';

interface MailDraft {
  readonly subject: string;
  /** In Dutch in every language: who receives it reads Dutch. It holds no personal data. */
  readonly body: string;
}

export interface JointAct extends Sourced {
  readonly id: string;
  readonly label: Words;
  readonly why: Words;
  /** What to do, in order. */
  readonly how: readonly Words[];
  /** Id of the agency's entry in the directory. */
  readonly entryId: string;
  readonly channel: Channel;
  /** The ground whose conditions a person ticks first; absent where nothing is asked of secrecy. */
  readonly groundId?: LegalGroundId;
  readonly mail?: MailDraft;
  /** What is logged, in Dutch as the log of a Flemish desk is. */
  readonly log: string;
}

const NO_NAMES: Words = {
  nl: 'Zet geen naam, geboortedatum, adres of foto in een gewone mail. Vraag hoe je het vervolg veilig bezorgt, of draag verzegeld over.',
  fr: 'Ne mettez ni nom, ni date de naissance, ni adresse, ni photo dans un e-mail ordinaire. Demandez comment transmettre la suite en sécurité, ou transmettez sous scellé.',
  en: 'Put no name, date of birth, address or photo in an ordinary mail. Ask how to deliver the rest safely, or hand over sealed.',
};

export const JOINT_ACTS: readonly [JointAct, ...JointAct[]] = [
  {
    id: 'payoke',
    label: { nl: 'Payoke contacteren', fr: 'Contacter Payoke', en: 'Contact Payoke' },
    why: {
      nl: 'Bij een (ernstig) vermoeden dat een minderjarige slachtoffer is van een tienerpooier, contacteer je Payoke. Een wettelijke termijn vonden we niet.',
      fr: "En cas de soupçon (grave) qu'un mineur est victime d'un proxénète d'adolescents, vous contactez Payoke. Nous n'avons pas trouvé de délai légal.",
      en: 'At a (serious) suspicion that a minor is the victim of a teen pimp, you contact Payoke. We found no time limit in law.',
    },
    how: [
      {
        nl: `Mail met de vermelding '${PAYOKE_MENTION}', of bel.`,
        fr: `Envoyez un e-mail avec la mention «\u00a0${PAYOKE_MENTION}\u00a0», ou téléphonez.`,
        en: `Mail with the mention '${PAYOKE_MENTION}', or call.`,
      },
      NO_NAMES,
    ],
    entryId: 'payoke',
    channel: 'mail',
    mail: {
      subject: PAYOKE_MENTION,
      body: 'Beste,\n\nOnze dienst heeft een vermoeden dat een minderjarige het slachtoffer is van een tienerpooier. We willen dit met jullie bespreken en vragen wie dit bij jullie opneemt en hoe we de gegevens veilig bezorgen. In deze mail staan bewust geen persoonsgegevens.\n\nWanneer kunnen we jullie bereiken?',
    },
    log: `Payoke gecontacteerd met vermelding '${PAYOKE_MENTION}', zonder persoonsgegevens. Gevraagd wie het opneemt en hoe de gegevens veilig bezorgd worden.`,
    source: 'OPG',
    confidence: 'H',
  },
  {
    id: 'prosecutor',
    label: {
      nl: 'De procureur des Konings inlichten',
      fr: 'Informer le procureur du Roi',
      en: 'Inform the public prosecutor',
    },
    why: {
      nl: 'Een recht, geen plicht: wie beroepsgeheim heeft, mag onder voorwaarden de procureur des Konings inlichten.',
      fr: 'Un droit, pas une obligation\u00a0: qui est tenu au secret peut, sous conditions, informer le procureur du Roi.',
      en: 'A right, not a duty: a holder of professional secrecy may, on conditions, inform the public prosecutor.',
    },
    how: [
      {
        nl: 'Ga elke voorwaarde na en vink aan wat vaststaat. Wat je aanvinkt, komt in het contact te staan.',
        fr: 'Vérifiez chaque condition et cochez ce qui est établi. Ce que vous cochez figure dans le contact.',
        en: 'Go through each condition and tick what is established. What you tick is written in the contact.',
      },
    ],
    entryId: 'youth-prosecutor',
    channel: 'phone',
    groundId: 'report-prosecutor-353-1',
    log: 'Procureur des Konings ingelicht op grond van het meldrecht.',
    source: 'SW2',
    confidence: 'H',
  },
  {
    id: 'missing',
    label: {
      nl: 'Child Focus bij een verdwijning',
      fr: 'Child Focus lors d’une disparition',
      en: 'Child Focus at a disappearance',
    },
    why: {
      nl: 'Meld een verdwijning zo snel mogelijk aan de politie, en tegelijk aan Child Focus, dat voor elke vermiste minderjarige een dossier opent.',
      fr: 'Signalez une disparition le plus vite possible à la police, et en parallèle à Child Focus, qui ouvre un dossier pour chaque mineur disparu.',
      en: 'Report a disappearance to the police as soon as possible, and in parallel to Child Focus, which opens a file for every missing minor.',
    },
    how: [
      {
        nl: 'Bel. Zoekberichten komen er enkel in overleg met wie betrokken is.',
        fr: 'Téléphonez. Un avis de recherche se fait uniquement en accord avec les personnes concernées.',
        en: 'Call. Publicity comes only in agreement with all involved.',
      },
    ],
    entryId: 'child-focus',
    channel: 'phone',
    log: 'Verdwijning gemeld aan Child Focus.',
    source: 'CFM',
    confidence: 'H',
  },
  {
    id: 'ocj',
    label: { nl: 'Het OCJ consulteren', fr: "Consulter l'OCJ", en: 'Consult the OCJ' },
    why: {
      nl: 'Het ondersteuningscentrum jeugdzorg geeft advies bij verontrusting; een consult kan anoniem en wie vraagt, beslist wat met het advies gebeurt.',
      fr: "L'OCJ donne un avis en cas d'inquiétude\u00a0; la consultation peut être anonyme et celui qui demande décide de la suite.",
      en: 'The OCJ advises on an alarming situation; a consultation may be anonymous and the asker owns the advice.',
    },
    how: [
      {
        nl: 'Vraag eerst een consult. Meld je ook, ga dan de voorwaarden van de grond na.',
        fr: "Demandez d'abord une consultation. Si vous signalez aussi, vérifiez les conditions du fondement.",
        en: 'First ask for a consultation. If you also report, go through the conditions of the ground.',
      },
    ],
    entryId: 'ocj',
    channel: 'phone',
    groundId: 'youth-decree-76',
    log: 'OCJ geconsulteerd.',
    source: 'OCJ17',
    confidence: 'M',
    also: ['JWZ'],
  },
  {
    id: 'vk',
    label: {
      nl: 'Het vertrouwenscentrum contacteren',
      fr: 'Contacter le centre de confiance (VK)',
      en: 'Contact the confidential centre (VK)',
    },
    why: {
      nl: 'Beroepskrachten contacteren het vertrouwenscentrum kindermishandeling rechtstreeks. Of hulp maatschappelijk noodzakelijk is, beantwoordt het binnen 65 werkdagen.',
      fr: 'Les professionnels contactent directement le centre de confiance. Il répond dans les 65 jours ouvrables si une aide est socialement nécessaire.',
      en: 'Professionals contact the confidential centre directly. It answers within 65 working days whether help is socially necessary.',
    },
    how: [NO_NAMES],
    entryId: 'vk',
    channel: 'phone',
    groundId: 'youth-decree-76',
    log: 'Vertrouwenscentrum kindermishandeling gecontacteerd.',
    source: 'VKW',
    confidence: 'H',
    also: ['OCJ'],
  },
  {
    id: 'zsg',
    label: {
      nl: 'Zorgcentrum na seksueel geweld, binnen 7 dagen',
      fr: 'Centre après violences sexuelles, dans les 7 jours',
      en: 'Sexual assault care centre, within 7 days',
    },
    why: {
      nl: 'De eerste zeven dagen tellen voor de sporen. Het centrum is gratis, dag en nacht open, en een klacht is niet nodig.',
      fr: "Les sept premiers jours comptent pour les traces. Le centre est gratuit, ouvert jour et nuit, et une plainte n'est pas nécessaire.",
      en: 'The first seven days matter for traces. The centre is free, open day and night, and no complaint is needed.',
    },
    how: [
      {
        nl: 'Leg uit wat het centrum doet, en laat haar of hem zelf kiezen.',
        fr: 'Expliquez ce que fait le centre, et laissez-lui le choix.',
        en: 'Explain what the centre does, and let her or him choose.',
      },
    ],
    entryId: 'zsg',
    channel: 'phone',
    log: 'Zorgcentrum na seksueel geweld gecontacteerd.',
    source: 'ART',
    confidence: 'M',
  },
];

export function directoryEntryOf({ entryId }: JointAct): DirectoryEntry {
  const found = DIRECTORY.find(({ id }) => id === entryId);
  if (!found) throw new Error(`no directory entry ${entryId}`);
  return found;
}

export function groundOf({ groundId }: JointAct): LegalGround | null {
  return LEGAL_GROUNDS.find(({ id }) => id === groundId) ?? null;
}

/** As one pastes it into a mail program. */
export function mailText(address: string, { subject, body }: MailDraft): string {
  return `Aan: ${address}\nOnderwerp: ${subject}\n\n${body}`;
}
