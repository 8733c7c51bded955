import { useState } from 'react';
import { DUTCH_WORDS } from '../../../shared/domain/data/dutch-words';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { lookSoon, usePostbus } from '../../store/postbus';
import { say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { TeamDevice, TeamFault, TeamRequest, TeamState } from '../../vault/api';
import css from './settings.module.css';

type Act = () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: TeamFault }>;

/** The computers of this desk that work on the same cases through the folder. */
export function TeamSection() {
  const t = useT();
  const looks = usePostbus((state) => state.looks);
  const role = useSession((state) => state.desk?.role);
  const folder = usePostbus((state) => state.folder);
  const { data: team } = useQuery(`team ${looks}`, () => vault().team());
  const { data: last } = useQuery('team', () => vault().team());
  const [fault, setFault] = useState<string | null>(null);
  const shown = team ?? last;
  if (!shown) return null;

  async function run(act: Act, done: string) {
    const answer = await act();
    setFault(answer.ok ? null : t(`teamFault.${faultKey(answer.error)}`));
    if (answer.ok) say(done);
    lookSoon();
  }

  return (
    <Section title={t('team.title')}>
      <div className="form-section form-stack">
        <p className={css.prose}>{t('team.hint')}</p>
        {folder !== 'there' && <p>{t('team.folderFirst')}</p>}
        {folder === 'there' && shown.own === 'none' && role !== 'reader' && (
          <Join isFirst={shown.devices.every(({ revoked }) => revoked)} onRun={run} />
        )}
        {shown.own === 'asking' && <Words text={t('team.asking')} team={shown} />}
        {shown.own === 'revoked' && <StateMark tone="stop">{t('team.ownRevoked')}</StateMark>}
        {shown.lacking > 0 && <StateMark tone="soon">{t('team.lacking', { n: shown.lacking })}</StateMark>}
        {shown.troubles.map(({ name, why }) => (
          <StateMark key={`${name} ${why}`} tone="now">
            {t(`teamTrouble.${why}`, { name })}
          </StateMark>
        ))}
        {fault && (
          <p role="alert">
            <StateMark tone="now">{fault}</StateMark>
          </p>
        )}
        <ul className="form-stack" aria-label={t('team.devices')}>
          {shown.devices.map((device) => (
            <Device key={device.recordId} device={device} mayRevoke={role === 'manager'} onRun={run} />
          ))}
          {shown.requests.map((request) => (
            <Request key={request.deviceId} request={request} mayAdmit={role === 'manager'} onRun={run} />
          ))}
        </ul>
        {shown.devices.length > 0 && <p className="hint">{t('team.limits')}</p>}
      </div>
    </Section>
  );
}

const KNOWN_FAULTS = ['no-name', 'no-reason', 'gone', 'team-full', 'manager-only', 'read-only-slot'] as const;

function faultKey({ kind }: TeamFault): (typeof KNOWN_FAULTS)[number] | 'not-saved' {
  return KNOWN_FAULTS.find((known) => known === kind) ?? 'not-saved';
}

interface RunProps {
  readonly onRun: (act: Act, done: string) => Promise<void>;
}

function Join({ isFirst, onRun }: RunProps & { readonly isFirst: boolean }) {
  const t = useT();
  const [name, setName] = useState('');
  return (
    <>
      <p>{t(isFirst ? 'team.beginHint' : 'team.joinHint')}</p>
      <div className={css.narrow}>
        <TextField label={t('team.name')} hint={t('team.nameHint')} value={name} onChange={setName} />
      </div>
      <span>
        <Button
          onPress={() => void onRun(() => vault().joinTeam(name), t(isFirst ? 'team.begun' : 'team.asked'))}
        >
          {t(isFirst ? 'team.begin' : 'team.join')}
        </Button>
      </span>
    </>
  );
}

function words(fingerprint: TeamRequest['fingerprint']): string {
  return fingerprint.words.map((at) => DUTCH_WORDS[at]).join(' ');
}

function Words({ text, team }: { readonly text: string; readonly team: TeamState }) {
  return (
    <div>
      <StateMark tone="soon">{text}</StateMark>
      {team.fingerprint && (
        <p>
          <strong>{words(team.fingerprint)}</strong>
        </p>
      )}
    </div>
  );
}

function Device({
  device: { recordId, name, isThis, revoked, heardAt },
  mayRevoke,
  onRun,
}: RunProps & { readonly device: TeamDevice; readonly mayRevoke: boolean }) {
  const t = useT();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  return (
    <li className="form-stack">
      <span>
        <strong>{name}</strong> {isThis && <StateMark tone="fine">{t('team.this')}</StateMark>}
        {revoked && (
          <StateMark tone="stop">
            {t('team.revoked', { day: format.fullDay(revoked.on), why: revoked.why })}
          </StateMark>
        )}
        {!isThis && !revoked && (
          <span className="hint">
            {heardAt ? t('team.heard', { moment: format.moment(heardAt) }) : t('team.notHeard')}
          </span>
        )}{' '}
        {mayRevoke && !revoked && !isThis && !isOpen && (
          <Button label={t('word.of', { what: t('team.revoke'), of: name })} onPress={() => setOpen(true)}>
            {t('team.revoke')}
          </Button>
        )}
      </span>
      {isOpen && !revoked && (
        <div className="form-stack">
          <p>{t('team.revokeHint')}</p>
          <TextField label={t('team.why')} value={why} onChange={setWhy} />
          <span>
            <Button
              onPress={() =>
                void onRun(() => vault().revokeDevice(recordId, why), t('team.revokedSaid', { name }))
              }
            >
              {t('team.revokeNow')}
            </Button>{' '}
            <Button variant="quiet" onPress={() => setOpen(false)}>
              {t('act.cancel')}
            </Button>
          </span>
        </div>
      )}
    </li>
  );
}

function Request({
  request: { deviceId, name, fingerprint },
  mayAdmit,
  onRun,
}: RunProps & { readonly request: TeamRequest; readonly mayAdmit: boolean }) {
  const t = useT();
  return (
    <li className="form-stack">
      <StateMark tone="soon">{t('team.request', { name })}</StateMark>
      <strong>{words(fingerprint)}</strong>
      {mayAdmit && (
        <span>
          <Button
            label={t('word.of', { what: t('team.admit'), of: name })}
            onPress={() => void onRun(() => vault().admitDevice(deviceId), t('team.admitted', { name }))}
          >
            {t('team.admit')}
          </Button>
        </span>
      )}
    </li>
  );
}
