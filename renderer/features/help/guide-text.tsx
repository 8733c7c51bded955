import type { ReactNode } from 'react';
import Markdown from 'markdown-to-jsx/react';
import { useLanguageStore, useT } from '../../store/language';
import { Button } from '../../ui/button';
import css from './help.module.css';
import { CHAPTERS } from './guide';
import type { Topic } from './topics';

interface GuideTextProps {
  readonly id: string;
  readonly onOpen: (topic: Topic) => void;
}

/** A chapter as it stands in the guide; a link to another chapter opens it here. */
export function GuideText({ id, onOpen }: GuideTextProps) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const chapter = CHAPTERS.find((each) => each.id === id);
  const link = ({ href = '', children }: { readonly href?: string; readonly children?: ReactNode }) => (
    <Button variant="quiet" onPress={() => onOpen({ id: href.replace(/\.md.*$/, '') })}>
      {children}
    </Button>
  );
  return (
    <>
      {language !== 'nl' && <p className="hint">{t('help.inDutch')}</p>}
      <div lang="nl" className={css.guide}>
        {chapter?.sections.map(({ heading, text }) => (
          <section key={heading} data-heading={heading}>
            <Markdown
              options={{
                forceBlock: true,
                disableParsingRawHTML: true,
                // The dialog has the first two levels.
                overrides: { h1: { component: 'h3' }, h2: { component: 'h4' }, a: { component: link } },
              }}
            >
              {text}
            </Markdown>
          </section>
        ))}
      </div>
    </>
  );
}
