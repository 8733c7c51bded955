/** Documents of a case: taken in sealed, viewed from memory, written out only when a person asks for it. */
import { useState } from 'react';
import { documentView } from '../../../shared/domain/document';
import type { RecordView } from '../../../shared/domain/kinds';
import type { PickedFile } from '../../../shared/host/host';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { Dialog, Spring } from '../../ui/dialog';
import { Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import { documentFaultText } from './document-fault';
import { DocumentForm } from './document-form';
import { DocumentViewer } from './document-viewer';
import { Entry, Small } from './entry-rows';
import css from './cases.module.css';

type DocumentRecord = RecordView<'document'>;

export function DocumentsTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const documents = ofKind(data, 'document').toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));

  async function choose() {
    const opened = await host().openFile('any');
    setFault(opened.kind === 'failed' ? t(`file.failed.${opened.fault}`) : null);
    if (opened.kind === 'opened') setPicked(opened.file);
  }

  return (
    <Section
      title={t('documents.title')}
      count={documents.length}
      acts={<Button onPress={() => void choose()}>{t('documents.add')}</Button>}
    >
      <p className="hint form-section">{t('documents.hint')}</p>
      <p role="alert">{fault && <StateMark tone="now">{fault}</StateMark>}</p>
      {picked && (
        <DocumentForm key={picked.name} caseId={data.id} file={picked} onDone={() => setPicked(null)} />
      )}
      {documents.length === 0 && !picked && <Empty>{t('documents.none')}</Empty>}
      <ol>
        {documents.map((view) => (
          <DocumentRow key={view.id} view={view} caseId={data.id} />
        ))}
      </ol>
    </Section>
  );
}

function dayOf({ values, created }: DocumentRecord): string {
  return values.on ?? new Date(created.at).toISOString();
}

function DocumentRow({ view, caseId }: { readonly view: DocumentRecord; readonly caseId: string }) {
  const t = useT();
  const format = useFormat();
  const [mode, setMode] = useState<'closed' | 'viewing' | 'exporting'>('closed');
  const { fileName, title, note, sha256, size, on } = view.values;
  const name = fileName ?? '';
  const isWhole = Boolean(sha256);
  const close = () => setMode('closed');
  async function remove() {
    await save(t, [{ op: 'delete', id: view.id, caseId }], t('documents.removed'));
  }
  return (
    <Entry
      id={view.id}
      when={format.day(on ?? dayOf(view))}
      kind="document"
      who={view.origin && <span className={css.small}>{t(`origin.${view.origin}`)}</span>}
      state={t(`documentView.${documentView(name)}`)}
      acts={
        <div className={css.acts}>
          {isWhole && (
            <>
              <Button
                variant="quiet"
                label={t('word.of', { what: t('documents.open'), of: title ?? name })}
                onPress={() => setMode('viewing')}
              >
                {t('documents.open')}
              </Button>
              <Button
                variant="quiet"
                label={t('word.of', { what: t('documents.export'), of: title ?? name })}
                onPress={() => setMode('exporting')}
              >
                {t('documents.export')}
              </Button>
            </>
          )}
          <Button
            variant="quiet"
            label={t('word.of', { what: t('act.remove'), of: title ?? name })}
            onPress={() => void remove()}
          >
            {t('act.remove')}
          </Button>
          <HistoryAct caseId={caseId} recordId={view.id} />
        </div>
      }
    >
      <p>
        <bdi>
          <CaseText>{title ?? name}</CaseText>
        </bdi>
      </p>
      <Small>
        {t('documents.size', { size: format.bytes(size ?? 0), name })}
        {note && '. '}
        <CaseText>{note}</CaseText>
      </Small>
      {!isWhole && <StateMark tone="soon">{t('documents.notWhole')}</StateMark>}
      {mode === 'viewing' && <DocumentViewer caseId={caseId} view={view} onClose={close} />}
      {mode === 'exporting' && <ExportDialog caseId={caseId} view={view} onClose={close} />}
    </Entry>
  );
}

interface ExportProps {
  readonly caseId: string;
  readonly view: DocumentRecord;
  readonly onClose: () => void;
}

function ExportDialog({ caseId, view, onClose }: ExportProps) {
  const t = useT();
  const [fault, setFault] = useState<string | null>(null);
  async function exportIt() {
    const read = await vault().readDocument(caseId, view.id, 'export-document');
    if (!read.ok) {
      setFault(documentFaultText(t, read.error));
      return;
    }
    const saved = await host().saveFile('any', view.values.fileName ?? 'document', read.value);
    if (saved.kind === 'failed') setFault(t(`file.failed.${saved.fault}`));
    if (saved.kind === 'saved') say(t('documents.exported'));
    if (saved.kind !== 'failed') onClose();
  }
  return (
    <Dialog
      title={t('documents.exportTitle')}
      role="alertdialog"
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Spring />
          <Button variant="primary" onPress={() => void exportIt()}>
            {t('documents.exportAct')}
          </Button>
        </>
      }
    >
      <p>{t('documents.exportText')}</p>
      {fault && <StateMark tone="now">{fault}</StateMark>}
    </Dialog>
  );
}
