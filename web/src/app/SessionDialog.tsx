import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionLost } from '../api/client.ts';
import { useSignal } from '../api/signal.ts';
import { useViewer, viewerChanged } from './viewer.ts';

const SignInForm = lazy(() =>
  import('../pages/signIn/SignInForm.tsx').then(({ SignInForm: form }) => ({ default: form })),
);

/** The session is over: whoever signs in again goes on where it was, with everything that it has typed. */
export function SessionDialog() {
  const { t } = useTranslation();
  const isLost = useSignal(sessionLost);
  const viewer = useViewer();
  const navigate = useNavigate();
  const leave = async () => {
    sessionLost.set(false);
    await navigate({ to: '/', search: {} });
    await viewerChanged();
  };
  return (
    <Modal
      opened={isLost}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('session.title')}
      centered
    >
      <Stack>
        <Text>{t('session.text')}</Text>
        {isLost && (
          <Suspense fallback={null}>
            <SignInForm email={viewer?.account?.email} staysHere />
          </Suspense>
        )}
        <Group justify="flex-end">
          <Button variant="subtle" onClick={() => void leave()}>
            {t('session.leave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
