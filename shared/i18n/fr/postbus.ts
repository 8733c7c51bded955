import type { postbus as source } from '../nl/postbus';
import type { Translated } from '../translate';

export const postbus: Translated<typeof source> = {
  'settings.section.postbus': 'Transmissions',
  'postbus.folder': 'Répertoire des transmissions',
  'postbus.folderHint':
    "Un répertoire convenu avec vos partenaires\u00a0: sur un disque réseau, dans Nextcloud ou Syncthing, ou sur une clé USB. Schakel y regarde tant que le coffre est ouvert. Dans Transmissions apparaissent uniquement les fichiers scellés pour vous\u00a0; rien n'est repris avant que quelqu'un décide. Les fichiers des autres restent tels quels.",
  'postbus.folderKept':
    "Ce choix vaut seulement pour ce PC. Qui peut lire le répertoire voit combien de fichiers s'y trouvent et leur taille, mais pas leur contenu ni leurs destinataires.",
  'postbus.which': 'Répertoire',
  'postbus.none2': 'Aucun choisi',
  'postbus.noFolders':
    'Ce navigateur ne laisse aucune page utiliser un répertoire. Enregistrez et ouvrez les fichiers vous-même, ou utilisez le programme.',
  'postbus.there': 'Schakel regarde dans ce répertoire.',
  'postbus.gone':
    "Le répertoire des transmissions «\u00a0{folder}\u00a0» est inaccessible. Insérez la clé, vérifiez le réseau, ou redonnez l'accès.",
  'postbus.reopen': 'Réessayer',
  'postbus.choose': 'Choisir un répertoire',
  'postbus.other': 'Choisir un autre répertoire',
  'postbus.forget': 'Ne plus utiliser de répertoire',
  'postbus.noFolder': "Aucun répertoire des transmissions n'est encore choisi.",
  'postbus.toSettings': 'Vers Paramètres',
  'postbus.nothing': 'Rien de nouveau pour vous dans le répertoire.',
  'postbus.waiting': {
    one: '{n} fichier est encore en cours de copie ou de vérification.',
    other: '{n} fichiers sont encore en cours de copie ou de vérification.',
  },
  'postbus.others': {
    one: '{n} fichier qui ne demande aucune décision',
    other: '{n} fichiers qui ne demandent aucune décision',
  },
  'postbus.handover': 'Transmission\u00a0: {codes}.',
  'postbus.receipt': 'Accusé de réception, encore à noter',
  'postbus.receiptNoted': 'Accusé de réception, noté',
  'postbus.large': 'Gros fichier pour vous. Ouvrez-le pour voir de qui il vient.',
  'postbus.copies': '{n} copies identiques',
  'postbus.openFile': 'Ouvrir',
  'postbus.put': 'Déposer dans le répertoire',
  'postbus.isPut': 'Déposé dans le répertoire des transmissions.',
  'postbus.notPut': 'Pas déposé dans le répertoire\u00a0: {why}',
  'postbus.arrived': {
    one: 'Le répertoire des transmissions contient {n} nouveau fichier\u00a0: {from}',
    other: 'Le répertoire des transmissions contient {n} nouveaux fichiers\u00a0: {from}',
  },
  'postbus.unread': 'expéditeur encore inconnu',
  'postbus.toPostbus': 'Vers Transmissions',
  'team.title': 'PC de ce bureau',
  'team.hint':
    "Plusieurs PC du même bureau peuvent travailler aux mêmes dossiers par le répertoire des transmissions. Ce qui est écrit sur l'un arrive de lui-même sur l'autre, scellé pour ces PC seulement. Si deux personnes écrivent en même temps autre chose dans le même champ, les deux restent jusqu'à ce que quelqu'un choisisse.",
  'team.folderFirst': 'Choisissez ci-dessus le répertoire des transmissions.',
  'team.beginHint':
    'Commencez sur le PC qui existe déjà. Faites ensuite une sauvegarde, restaurez-la sur le second PC comme le même bureau, et inscrivez-y ce PC.',
  'team.joinHint':
    "Ce PC ne participe pas encore. Inscrivez-le\u00a0; un gestionnaire l'admet sur un autre PC.",
  'team.name': 'Nom de ce PC',
  'team.nameHint': "Comme vous l'appelez, par exemple «\u00a0portable de garde\u00a0».",
  'team.begin': 'Travailler avec plusieurs PC',
  'team.join': 'Inscrire ce PC',
  'team.begun': 'Ce PC est le premier. Faites maintenant une sauvegarde pour le second.',
  'team.asked': 'Inscrit. Admettez maintenant ce PC sur un autre.',
  'team.asking': "Ce PC attend qu'un gestionnaire l'admette. Lisez ces mots à voix haute\u00a0:",
  'team.ownRevoked': 'Ce PC est révoqué. Il ne reçoit plus rien et ne transmet plus rien.',
  'team.devices': 'PC',
  'team.this': 'ce PC',
  'team.revoked': 'Révoqué le {day}\u00a0: {why}',
  'team.heard': 'Dernier fichier scellé le {moment}',
  'team.notHeard': 'Rien reçu depuis le déverrouillage',
  'team.revoke': 'Révoquer',
  'team.revokeHint':
    "Pour un PC perdu, volé ou parti. Rien de nouveau ne lui est plus envoyé et rien n'en est plus repris. Ce qui s'y trouve y reste, derrière la phrase de passe. Qui la connaît peut aussi ouvrir des fichiers de partenaires\u00a0: demandez alors au responsable de la sécurité de créer un nouveau bureau.",
  'team.why': 'Pourquoi',
  'team.revokeNow': 'Révoquer maintenant',
  'team.revokedSaid': '{name} est révoqué.',
  'team.request': '{name} veut participer. Admettez-le seulement si ces mots figurent aussi sur ce PC.',
  'team.admit': 'Admettre',
  'team.admitted': '{name} participe désormais.',
  'team.limits':
    "Les documents suivent, après ce qui a été écrit. La destruction d'un dossier se fait séparément sur chaque PC.",
  'team.lacking': {
    one: 'Encore {n} document en route vers ce PC.',
    other: 'Encore {n} documents en route vers ce PC.',
  },
  'teamTrouble.revoked': "{name} est révoqué. Ce que ce PC a laissé n'est pas repris.",
  'teamTrouble.key-changed':
    "{name} utilise d'autres clés que lors de son admission. Rien n'est repris. Révoquez ce PC et vérifiez ce qui s'est passé.",
  'teamTrouble.clock':
    "L'horloge de {name} avance de plus d'un jour. Rien n'est repris. Réglez cette horloge, puis modifiez quelque chose.",
  'teamTrouble.left-out':
    "Une partie de ce que {name} a laissé ne peut pas être exacte et n'est pas reprise.",
  'teamTrouble.not-saved': "Ce que {name} a laissé n'a pas pu être enregistré. Schakel réessaie.",
  'teamFault.no-name': 'Donnez un nom à ce PC.',
  'teamFault.no-reason': 'Écrivez pourquoi.',
  'teamFault.gone': "Ce PC n'est plus là. Regardez à nouveau.",
  'teamFault.team-full': 'Plus aucun PC ne peut être ajouté.',
  'teamFault.manager-only': 'Seul un gestionnaire de votre service peut le faire.',
  'teamFault.read-only-slot': 'Vous pouvez seulement lire ici.',
  'teamFault.not-saved': "Ceci n'a pas pu être enregistré. Réessayez.",
  'audit.change-team': 'PC de ce bureau modifiés',
  'audit.take-team': "Repris d'un PC du bureau",
  'kind.team-device': 'PC de ce bureau',
  'postbus.correction': "Correction d'une transmission antérieure",
  'postbus.recall': 'Demande de détruire une transmission antérieure',
};
