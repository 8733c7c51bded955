import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import css from './controls.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly head?: ReactNode;
  readonly children: ReactNode;
  readonly foot: ReactNode;
  /** Width in px; the screen's width is never passed. */
  readonly width?: number;
  readonly role?: 'dialog' | 'alertdialog';
  /** Leaves the facts of the case beside it in sight. */
  readonly isBeside?: boolean;
}

/** The one dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  head,
  children,
  foot,
  width = 640,
  role = 'dialog',
  isBeside,
}: DialogProps) {
  return (
    <ModalOverlay
      className={[css.overlay, isBeside && css.beside].filter(Boolean).join(' ')}
      isOpen={isOpen}
      isKeyboardDismissDisabled={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={css.modal ?? ''} style={{ maxWidth: `${width / 16}rem` }}>
        <AriaDialog className={css.dialog ?? ''} role={role}>
          <div className={css.dialogHead}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {head}
          </div>
          <div className={css.dialogBody}>{children}</div>
          <div className={css.dialogFoot}>{foot}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function Spring() {
  return <span className={css.spring} />;
}
