/** A page as it will be printed, with what must be said or chosen before it is. */
import { useEffect, type ReactNode } from 'react';
import './paper.css';
import css from './paper-frame.module.css';

interface PaperFrameProps {
  readonly bar: ReactNode;
  /** They stay on one line. */
  readonly acts: ReactNode;
  readonly children: ReactNode;
}

export function PaperFrame({ bar, acts, children }: PaperFrameProps) {
  return (
    <div className={css.frame}>
      <div className={css.bar}>
        {bar}
        <div className={css.acts}>{acts}</div>
      </div>
      <div className={css.desk}>{children}</div>
    </div>
  );
}

interface Margins {
  readonly left: string;
  readonly page: string;
  readonly of: string;
}

/** Quoted for CSS: whatever was typed stays text (CSS Syntax 3, section 4.3.5). */
function cssString(text: string): string {
  const escaped = text.replace(
    /[\\"\n\r\f<>]/g,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${escaped}"`;
}

/** Writes the page margins (who, for whom, page x of y) as a style sheet of the document while this page stands. */
export function usePageMargins({ left, page, of }: Margins): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const style =
      'font: 8pt "Inter Variable", sans-serif; color: #000; vertical-align: top; padding-top: 2mm;';
    sheet.replaceSync(`@page {
      @bottom-left { content: ${cssString(left)}; width: 130mm; text-align: left; ${style} }
      @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); text-align: right; ${style} }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [left, page, of]);
}
