import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { homeOf, useActFor, useViewer } from '../../app/viewer.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { tellDone } from '../../components/undo.tsx';
import { InvitationAcceptDocument, InvitationDeclineDocument } from './graphql/graphql.ts';
import { NEXT_DRAFT } from './registration.ts';

const route = getRouteApi('/account/invitation');

/** Where the mail leads by which an organisation invites somebody. */
export function InvitationPage() {
  const { t } = useTranslation('signIn');
  const { token = '' } = route.useSearch();
  const viewer = useViewer();
  return (
    <Page title={t('invitation.title')} size={560}>
      {viewer?.kind === 'ACCOUNT' ? <Answer token={token} /> : <WayIn />}
    </Page>
  );
}

/** Accepts, and acts for the organisation from then on; or declines. */
function Answer({ token }: { readonly token: string }) {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const viewer = useViewer();
  const actFor = useActFor();
  const kept = useDraft<string>(NEXT_DRAFT, '');
  const [accept, accepting] = useMutation(InvitationAcceptDocument);
  const [decline, declining] = useMutation(InvitationDeclineDocument);
  const variables = { input: { token } };
  const join = async () => {
    const answer = await accept({ variables }).catch(() => undefined);
    const organisation = answer?.data?.invitationAccept.organisation;
    if (!organisation) return;
    kept.drop();
    tellDone(t('invitation.joined', { organisation: organisation.name }));
    await actFor(organisation.id);
  };
  const refuse = async () => {
    const answer = await decline({ variables }).catch(() => undefined);
    if (!answer?.data?.invitationDecline.invitation) return;
    kept.drop();
    tellDone(t('invitation.declined'));
    await navigate({ to: homeOf(viewer) });
  };
  const error = accepting.error ?? declining.error;
  return (
    <>
      {error && <ErrorState error={error} />}
      <Refusals
        refusals={[
          ...(accepting.data?.invitationAccept.userErrors ?? []),
          ...(declining.data?.invitationDecline.userErrors ?? []),
        ]}
      />
      <EmptyState text={t('invitation.text')}>
        <Group justify="center">
          <Button loading={accepting.loading} onClick={() => void join()}>
            {t('invitation.accept')}
          </Button>
          <ConfirmButton
            variant="default"
            loading={declining.loading}
            question={t('invitation.declineQuestion')}
            deed={t('invitation.decline')}
            onConfirm={() => void refuse()}
          >
            {t('invitation.decline')}
          </ConfirmButton>
        </Group>
      </EmptyState>
    </>
  );
}

/** Whoever has no account yet signs up first, without an organisation of its own. */
function WayIn() {
  const { t } = useTranslation('signIn');
  const { href } = useLocation();
  return (
    <EmptyState text={t('invitation.signIn')}>
      <Group justify="center">
        <Button renderRoot={(props) => <Link to="/sign-in" search={{ next: href }} {...props} />}>
          {t('title')}
        </Button>
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/sign-up" search={{ next: href }} {...props} />}
        >
          {t('signUp.link')}
        </Button>
      </Group>
    </EmptyState>
  );
}
