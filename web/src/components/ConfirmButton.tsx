import { Button, type ButtonProps, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

interface ConfirmButtonProps extends ButtonProps {
  readonly children: ReactNode;
  /** What happens, and that it cannot be undone. */
  readonly question: string;
  /** What the button in the dialog says: the deed, never "OK". */
  readonly deed: string;
  readonly onConfirm: () => void;
}

/** A deed that cannot be undone asks first. What can be undone needs no question: see `undoable`. */
export function ConfirmButton({ children, question, deed, onConfirm, ...props }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button {...props} onClick={open}>
        {children}
      </Button>
      {isOpen && (
        <Dialog title={children} onClose={close}>
          <Text>{question}</Text>
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={close} data-autofocus>
              {t('cancel')}
            </Button>
            <Button color="red.9" onClick={confirm}>
              {deed}
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
