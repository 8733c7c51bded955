import { useState } from 'react';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { SegmentedField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import {
  NewPassphraseFields,
  NO_PASSPHRASE,
  passphraseProblems,
  type PassphraseProblems,
} from '../../ui/new-passphrase';
import type { Role, SlotInfo } from '../../vault/api';
import { slotFaultText } from './slot-faults';

interface DialogProps {
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** The colleague sits at the keyboard: nobody else needs to know the passphrase. */
export function AddPersonDialog({ onChanged, onClose }: DialogProps) {
  const t = useT();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [typed, setTyped] = useState(NO_PASSPHRASE);
  const [problems, setProblems] = useState<PassphraseProblems>({});
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const person = name.trim();

  async function add() {
    if (isBusy) return;
    setChecked(true);
    const found = await passphraseProblems(typed, [person]);
    setProblems(found);
    if (person === '' || Object.keys(found).length > 0) return;
    setBusy(true);
    const answer = await vault().addSlot(person, role, typed.passphrase);
    setBusy(false);
    setFault(answer.ok ? null : slotFaultText(t, answer.error));
    if (!answer.ok) return;
    say(t('people.added', { person }));
    onChanged();
    onClose();
  }

  return (
    <Dialog
      title={t('people.add')}
      isOpen
      onClose={onClose}
      foot={
        <>
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button variant="primary" isDisabled={isBusy} onPress={() => void add()}>
            {isBusy ? t('people.adding') : t('act.add')}
          </Button>
        </>
      }
    >
      <form
        className="form-stack"
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p>{t('people.addHint')}</p>
        <TextField
          label={t('people.name')}
          value={name}
          onChange={setName}
          isFirst
          error={isChecked && person === '' ? t('people.errorName') : null}
        />
        <SegmentedField
          label={t('people.role')}
          value={role}
          onChange={setRole}
          hint={t(`role2.${role}.hint`)}
          options={(['member', 'manager', 'reader'] as const).map((id) => ({ id, label: t(`role2.${id}`) }))}
        />
        <NewPassphraseFields value={typed} onChange={setTyped} problems={problems} known={[person]} />
      </form>
    </Dialog>
  );
}

export function RemovePersonDialog({
  slot: { id, name },
  onChanged,
  onClose,
}: DialogProps & { readonly slot: SlotInfo }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isNamed = typed.trim().toLowerCase() === name.trim().toLowerCase();

  async function remove() {
    setChecked(true);
    if (!isNamed || isBusy) return;
    setBusy(true);
    const answer = await vault().removeSlot(id);
    setBusy(false);
    setFault(answer.ok ? null : slotFaultText(t, answer.error));
    if (!answer.ok) return;
    say(t('people.removed', { person: name }));
    onChanged();
    onClose();
  }

  return (
    <Dialog
      title={t('people.removeTitle', { person: name })}
      role="alertdialog"
      isOpen
      onClose={onClose}
      foot={
        <>
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button variant="primary" isDisabled={isBusy} onPress={() => void remove()}>
            {isBusy ? t('people.removing') : t('people.remove')}
          </Button>
        </>
      }
    >
      <p>{t('people.removeHint')}</p>
      <p>{t('people.removeLimit')}</p>
      <TextField
        label={t('people.typeName', { person: name })}
        value={typed}
        onChange={setTyped}
        isFirst
        error={isChecked && !isNamed ? t('people.errorTypeName') : null}
      />
    </Dialog>
  );
}
