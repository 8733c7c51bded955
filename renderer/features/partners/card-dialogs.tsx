import { useState, type ReactNode } from 'react';
import { sameAgency } from '../../../shared/domain/agency';
import { set, type Change } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import { useGeneralLine } from '../../store/answers';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useSession } from '../../store/session';
import { hasDraft, useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { Dialog, Spring } from '../../ui/dialog';
import { CheckField, TextField } from '../../ui/fields';
import { FingerprintView } from '../../ui/fingerprint';
import type { PartnerDesk } from '../../vault/api';

const CARD_ACTS = ['verify', 'revoke', 'ask'] as const;
/** `ask`: the desk itself was asked about keys that were not its own. */
export type CardAct = (typeof CARD_ACTS)[number];

export interface Asked {
  readonly partner: PartnerDesk;
  readonly act: CardAct;
}

const draftName = ({ act, partner }: Asked) => `${act} ${partner.recordId}`;

/** The dialog in which something unsaved waits. */
export function unfinished(partners: readonly PartnerDesk[]): Asked | null {
  return (
    partners
      .flatMap((partner) => CARD_ACTS.map((act) => ({ partner, act })))
      .find((asked) => hasDraft(draftName(asked))) ?? null
  );
}

interface AskProps {
  readonly asked: Asked;
  readonly partners: readonly PartnerDesk[];
  readonly onClose: () => void;
}

export function CardDialog(props: AskProps) {
  switch (props.asked.act) {
    case 'verify':
      return <VerifyDialog {...props} />;
    case 'revoke':
      return <RevokeDialog {...props} />;
    case 'ask':
      return <AskDialog {...props} />;
  }
}

/** A year, as for a rehearsal of the recovery sheet. */
function nextYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return localDay(day.getTime());
}

const ids = ({ recordId }: PartnerDesk) => ({ id: recordId, caseId: null });

/** The fingerprint is read aloud on a line that was known before; only then are the keys theirs. */
function VerifyDialog({ asked, partners, onClose }: AskProps) {
  const t = useT();
  const format = useFormat();
  const person = useSession((state) => state.desk?.person ?? '');
  const { partner } = asked;
  const form = useDraft<{ how: string; compareBy: string | null; replaces: boolean }>(
    draftName(asked),
    () => ({ how: '', compareBy: nextYear(), replaces: false }),
  );
  const on = localDay(useNow());
  const { how, compareBy, replaces } = form.value;
  const older = partners.filter(
    ({ recordId, trust, agency }) =>
      recordId !== partner.recordId && trust !== 'revoked' && sameAgency(agency, partner.agency),
  );
  function changes(): readonly Change[] {
    const verified = { by: person, how: how.trim(), on };
    const replaced = { revoked: { why: t('partners.replacedWhy'), on }, replacedBy: partner.recordId };
    return [
      set('partner-desk', ids(partner), { verified, compareBy }),
      ...(replaces ? older.map((each) => set('partner-desk', ids(each), replaced)) : []),
    ];
  }
  return (
    <WordsDialog
      title={t('word.of', { what: t('partners.verifyTitle'), of: partner.agency.name })}
      done={t('partners.verifyDone')}
      label={t('partners.verifyHow')}
      hint={t('partners.verifyHowHint')}
      words={how}
      onWords={(text) => form.change({ how: text })}
      onDone={async () => {
        const said = t('partners.verifiedSaid', { agency: partner.agency.name });
        const failed = await save(t, changes(), said);
        if (failed) return failed;
        await form.drop();
        onClose();
        return null;
      }}
      onClose={onClose}
      before={
        <>
          <p>{t('partners.fingerprintHint')}</p>
          <KnownLine partner={partner} />
          <FingerprintView fingerprint={partner.fingerprint} />
        </>
      }
      after={
        <>
          <DayField
            label={t('partners.compareAgain')}
            value={compareBy}
            onChange={(day) => form.change({ compareBy: day })}
          />
          {older.map(({ recordId, createdOn }) => (
            <CheckField
              key={recordId}
              isSelected={replaces}
              onChange={(isOn) => form.change({ replaces: isOn })}
            >
              {t('partners.replaces', { day: format.fullDay(createdOn) })}
            </CheckField>
          ))}
        </>
      }
    />
  );
}

function RevokeDialog({ asked, onClose }: AskProps) {
  const t = useT();
  const { partner } = asked;
  const form = useDraft(draftName(asked), () => ({ why: '' }));
  const { why } = form.value;
  return (
    <WordsDialog
      title={t('word.of', { what: t('partners.revokeTitle'), of: partner.agency.name })}
      done={t('partners.revoke')}
      label={t('partners.revokeWhy')}
      words={why}
      onWords={(text) => form.change({ why: text })}
      onDone={async () => {
        const revoked = { why: why.trim(), on: localDay(Date.now()) };
        const said = t('partners.revokedSaid', { agency: partner.agency.name });
        const failed = await save(t, [set('partner-desk', ids(partner), { revoked })], said);
        if (failed) return failed;
        await form.drop();
        onClose();
        return null;
      }}
      onClose={onClose}
    />
  );
}

/** Other keys came in its name: only the desk itself, asked by voice, can say what that was. */
function AskDialog({ asked, onClose }: AskProps) {
  const t = useT();
  const person = useSession((state) => state.desk?.person ?? '');
  const { partner } = asked;
  const form = useDraft(draftName(asked), () => ({ how: '' }));
  const { how } = form.value;
  return (
    <WordsDialog
      title={t('word.of', { what: t('partners.askTitle'), of: partner.agency.name })}
      done={t('partners.askDone')}
      label={t('partners.askHow')}
      words={how}
      onWords={(text) => form.change({ how: text })}
      onDone={async () => {
        const checked = { by: person, how: how.trim(), on: localDay(Date.now()) };
        const at = partner.alarm?.at ?? new Date().toISOString();
        const change = set('partner-desk', ids(partner), { alarm: { at, checked } });
        const failed = await save(t, [change], t('partners.askedSaid', { agency: partner.agency.name }));
        if (failed) return failed;
        await form.drop();
        onClose();
        return null;
      }}
      onClose={onClose}
      before={
        <>
          <p>{t('partners.askHint')}</p>
          <KnownLine partner={partner} />
        </>
      }
    />
  );
}

/** A number that does not come from whoever sent the card. */
function KnownLine({ partner }: { readonly partner: PartnerDesk }) {
  const known = useGeneralLine()(partner.agency);
  return known ? <p>{known}</p> : null;
}

interface WordsProps {
  readonly title: string;
  readonly done: string;
  readonly label: string;
  readonly hint?: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** @returns what went wrong, or null */
  readonly onDone: () => Promise<string | null>;
  readonly onClose: () => void;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** An act on a card that must be said in words. */
function WordsDialog({
  title,
  done,
  label,
  hint,
  words,
  onWords,
  onDone,
  onClose,
  before,
  after,
}: WordsProps) {
  const t = useT();
  const [fault, setFault] = useState<string | null>(null);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button
            writes
            variant="primary"
            isDisabled={words.trim() === ''}
            onPress={() => void onDone().then(setFault)}
          >
            {done}
          </Button>
        </>
      }
    >
      <div className="form-stack">
        {before}
        <TextField
          label={label}
          {...(hint && { hint })}
          value={words}
          onChange={onWords}
          error={fault}
          isRequired
        />
        {after}
      </div>
    </Dialog>
  );
}
