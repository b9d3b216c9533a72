import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionLost } from '../api/client.ts';
import { Dialog } from '../components/Dialog.tsx';
import { SignInForm } from '../pages/signIn/SignInForm.tsx';
import { useViewer, viewerChanged } from './viewer.ts';

/** The session is over: whoever signs in again goes on where it was, with everything that it has typed. */
export default function SessionDialog() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  const leave = async () => {
    sessionLost.set(false);
    await navigate({ to: '/', search: {} });
    await viewerChanged();
  };
  return (
    <Dialog title={t('session.title')}>
      <Stack>
        <Text>{t('session.text')}</Text>
        <SignInForm email={viewer?.account?.email} staysHere />
        <Group justify="flex-end">
          <Button variant="subtle" onClick={() => void leave()}>
            {t('session.leave')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
