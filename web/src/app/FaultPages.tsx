import { Button, Center, Loader } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorState } from '../components/ErrorState.tsx';
import { Page } from '../components/Page.tsx';

/** What stands in a page's place where it could not be drawn. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t('fault.title')}>
      <ErrorState error={error} onRetry={again} />
    </Page>
  );
}

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <EmptyState text={t('notFound.text')}>
        <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('notFound.home')}</Button>
      </EmptyState>
    </Page>
  );
}

export function PendingPage() {
  const { t } = useTranslation();
  return (
    <Center mih="50vh">
      <Loader aria-label={t('loading')} role="status" />
    </Center>
  );
}
