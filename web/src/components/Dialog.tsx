import { CloseButton, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Undefined: only what is inside ends it. */
  readonly onClose?: () => void;
}

/** A dialog over the page. (Mantine's own head of a dialog is a `header`, which counts as a second banner.) */
export function Dialog({ title, children, onClose }: DialogProps) {
  const { t } = useTranslation();
  const isFree = onClose !== undefined;
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
