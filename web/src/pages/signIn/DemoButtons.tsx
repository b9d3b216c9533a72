import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../api/auth.ts';
import { pageSettings } from '../../app/settings.ts';
import { AuthProblem } from './AuthProblem.tsx';
import { useAuthTask } from './useAuthTask.ts';
import { useSignedIn } from './useSignedIn.ts';

interface DemoButtonsProps {
  readonly next?: string | undefined;
  readonly staysHere?: boolean;
}

/** In the demo market everybody may look around as one of the four kinds of user, with one click. */
export function DemoButtons({ next, staysHere = false }: DemoButtonsProps) {
  const { t } = useTranslation('signIn');
  const [chosen, setChosen] = useState('');
  const { isBusy, failure, run } = useAuthTask();
  const done = useSignedIn({ next, staysHere });
  const { demo } = pageSettings;
  if (demo === null) return null;
  const enter = (email: string) => {
    setChosen(email);
    void run(async () => {
      await signIn(email, demo.password);
      await done();
    });
  };
  return (
    <Stack gap="sm">
      <div>
        <Text fw={700}>{t('demo.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('demo.text')}
        </Text>
      </div>
      <AuthProblem problem={failure} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {demo.signIns.map(({ kind, email }) => (
          <Button
            key={kind}
            variant="light"
            data-testid={`demo-${kind}`}
            loading={isBusy && chosen === email}
            disabled={isBusy && chosen !== email}
            onClick={() => enter(email)}
          >
            {t(`demo.${kind}`)}
          </Button>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
