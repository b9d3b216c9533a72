import { Anchor, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { Page } from '../../components/Page.tsx';
import { SignInForm } from './SignInForm.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('signIn');
  const { next, email } = route.useSearch();
  return (
    <Page title={t('title')} size={480}>
      <Card>
        <SignInForm next={next} email={email} />
      </Card>
      <Text>
        {t('noAccount')}{' '}
        <Anchor renderRoot={(props) => <Link to="/sign-up" {...props} />}>{t('signUp.link')}</Anchor>
      </Text>
    </Page>
  );
}
