import { useState } from 'react';
import { DESK_KINDS, type DeskKind } from '../../../shared/domain/agency';
import { demoStoreName } from '../../../shared/domain/demo/desks';
import { useT } from '../../store/language';
import { connect, enter, useSession, vault } from '../../store/session';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import css from './unlock.module.css';

/** The demo office: a store of its own for each of four desks that know each other, thrown away afterwards. */
export function DemoPanel() {
  const t = useT();
  const [desk, setDesk] = useState<DeskKind>('child-focus');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function openDemo() {
    setBusy(true);
    await connect(demoStoreName(desk));
    // A demo vault that is there already is only unlocked: with the passphrase that stands on its screen.
    if (useSession.getState().phase !== 'absent') return;
    const made = await vault().createDemo(desk);
    setBusy(false);
    if (made.ok) await enter(made.value);
    else setFault(made.error.kind === 'in-use' ? t('unlock.inUse') : t('fault.write-failed'));
  }

  return (
    <form
      className={css.panel}
      aria-label={t('first.demo')}
      onSubmit={(event) => {
        event.preventDefault();
        void openDemo();
      }}
    >
      <SelectField
        label={t('first.demoDesk')}
        hint={t('first.demoHint')}
        placeholder={t('act.choose')}
        value={desk}
        onChange={setDesk}
        options={DESK_KINDS.map((kind) => ({
          id: kind,
          label: t(`agency.${kind}`),
          before: <AgencyTag agency={{ kind, name: t(`agency.${kind}`) }} isNamed />,
        }))}
      />
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <div className={css.foot}>
        <span className={css.spring} />
        <Button variant="primary" size="large" type="submit" isDisabled={isBusy}>
          {isBusy ? t('first.demoMaking') : t('first.demoOpen')}
        </Button>
      </div>
    </form>
  );
}
