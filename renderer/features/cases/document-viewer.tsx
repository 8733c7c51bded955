/** Shows a document from memory: no temporary file, no object URL that the browser could put on disk. */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { documentView } from '../../../shared/domain/document';
import type { RecordView } from '../../../shared/domain/kinds';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Facts } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { mailOf, MAX_SHOWN, officeText, textOf, type Mail } from './document-contents';
import { documentFaultText } from './document-fault';
import css from './documents.module.css';

const PdfView = lazy(() => import('./document-pdf').then((module) => ({ default: module.PdfView })));

type Bytes = Uint8Array<ArrayBuffer>;

interface ViewerProps {
  readonly caseId: string;
  readonly view: RecordView<'document'>;
  readonly onClose: () => void;
}

export function DocumentViewer({ caseId, view, onClose }: ViewerProps) {
  const t = useT();
  const { fileName = '', title } = view.values;
  const [bytes, setBytes] = useState<Bytes | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const kind = documentView(fileName ?? '');
  const onBroken = useCallback(
    () => setFault(t('documents.broken', { kind: t(`documentView.${kind}`) })),
    [t, kind],
  );

  useEffect(() => {
    let isCurrent = true;
    void vault()
      .readDocument(caseId, view.id, 'open-document')
      .then((read) => {
        if (!isCurrent) return;
        if (read.ok) setBytes(read.value);
        else setFault(documentFaultText(t, read.error));
      });
    return () => {
      isCurrent = false;
    };
  }, [caseId, view.id, t]);

  return (
    <Dialog
      title={title ?? fileName ?? ''}
      isOpen
      onClose={onClose}
      width={960}
      foot={<Button onPress={onClose}>{t('act.close')}</Button>}
    >
      {fault ? (
        <StateMark tone="now">{fault}</StateMark>
      ) : bytes ? (
        <Suspense fallback={<p role="status">{t('documents.opening')}</p>}>
          <Contents bytes={bytes} fileName={fileName ?? ''} onBroken={onBroken} />
        </Suspense>
      ) : (
        <p role="status">{t('documents.opening')}</p>
      )}
    </Dialog>
  );
}

interface ContentsProps {
  readonly bytes: Bytes;
  readonly fileName: string;
  readonly onBroken: () => void;
}

function Contents({ bytes, fileName, onBroken }: ContentsProps) {
  const t = useT();
  switch (documentView(fileName)) {
    case 'image':
      return <Picture bytes={bytes} fileName={fileName} onBroken={onBroken} />;
    case 'pdf':
      return <PdfView bytes={bytes} onBroken={onBroken} />;
    case 'text':
      return <PlainText text={textOf(bytes)} />;
    case 'mail':
      return <MailText bytes={bytes} onBroken={onBroken} />;
    case 'office':
      return <OfficeText bytes={bytes} onBroken={onBroken} />;
    case 'none':
      return <p>{t('documents.noView')}</p>;
  }
}

function PlainText({ text }: { readonly text: string }) {
  const t = useT();
  return (
    <>
      {text.length > MAX_SHOWN && <p className="hint">{t('documents.cut')}</p>}
      {/* A region that scrolls must be reachable by keyboard. */}
      <pre className={css.text} tabIndex={0} role="region" aria-label={t('documentView.text')}>
        {text.slice(0, MAX_SHOWN)}
      </pre>
    </>
  );
}

function MailText({ bytes, onBroken }: Omit<ContentsProps, 'fileName'>) {
  const t = useT();
  const format = useFormat();
  const [mail, setMail] = useState<Mail | null>(null);
  useEffect(() => {
    mailOf(bytes).then(setMail, onBroken);
  }, [bytes, onBroken]);
  if (!mail) return <p role="status">{t('documents.opening')}</p>;
  const { from, to, subject, date, text, attachments } = mail;
  return (
    <>
      <Facts
        facts={[
          { label: t('documents.from'), value: from },
          { label: t('documents.to'), value: to },
          { label: t('documents.subject'), value: subject },
          ...(date ? [{ label: t('documents.on'), value: format.fullMoment(date) }] : []),
          ...(attachments.length > 0
            ? [{ label: t('documents.attachments'), value: attachments.join(', ') }]
            : []),
        ]}
      />
      <PlainText text={text} />
    </>
  );
}

function OfficeText({ bytes, onBroken }: Omit<ContentsProps, 'fileName'>) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    officeText(bytes).then((read) => {
      if (read === null) onBroken();
      else setText(read);
    }, onBroken);
  }, [bytes, onBroken]);
  return text === null ? null : <PlainText text={text} />;
}

const PICTURE_TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg' };

function pictureType(fileName: string): string {
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  return PICTURE_TYPES[extension] ?? `image/${extension}`;
}

/** Decoded straight from memory: an object URL's bytes could end in the browser's profile. */
function Picture({ bytes, fileName, onBroken }: ContentsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const decoder = new ImageDecoder({ data: bytes, type: pictureType(fileName) });
    decoder.decode().then(({ image }) => {
      const target = canvas.current;
      if (target) {
        target.width = image.displayWidth;
        target.height = image.displayHeight;
        target.getContext('2d')?.drawImage(image, 0, 0);
      }
      image.close();
    }, onBroken);
    return () => decoder.close();
  }, [bytes, fileName, onBroken]);
  return (
    <figure className={css.figure} aria-label={fileName}>
      <canvas ref={canvas} className={css.canvas} />
    </figure>
  );
}
