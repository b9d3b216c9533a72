import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { pageSettings } from '../../app/settings.ts';
import { useViewer } from '../../app/viewer.ts';
import { Card } from '../../components/Card.tsx';
import classes from './Start.module.css';

const DemoButtons = lazy(() =>
  import('../signIn/DemoButtons.tsx').then(({ DemoButtons: buttons }) => ({ default: buttons })),
);

/** The three kinds of people that the house is for, and the way in. */
export function Audiences() {
  const { t } = useTranslation('start');
  const viewer = useViewer();
  return (
    <section aria-label={t('audiences.title')}>
      <Stack gap="md">
        <Title order={2} size="h3">
          {t('audiences.title')}
        </Title>
        <div className={classes['audiences']}>
          {(['company', 'provider', 'operator'] as const).map((kind) => (
            <Card key={kind}>
              <Stack gap="xs">
                <Title order={3} size="h4">
                  {t(`audiences.${kind}.title`)}
                </Title>
                <Text c="dimmed">{t(`audiences.${kind}.text`)}</Text>
              </Stack>
            </Card>
          ))}
        </div>
        {viewer?.kind !== 'ACCOUNT' && (
          <Card label={t('audiences.enter')}>
            {pageSettings.demo ? (
              <Suspense fallback={null}>
                <DemoButtons />
              </Suspense>
            ) : (
              <Button renderRoot={(props) => <Link to="/sign-up" {...props} />}>{t('hero.signUp')}</Button>
            )}
          </Card>
        )}
      </Stack>
    </section>
  );
}
