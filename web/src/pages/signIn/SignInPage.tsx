import { Anchor, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthError } from '../../api/auth.ts';
import { Card } from '../../components/Card.tsx';
import { Page } from '../../components/Page.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { SignInForm } from './SignInForm.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('signIn');
  const { next, email, error } = route.useSearch();
  // Whoever comes from an invitation founds no organisation.
  const invited = next?.startsWith('/account/invitation') ? next : undefined;
  return (
    <Page title={t('title')} size={480}>
      {error !== undefined && <AuthProblem problem={new AuthError(error.toUpperCase(), '')} />}
      <Card>
        <SignInForm next={next} email={email} />
      </Card>
      <Text>
        {t('noAccount')}{' '}
        <Anchor renderRoot={(props) => <Link to="/sign-up" search={{ next: invited }} {...props} />}>
          {t('signUp.link')}
        </Anchor>
      </Text>
    </Page>
  );
}
