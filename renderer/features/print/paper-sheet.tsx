/** The head and foot that every printed document has: what it is, for whom, as of when, by whom, and the log's last link. */
import type { ReactNode } from 'react';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import type { PaperView } from '../../vault/api';
import type { Printed } from './print-frame';

const HASH_SHOWN = 16;

interface PaperSheetProps {
  readonly name: string;
  readonly title: ReactNode;
  readonly printed: Printed;
  /** Of the audit log, so that paper and log can be held against each other. */
  readonly auditHead?: PaperView['auditHead'] | null | undefined;
  /** Nothing on it is about a child: it may be passed on. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export function PaperSheet({ name, title, printed, auditHead, isOpen, children }: PaperSheetProps) {
  const t = useT();
  const format = useFormat();
  const { recipient, now, footer, copy } = printed;
  return (
    <article className="paper" aria-label={name}>
      {!isOpen && (
        <div className="notice">
          <span>
            {t('print.notice')}, {t('print.noticeUse')}
          </span>
          <span>{t('print.noCopy')}</span>
        </div>
      )}
      <div className="top">
        <div>
          <p>{name}</p>
          <h1>{title}</h1>
        </div>
        <dl>
          <dt>{t('print.for')}</dt>
          <dd>{recipient || '…'}</dd>
          {copy !== null && (
            <>
              <dt>{t('field.copyNumber')}</dt>
              <dd>{copy}</dd>
            </>
          )}
          <dt>{t('print.asOf')}</dt>
          <dd>{format.fullMoment(now)}</dd>
        </dl>
      </div>
      {children}
      <p className="foot">
        {footer}.
        {auditHead && (
          <>
            {' '}
            {t('settings.audit')} {auditHead.count},{' '}
            <span className="numbers">{auditHead.hash.slice(0, HASH_SHOWN)}</span>
          </>
        )}
      </p>
    </article>
  );
}
