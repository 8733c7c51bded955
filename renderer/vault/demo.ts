/** Makes the vault of one demo desk, by the same create and commit as any other. */
import { encodeCard, type Card } from '../../shared/bundle/card';
import { boxKeyPairFromSecret } from '../../shared/crypto/box';
import { encodeUtf8, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { signKeyPairFromSeed } from '../../shared/crypto/sign';
import { DESK_KINDS, type DeskKind } from '../../shared/domain/agency';
import { create, type Change } from '../../shared/domain/change';
import { DEMO_DESKS, DEMO_PASSPHRASE } from '../../shared/domain/demo/desks';
import { demoOffice } from '../../shared/domain/demo/office';
import { fail, type Result } from '../../shared/domain/result';
import type { CreateFault, DeskInfo } from './api';
import { newIdentity } from './meta';
import type { Vault } from './vault';

const CREATED_ON = '2026-01-05';

/** Keys anyone can compute: the demo desks must know each other without having met, and protect nothing. */
function demoSecrets(kind: DeskKind): {
  readonly deskId: string;
  readonly signSeed: Bytes;
  readonly boxSecret: Bytes;
} {
  const secret = (use: string) => hashSha256(encodeUtf8(`schakel demo ${kind} ${use}`));
  return { deskId: DEMO_DESKS[kind].deskId, signSeed: secret('sign'), boxSecret: secret('box') };
}

function demoCard(kind: DeskKind): string {
  const { deskId, signSeed, boxSecret } = demoSecrets(kind);
  const card: Omit<Card, 'signKey'> = {
    deskId,
    agency: DEMO_DESKS[kind].agency,
    createdOn: CREATED_ON,
    boxKey: boxKeyPairFromSecret(boxSecret).publicKey,
  };
  return encodeCard(card, signKeyPairFromSeed(signSeed));
}

export async function createDemo(
  vault: Vault,
  kind: DeskKind,
  now: number,
): Promise<Result<DeskInfo, CreateFault>> {
  const { agency, people } = DEMO_DESKS[kind];
  const [person] = people;
  const identity = newIdentity(agency, CREATED_ON, demoSecrets(kind));
  const created = await vault.create({ agency, person, passphrase: DEMO_PASSPHRASE }, identity);
  const { session } = vault;
  if (!created.ok || !session) return created;
  const partners = DESK_KINDS.filter((other) => other !== kind).map((other): Change => {
    const { deskId, agency: theirs } = DEMO_DESKS[other];
    const verified = { by: person, how: 'telefoon', on: CREATED_ON };
    const values = { deskId, agency: theirs, card: demoCard(other), verified };
    return create('partner-desk', { id: session.newId(), caseId: null }, values);
  });
  const records = demoOffice(kind, now).map((doc): Change => ({ op: 'merge', doc }));
  const committed = await session.commit([...partners, ...records], {
    act: 'commit',
    detail: { demo: kind },
  });
  return committed.ok ? created : fail({ kind: 'write-failed' });
}
