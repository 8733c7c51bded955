import type { unlock as source } from '../nl/unlock';
import type { Translated } from '../translate';

export const unlock: Translated<typeof source> = {
  'first.title': 'Comment voulez-vous commencer ?',
  'first.lead': "Tout reste chiffré sur cet ordinateur. Il n'y a ni serveur ni compte.",
  'first.ways': 'Façon de commencer',
  'first.real': 'Un coffre pour mon service',
  'first.realText': 'Pour de vrais dossiers. Vous choisissez votre service et une phrase de passe.',
  'first.demo': "D'abord essayer",
  'first.demoText':
    'Bureau de démonstration avec des dossiers inventés, dans un coffre séparé que vous effacez ensuite.',
  'first.agency': 'Votre service',
  'first.agencyName': 'Nom de votre service',
  'first.agencyNameHint': "Comme l'appellent vos partenaires, avec la zone ou l'implantation.",
  'first.person': 'Votre nom',
  'first.passphrase': 'Phrase de passe',
  'first.repeat': 'Encore une fois',
  'first.words': 'Proposer cinq mots',
  'first.otherWords': 'Cinq autres mots',
  'first.passphraseHint': 'au moins 12 caractères ou cinq mots',
  'first.strength': 'Solidité',
  'first.weak': 'Trop faible',
  'first.fair': 'À renforcer',
  'first.strong': 'Assez forte',
  'first.warning':
    'Personne ne peut retrouver cette phrase pour vous. Notez-la et gardez-la dans le coffre-fort de votre service.',
  'first.nothingYet': "Rien n'est enregistré tant que vous n'avez pas appuyé sur Créer le coffre.",
  'first.create': 'Créer le coffre',
  'first.creating': 'Création du coffre, un instant',
  'first.demoDesk': 'Dans quel rôle voulez-vous regarder ?',
  'first.demoHint':
    "Chaque bureau a son propre coffre et connaît les trois autres. Vous pouvez ainsi transmettre un dossier et l'ouvrir de l'autre côté.",
  'first.demoOpen': 'Ouvrir la démonstration',
  'first.demoMaking': 'Préparation de la démonstration',
  'first.demoPassphrase': 'Phrase de passe du bureau de démonstration : {passphrase}',

  'first.errorAgency': 'Indiquez le nom de votre service.',
  'first.errorPerson': 'Indiquez votre nom. Il accompagne tout ce que vous écrivez.',
  'first.errorShort': 'Trop court. Utilisez au moins 12 caractères, ou faites proposer cinq mots.',
  'first.errorWeak': 'Trop facile à deviner. Ajoutez un mot, ou faites proposer cinq mots.',
  'first.errorRepeat': 'Les deux phrases de passe sont différentes. Retapez la seconde.',
  'first.errorExists':
    'Il y a déjà un coffre sur cet ordinateur. Rechargez le programme pour le déverrouiller.',

  'unlock.title': 'Déverrouiller',
  'unlock.lead': 'Tapez votre phrase de passe.',
  'unlock.idle': {
    one: 'Verrouillé après {n} minute sans saisie. Votre brouillon est enregistré.',
    other: 'Verrouillé après {n} minutes sans saisie. Votre brouillon est enregistré.',
  },
  'unlock.locked': 'Verrouillé. Votre brouillon est enregistré.',
  'unlock.act': 'Déverrouiller',
  'unlock.busy': 'Déverrouillage, un instant',
  'unlock.wrong': "Cette phrase de passe n'est pas la bonne.",
  'unlock.capsLock': 'Vérifiez que Verr. Maj est désactivé.',
  'unlock.wait': 'Vous pourrez réessayer dans {seconds} s.',
  'unlock.lost':
    'Sans phrase de passe et sans feuille de secours, personne ne peut ouvrir ce coffre. Un partenaire peut vous retransmettre les dossiers.',
  'unlock.inUse':
    'Ce coffre est déjà ouvert dans une autre fenêtre. Allez à cette fenêtre, ou fermez-la et réessayez.',
  'unlock.newer':
    'Ce coffre a été créé avec une version plus récente de Schakel. Mettez le programme à jour.',
  'unlock.damaged':
    "Le coffre est endommagé et ne s'ouvre pas, pour que rien ne soit écrasé. Prévenez votre service informatique et restaurez une sauvegarde.",
  'unlock.kdf':
    "Les verrous de ce coffre ont été modifiés en dehors du programme. Il ne s'ouvre pas. Prévenez votre service informatique.",
  'unlock.demo': 'Bureau de démonstration',
  'unlock.toReal': 'Vers mon propre coffre',
  'first.errorShortHere':
    'Trop court pour cet ordinateur\u00a0: le service informatique demande plus de caractères. Faites proposer cinq mots.',
};
