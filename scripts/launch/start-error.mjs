/** Something the user can mend: shown as its one line, without a stack. */
export class StartError extends Error {
  name = 'StartError';
}
