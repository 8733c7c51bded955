import { useDeferredValue, useState } from 'react';
import { Autocomplete, Input, Label, Menu, MenuItem, SearchField } from 'react-aria-components';
import { useCases } from '../store/cases';
import { useT } from '../store/language';
import { go, openCase, showOverlay } from '../store/screen';
import { lock } from '../store/session';
import { Button } from '../ui/button';
import controls from '../ui/controls.module.css';
import { Dialog, Spring } from '../ui/dialog';
import { RAIL_PAGES } from './rail';

interface Item {
  readonly id: string;
  readonly label: string;
  readonly sub: string;
  readonly run: () => void;
}

const CASES_SHOWN = 6;

/** Cases by what is known of them, and acts by their name; everything a mouse can reach. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [question, setQuestion] = useState('');
  const asked = useDeferredValue(question);
  const { data } = useCases(asked);
  const acts: readonly Item[] = [
    {
      id: 'contact',
      label: t('contact.title'),
      sub: 'F2',
      run: () => showOverlay({ kind: 'contact', caseId: null }),
    },
    { id: 'new-case', label: t('cases.new'), sub: 'F4', run: () => go({ page: 'new-case' }) },
    ...RAIL_PAGES.map((page, at) => ({
      id: page,
      label: t(`page.${page}`),
      sub: `Alt ${at + 1}`,
      run: () => go({ page }),
    })),
    { id: 'figures', label: t('page.figures'), sub: '', run: () => go({ page: 'figures' }) },
    { id: 'help', label: t('help.open'), sub: 'F1', run: () => showOverlay({ kind: 'help' }) },
    { id: 'keys', label: t('keys.help'), sub: '', run: () => showOverlay({ kind: 'keys' }) },
    { id: 'lock', label: t('rail.lock'), sub: 'F9', run: () => void lock('asked') },
  ];
  const word = question.trim().toLowerCase();
  const items: readonly Item[] = [
    ...(data ?? []).slice(0, CASES_SHOWN).map(({ id, code, stage }) => ({
      id,
      label: code,
      sub: t(`stage.${stage}`),
      run: () => openCase(id),
    })),
    ...(data ?? []).flatMap(({ id: caseId, code, missing }) =>
      missing.map(({ id }) => ({
        id: `sheet ${id}`,
        label: t('word.of', { what: t('page.missingSheet'), of: code }),
        sub: 'F7',
        run: () => go({ page: 'missing-sheet', caseId, episodeId: id }),
      })),
    ),
    ...acts.filter(({ label }) => label.toLowerCase().includes(word)),
  ];
  return (
    <Dialog
      title={t('palette.title')}
      isOpen
      onClose={onClose}
      width={560}
      foot={
        <>
          <Spring />
          <Button onPress={onClose} keys="Esc">
            {t('act.close')}
          </Button>
        </>
      }
    >
      <Autocomplete>
        {/* The one field of this dialog. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <SearchField className={controls.field ?? ''} value={question} onChange={setQuestion} autoFocus>
          <Label className={controls.label ?? ''}>{t('palette.label')}</Label>
          <Input className={controls.input ?? ''} autoComplete="off" spellCheck="false" />
        </SearchField>
        <Menu
          items={items}
          aria-label={t('palette.title')}
          className="palette-list"
          renderEmptyState={() => t('palette.empty')}
          onAction={(id) => {
            onClose();
            items.find((item) => item.id === id)?.run();
          }}
        >
          {({ id, label, sub }) => (
            <MenuItem id={id} textValue={label} className={controls.option ?? ''}>
              <span>{label}</span>
              <span className={controls.sub}>{sub}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
