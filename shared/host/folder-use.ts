/** What a folder was chosen for; remembered by the host until another one is chosen. */
export const FOLDER_USES = ['backup', 'postbus'] as const;
export type FolderUse = (typeof FOLDER_USES)[number];
