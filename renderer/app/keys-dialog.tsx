import { useT } from '../store/language';
import { Button } from '../ui/button';
import { Dialog, Spring } from '../ui/dialog';
import { Facts } from '../ui/layout';
import { RAIL_PAGES } from './rail';

/** All keys in one place. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={t('keys.title')}
      isOpen
      onClose={onClose}
      width={480}
      foot={
        <>
          <Spring />
          <Button onPress={onClose} keys="Esc">
            {t('act.close')}
          </Button>
        </>
      }
    >
      <Facts
        facts={[
          { label: 'F1', value: t('help.open') },
          { label: 'F2', value: t('contact.title') },
          { label: 'F4', value: t('cases.new') },
          { label: 'F6', value: t('keys.names') },
          { label: 'F7', value: t('missing.printSheet') },
          { label: 'F9', value: t('rail.lock') },
          { label: 'Ctrl K', value: t('palette.title') },
          { label: 'Ctrl P', value: t('act.print') },
          { label: 'Ctrl ↵', value: t('act.save') },
          { label: 'Alt ←', value: t('act.back') },
          ...RAIL_PAGES.map((page, at) => ({ label: `Alt ${at + 1}`, value: t(`page.${page}`) })),
        ]}
      />
    </Dialog>
  );
}
