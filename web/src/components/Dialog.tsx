import { CloseButton, Group, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Undefined: only what is inside ends it. */
  readonly onClose?: () => void;
}

/**
 * Gives the focus back to what had it when the dialog opened. (Mantine's own way waits for a dialog that is closed, and
 * ours is taken away.) What the deed itself then focuses comes later and keeps it.
 */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}

/** A dialog over the page. (Mantine's own head of a dialog is a `header`, which counts as a second banner.) */
export function Dialog({ title, children, onClose }: DialogProps) {
  const { t } = useTranslation();
  const isFree = onClose !== undefined;
  useFocusBack();
  return (
    <Modal.Root
      opened
      onClose={onClose ?? (() => undefined)}
      closeOnClickOutside={isFree}
      closeOnEscape={isFree}
      centered
    >
      <Modal.Overlay />
      <Modal.Content radius="lg">
        <Modal.Body p="lg">
          <Group justify="space-between" wrap="nowrap" align="flex-start" mb="md">
            <Modal.Title fz="h3" fw={700}>
              {title}
            </Modal.Title>
            {isFree && <CloseButton size="lg" aria-label={t('close')} onClick={onClose} />}
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
