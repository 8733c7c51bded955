/** A PDF, page by page on a canvas. Loaded only when one is opened. */
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import css from './documents.module.css';

function startWorker(): Worker {
  return new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
  });
}

/** Drawn larger than shown, so that small print stays sharp. */
const SCALE = 1.6;

interface PdfProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly onBroken: () => void;
}

export function PdfView({ bytes, onBroken }: PdfProps) {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState<PDFDocumentProxy | null>(null);
  const [number, setNumber] = useState(1);

  useEffect(() => {
    const port = startWorker();
    const worker = PDFWorker.create({ port });
    let isCurrent = true;
    // The worker takes the bytes it is given away from us.
    const loading = getDocument({ data: bytes.slice(), worker, enableXfa: false, verbosity: 0 });
    loading.promise.then(
      (opened) => {
        if (isCurrent) setFile(opened);
      },
      () => {
        if (isCurrent) onBroken();
      },
    );
    // With the view the worker goes, and with it what it had read.
    return () => {
      isCurrent = false;
      void loading.destroy().finally(() => port.terminate());
    };
  }, [bytes, onBroken]);

  useEffect(() => {
    const target = canvas.current;
    if (!file || !target) return;
    let isCurrent = true;
    const draw = async () => {
      const page = await file.getPage(number);
      if (!isCurrent) return;
      const viewport = page.getViewport({ scale: SCALE });
      target.width = viewport.width;
      target.height = viewport.height;
      await page.render({ canvas: target, viewport }).promise;
    };
    draw().catch(() => {
      if (isCurrent) onBroken();
    });
    return () => {
      isCurrent = false;
    };
  }, [file, number, onBroken]);

  const total = file?.numPages ?? 1;
  return (
    <>
      <div className={css.pager}>
        <Button isDisabled={number <= 1} onPress={() => setNumber(number - 1)}>
          {t('documents.previous')}
        </Button>
        <span role="status">{file ? t('documents.page', { n: number, total }) : t('documents.opening')}</span>
        <Button isDisabled={number >= total} onPress={() => setNumber(number + 1)}>
          {t('documents.next')}
        </Button>
      </div>
      <figure className={css.figure} aria-label={t('documents.page', { n: number, total })}>
        <canvas ref={canvas} className={css.canvas} />
      </figure>
    </>
  );
}
