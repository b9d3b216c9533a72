import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { hasNotices } from '../app/notices.ts';

const UNDO_MS = 8_000;

/** Says that something was done, with a button that undoes it for eight seconds. */
export function tellUndoable(message: string, undo: () => void): void {
  hasNotices.set(true);
  const id = `undo-${crypto.randomUUID()}`;
  const back = () => {
    notifications.hide(id);
    undo();
  };
  notifications.show({
    id,
    autoClose: UNDO_MS,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': i18next.t('close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button size="compact-sm" variant="light" onClick={back}>
          {i18next.t('undo')}
        </Button>
      </Group>
    ),
  });
}

/** Says that something was done. */
export function tellDone(message: string): void {
  hasNotices.set(true);
  notifications.show({ message, closeButtonProps: { 'aria-label': i18next.t('close') } });
}
