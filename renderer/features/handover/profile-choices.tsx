import { RELEASABLE, SECTIONS, type Profile } from '../../../shared/domain/redact';
import { useT } from '../../store/language';
import { CheckField } from '../../ui/fields';
import type { PartnerDesk } from '../../vault/api';
import css from './handover.module.css';

interface ProfileProps {
  readonly partner: PartnerDesk;
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

function toggled<T>(list: readonly T[], item: T, isOn: boolean): readonly T[] {
  return isOn ? [...list.filter((each) => each !== item), item] : list.filter((each) => each !== item);
}

/** What goes along to one recipient, and what is released for this act. */
export function ProfileChoices({ partner, profile, onChange }: ProfileProps) {
  const t = useT();
  return (
    <>
      <fieldset className="plain-fieldset">
        <legend>
          {t('word.head', { what: t('handover.sections') })} {partner.agency.name}
        </legend>
        <div className={css.checks}>
          {SECTIONS.map((section) => (
            <CheckField
              key={section}
              isSelected={profile.sections.includes(section)}
              onChange={(isOn) =>
                onChange({ ...profile, sections: toggled(profile.sections, section, isOn) })
              }
            >
              {t(`section.${section}`)}
            </CheckField>
          ))}
        </div>
      </fieldset>
      <fieldset className="plain-fieldset">
        <legend>{t('handover.release')}</legend>
        {RELEASABLE.map((reason) => (
          <CheckField
            key={reason}
            isSelected={profile.release.includes(reason)}
            onChange={(isOn) => onChange({ ...profile, release: toggled(profile.release, reason, isOn) })}
          >
            {t(`release.${reason}`)}
          </CheckField>
        ))}
      </fieldset>
      <p className={css.small}>{t('handover.always')}</p>
    </>
  );
}
