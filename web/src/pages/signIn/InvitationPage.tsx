import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group } from '@mantine/core';
import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeOf, useViewer, viewerChanged } from '../../app/viewer.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { InvitationAcceptDocument } from './graphql/graphql.ts';

const route = getRouteApi('/account/invitation');

/** Where the mail leads by which an organisation invites somebody. */
export function InvitationPage() {
  const { t } = useTranslation('signIn');
  const { token = '' } = route.useSearch();
  const { href } = useLocation();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [accept, { data, loading, error }] = useMutation(InvitationAcceptDocument);
  const submit = async () => {
    const answer = await accept({ variables: { input: { token } } }).catch(() => undefined);
    if (answer?.data?.invitationAccept.organisation) await navigate({ to: homeOf(await viewerChanged()) });
  };
  return (
    <Page title={t('invitation.title')} size={560}>
      {error && <ErrorState error={error} />}
      {data?.invitationAccept.userErrors.map(({ code, message }) => (
        <Alert key={code} color="red" role="alert">
          {message}
        </Alert>
      ))}
      {viewer?.kind === 'ACCOUNT' ? (
        <EmptyState text={t('invitation.text')}>
          <Button loading={loading} onClick={() => void submit()}>
            {t('invitation.accept')}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState text={t('invitation.signIn')}>
          <Group>
            <Button renderRoot={(props) => <Link to="/sign-in" search={{ next: href }} {...props} />}>
              {t('title')}
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/sign-up" {...props} />}>
              {t('signUp.link')}
            </Button>
          </Group>
        </EmptyState>
      )}
    </Page>
  );
}
