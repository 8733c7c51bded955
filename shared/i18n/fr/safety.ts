import type { Translated } from '../translate';
import type { safety as nl } from '../nl/safety';

export const safety: Translated<typeof nl> = {
  'safety.copy': 'Copier',
  'safety.copied': 'Copié. Le presse-papiers est vidé après 30 s.',
  'safety.notCopied': "La copie a échoué. Reprenez-le depuis l'écran.",
  'safety.warnTitle': "Lire d'abord\u00a0: peut-on l'utiliser\u00a0?",
  'safety.useAnyway': 'Copier quand même',
  'safety.warn.never':
    "Marqué «\u00a0ne jamais contacter\u00a0». Appeler ou écrire ici peut mettre l'enfant en danger.",
  'safety.warn.unknown': "Personne n'a vérifié si c'est sûr. Quelqu'un d'autre peut décrocher ou lire.",
  'safety.warn.times': "Uniquement aux heures indiquées. Vérifiez si c'est le moment.",
  'safety.hidden': 'Secret, pas montré ici',

  'safety.viaNone': 'Non précisé',
  'safety.typedNever': 'Votre texte cite un numéro ou une adresse marqués «\u00a0ne jamais contacter\u00a0».',
  'safety.typedSecret':
    "Votre texte cite quelque chose de secret. Ce sera caché partout où le texte s'affiche\u00a0; mieux vaut ne pas l'écrire.",
  'history.us': 'notre bureau',
  'history.unknownDesk': 'un autre service',
  'history.viaAgency': 'Par {agency}',
  'history.absent': 'Défait',
  'history.deleted': 'Supprimé',
  'history.restored': 'Récupéré.',
  'history.restore': 'Récupérer',
  'history.putBack': 'Remettre',
  'history.putBackDone': "Remis. L'historique montre les deux.",
  'history.more': 'Encore {n} plus anciens',
  'history.deletedList': 'Supprimé du dossier',
  'field.pointId': 'Numéro, adresse',
};
