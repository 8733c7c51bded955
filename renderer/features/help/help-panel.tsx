import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useLanguageStore, useT } from '../../store/language';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { TextField } from '../../ui/fields';
import { Empty } from '../../ui/layout';
import { findHelp, type Found } from './find-help';
import { CHAPTERS } from './guide';
import { GuideText } from './guide-text';
import css from './help.module.css';
import { ShelfText } from './shelf-text';
import { SHELVES, type Shelf } from './shelves';
import type { Topic } from './topics';

interface HelpPanelProps {
  readonly start: Topic;
  readonly onClose: () => void;
  /** The overview of all keys; absent where no key works yet. */
  readonly onKeys?: () => void;
}

function shelfOf(id: string): Shelf | undefined {
  return SHELVES.find((shelf) => shelf === id);
}

/** The guide and the knowledge shelf, begun at what belongs to the screen. */
export function HelpPanel({ start, onClose, onKeys }: HelpPanelProps) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const [topic, setTopic] = useState(start);
  const [question, setQuestion] = useState('');
  const asked = useDeferredValue(question.trim());
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target =
      topic.heading && text.current?.querySelector(`[data-heading="${CSS.escape(topic.heading)}"]`);
    if (target) target.scrollIntoView({ block: 'start' });
    else text.current?.scrollTo(0, 0);
  }, [topic, asked]);
  const open = (next: Topic) => {
    setQuestion('');
    setTopic(next);
  };
  const shelf = shelfOf(topic.id);
  const name = shelf ? t(`shelf.${shelf}`) : (CHAPTERS.find(({ id }) => id === topic.id)?.title ?? '');
  return (
    <Dialog
      title={t('help.title')}
      isOpen
      onClose={onClose}
      width={1040}
      foot={
        <>
          {onKeys && (
            <Button variant="quiet" onPress={onKeys}>
              {t('keys.help')}
            </Button>
          )}
          <Spring />
          <Button onPress={onClose} keys="Esc">
            {t('act.close')}
          </Button>
        </>
      }
    >
      <TextField label={t('help.search')} value={question} onChange={setQuestion} isFirst />
      <div className={css.columns}>
        <Contents shown={asked ? null : topic.id} onOpen={open} />
        {/* It scrolls, so the keyboard must reach it. */}
        <div
          role="region"
          className={css.text}
          ref={text}
          tabIndex={0}
          aria-label={asked ? t('help.found') : name}
        >
          {asked ? (
            <FoundList found={findHelp(asked, language)} onOpen={open} />
          ) : shelf ? (
            <ShelfText shelf={shelf} />
          ) : (
            <GuideText id={topic.id} onOpen={open} />
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface OpenProps {
  readonly onOpen: (topic: Topic) => void;
}

/** @param shown null while what was found stands in its place: then any of them can be chosen, also the one before */
function Contents({ shown, onOpen }: OpenProps & { readonly shown: string | null }) {
  const t = useT();
  return (
    <ListBox
      aria-label={t('help.contents')}
      className={css.contents ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={shown === null ? [] : [shown]}
      onSelectionChange={(keys) => {
        const [id] = keys;
        if (typeof id === 'string') onOpen({ id });
      }}
    >
      <ListBoxSection>
        <Header className={css.group ?? ''}>{t('help.guide')}</Header>
        {CHAPTERS.map(({ id, title }) => (
          <ListBoxItem key={id} id={id} className={css.item ?? ''}>
            {title}
          </ListBoxItem>
        ))}
      </ListBoxSection>
      <ListBoxSection>
        <Header className={css.group ?? ''}>{t('help.knowledge')}</Header>
        {SHELVES.map((id) => (
          <ListBoxItem key={id} id={id} className={css.item ?? ''}>
            {t(`shelf.${id}`)}
          </ListBoxItem>
        ))}
      </ListBoxSection>
    </ListBox>
  );
}

function FoundList({ found, onOpen }: OpenProps & { readonly found: readonly Found[] }) {
  const t = useT();
  if (found.length === 0) return <Empty>{t('help.nothing')}</Empty>;
  return (
    <ul className={css.found}>
      {found.map((each) => {
        const shelf = shelfOf(each.id);
        const place = each.chapter ?? (shelf ? t(`shelf.${shelf}`) : '');
        const title = each.title || place;
        return (
          <li key={each.key}>
            <Button variant="quiet" onPress={() => onOpen(each)}>
              {title}
            </Button>
            {place !== title && <span className="hint">{place}</span>}
            <p>{each.text}</p>
          </li>
        );
      })}
    </ul>
  );
}
