/** Why a file was refused: docs/spec/bundle-v1.md section 4. Nothing of a refused file is kept. */
export type BundleFault =
  'not-a-bundle' | 'newer-version' | 'too-large' | 'not-for-us' | 'damaged' | 'malformed' | 'bad-signature';

export type CardFault = 'not-a-card' | 'newer-version' | 'malformed' | 'bad-signature';
