/** The shapes of tests/vectors/vault-v1: see the README there. */

export interface VectorSecret {
  readonly passphrase?: string;
  /** Hex. */
  readonly device?: string;
  /** Hex. */
  readonly recoveryKey?: string;
}

export interface HeaderVector {
  readonly header: unknown;
  readonly opens: readonly {
    readonly secret: VectorSecret;
    readonly slotId: string;
    readonly name: string;
    readonly role: string;
  }[];
  /** Hex. */
  readonly vaultKey: string;
}

export interface RowVector {
  /** Name of the use the key is derived for, without `schakel/vault/1 `. */
  readonly use: 'desk' | 'case-key' | 'audit' | 'case-rows';
  /** Hex: what the key is derived from. */
  readonly from: string;
  readonly label: string;
  readonly place: string;
  /** Base64. */
  readonly row: string;
  /** Base64. */
  readonly body: string;
}

export interface PaperVector {
  readonly vaultId: string;
  /** Hex. */
  readonly key: string;
  readonly words: string;
  readonly shares: readonly string[];
}

export interface StoreVector {
  readonly header: unknown;
  /** Place → base64. */
  readonly rows: Readonly<Record<string, string>>;
}

export interface ContentsVector {
  readonly secret: VectorSecret;
  readonly words: string;
  readonly person: string;
  readonly codes: readonly string[];
  readonly summaries: readonly string[];
  /** Text of the document. */
  readonly document: string;
  readonly deskKinds: readonly string[];
  readonly acts: readonly string[];
  /** Numbers of the journal's frames. */
  readonly frames: readonly number[];
}

/** One failure each. */
export interface RefusedVectors {
  readonly headers: readonly {
    readonly what: string;
    readonly kind: string;
    readonly secret: VectorSecret;
    readonly header: unknown;
  }[];
  readonly rows: readonly {
    readonly what: string;
    readonly kind: string;
    /** Hex: the key itself. */
    readonly key: string;
    readonly label: string;
    readonly row: string;
  }[];
  /** Bytes of a whole file, base64; they open with the passphrase of contents.json. */
  readonly journals: readonly { readonly what: string; readonly kind: string; readonly bytes: string }[];
  readonly papers: readonly {
    readonly what: string;
    readonly kind: string;
    readonly vaultId: string;
    readonly typed: readonly string[];
  }[];
  /** Rows of store.json that are changed: base64, or null for one that is gone. */
  readonly stores: readonly {
    readonly what: string;
    readonly kind: string;
    readonly rows: Readonly<Record<string, string | null>>;
  }[];
}

export interface VaultVectors {
  readonly 'header.json': HeaderVector;
  readonly 'rows.json': readonly RowVector[];
  readonly 'recovery.json': PaperVector;
  readonly 'store.json': StoreVector;
  readonly 'contents.json': ContentsVector;
  readonly 'refused.json': RefusedVectors;
}
