import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { useSession } from '../../store/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/layout';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import { HandoverEntry } from './entry-rows';
import { HandoverState } from './handover-state';
import { PaperCopies } from './paper-copies';

/** Our own ledger of what left and what came in, sealed or on paper. */
export function HandoversTab({ data }: { readonly data: CaseData }) {
  return (
    <>
      <Handovers data={data} />
      <PaperCopies data={data} />
    </>
  );
}

function Handovers({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const us = useSession((state) => state.desk?.agency);
  const entries = ofKind(data, 'handover-entry').toSorted((a, b) =>
    (b.values.at ?? '').localeCompare(a.values.at ?? ''),
  );
  if (entries.length === 0 || !us)
    return (
      <Empty
        act={
          <Button writes onPress={() => go({ page: 'handover', caseId: data.id })}>
            {t('case.handover')}
          </Button>
        }
      >
        {t('handover.noneYet')}
      </Empty>
    );
  return (
    <ol>
      {entries.map((view) => (
        <HandoverEntry
          key={view.id}
          view={view}
          when={view.values.at ? format.day(view.values.at) : ''}
          us={us}
        >
          <HandoverState view={view} />
          <HistoryAct caseId={data.id} recordId={view.id} />
        </HandoverEntry>
      ))}
    </ol>
  );
}
