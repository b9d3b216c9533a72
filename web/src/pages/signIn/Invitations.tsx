import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { tellDone } from '../../components/undo.tsx';
import {
  AccountInvitationRevokeDocument,
  AccountInvitationsDocument,
  type AccountInvitationsQuery,
} from './graphql/graphql.ts';
import { InvitationForm } from './InvitationForm.tsx';
import classes from './SignIn.module.css';

type Invitation = NonNullable<
  AccountInvitationsQuery['viewer']['organisation']
>['invitations']['nodes'][number];

/** Whom the organisation has invited and waits for; owners invite more. */
export function Invitations({ mayInvite }: { readonly mayInvite: boolean }) {
  const { t } = useTranslation('signIn');
  const { data, error, refetch } = useQuery(AccountInvitationsDocument);
  const [revoke, revoking] = useMutation(AccountInvitationRevokeDocument);
  const pending = data?.viewer.organisation?.invitations.nodes.filter(({ status }) => status === 'PENDING');
  const takeBack = async ({ id, email }: Invitation) => {
    const answer = await revoke({ variables: { input: { id } } }).catch(() => undefined);
    if (answer?.data?.invitationRevoke.invitation) tellDone(t('invite.revoked', { email }));
  };
  return (
    <Card label={t('invite.title')}>
      <Stack>
        <div>
          <Title order={2} size="h4">
            {t('invite.title')}
          </Title>
          <Text c="dimmed" mt={4}>
            {t(mayInvite ? 'invite.text' : 'invite.ownersOnly')}
          </Text>
        </div>
        {mayInvite && <InvitationForm />}
        {(error ?? revoking.error) && (
          <ErrorState error={error ?? revoking.error} onRetry={() => void refetch()} />
        )}
        <Refusals refusals={revoking.data?.invitationRevoke.userErrors ?? []} />
        {pending === undefined && !error && <Skeleton height={80} />}
        {pending && (
          <>
            <Title order={3} size="h5" mt="sm">
              {t('invite.pending')}
            </Title>
            {pending.length === 0 && <Text c="dimmed">{t('invite.none')}</Text>}
            <ul className={classes['people']} aria-label={t('invite.pending')}>
              {pending.map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  invitation={invitation}
                  mayRevoke={mayInvite}
                  onRevoke={() => void takeBack(invitation)}
                />
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Card>
  );
}

interface InvitationRowProps {
  readonly invitation: Invitation;
  readonly mayRevoke: boolean;
  readonly onRevoke: () => void;
}

function InvitationRow({ invitation, mayRevoke, onRevoke }: InvitationRowProps) {
  const { t } = useTranslation('signIn');
  const { day } = useFormat();
  const { email, role, expiresAt } = invitation;
  return (
    <li className={classes['person']}>
      <div>
        <Text fw={600} className={classes['email']}>
          {email}
        </Text>
        <Text size="sm" c="dimmed">
          {t('invite.until', { day: day(expiresAt) })}
        </Text>
      </div>
      <div className={classes['personDeeds']}>
        <Badge variant="outline">{t(`roles.${role}`)}</Badge>
        {mayRevoke && (
          <ConfirmButton
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            question={t('invite.revokeQuestion', { email })}
            deed={t('invite.revoke')}
            onConfirm={onRevoke}
          >
            {t('invite.revoke')}
          </ConfirmButton>
        )}
      </div>
    </li>
  );
}
