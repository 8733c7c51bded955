/** Words written in a case: each number, mail, account or address in them bears its rule; a secret one is hatched. */
import { createContext, Fragment, useContext, type ReactNode } from 'react';
import { SECRET_MARK, splitMentions, type CarefulPoint } from '../../shared/domain/point-mentions';
import { useT } from '../store/language';
import css from './contact-point.module.css';
import { PointValue, RuleMark } from './contact-point';
import { Hatched } from './marks';

/** The contact points of the case that is on screen or on paper. */
export const PointsContext = createContext<readonly CarefulPoint[]>([]);

interface TextProps {
  readonly children: string | null | undefined;
  /** Where no case stands around it, as on Today. */
  readonly points?: readonly CarefulPoint[];
}

export function CaseText({ children, points }: TextProps) {
  const around = useContext(PointsContext);
  if (!children) return null;
  return splitMentions(children, points ?? around).map((part, at) =>
    typeof part === 'string' ? (
      <Fragment key={at}>{withSecrets(part)}</Fragment>
    ) : part.point.secret ? (
      <Secret key={at} />
    ) : (
      <span key={at} className={css.mention}>
        <PointValue value={part.text} safe={part.point.safe} />{' '}
        <span className={css.mark}>
          <RuleMark safe={part.point.safe} />
        </span>
      </span>
    ),
  );
}

/** What the worker took out already. */
function withSecrets(text: string): ReactNode {
  return text
    .split(SECRET_MARK)
    .flatMap((piece, at) => (at === 0 ? [piece] : [<Secret key={`secret ${at}`} />, piece]));
}

function Secret() {
  const t = useT();
  return <Hatched>{t('safety.hidden')}</Hatched>;
}
