/** A text in the three languages of the screens. Dutch is the source; Flemish usage, 'je'. */
export type Words = {
  readonly nl: string;
  readonly fr: string;
  readonly en: string;
};
