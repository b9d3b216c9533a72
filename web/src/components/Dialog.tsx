import { CloseButton, Group, Modal, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Undefined: only what is inside ends it. */
  readonly onClose?: () => void;
}

/** A dialog over the page. (Mantine's own title is a `header`, which counts as a second banner of the page.) */
export function Dialog({ title, children, onClose }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
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
      <Modal.Content aria-labelledby={id} radius="lg">
        <Modal.Body p="lg">
          <Group justify="space-between" wrap="nowrap" align="flex-start" mb="md">
            <Title order={2} size="h3" id={id}>
              {title}
            </Title>
            {isFree && <CloseButton size="lg" aria-label={t('close')} onClick={onClose} />}
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
