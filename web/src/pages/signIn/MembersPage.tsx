import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { AccountMembersDocument } from './graphql/graphql.ts';
import { Invitations } from './Invitations.tsx';
import { Members } from './Members.tsx';
import { KINDS } from './roles.ts';

/** Who belongs to the organisation in whose name one acts, and whom it has invited. */
export function MembersPage() {
  const { t } = useTranslation('signIn');
  return (
    <AreaGate kinds={KINDS} title={t('members.title')}>
      {() => <MembersOfOrganisation />}
    </AreaGate>
  );
}

function MembersOfOrganisation() {
  const { t } = useTranslation('signIn');
  const { data, error, refetch } = useQuery(AccountMembersDocument);
  const viewer = data?.viewer;
  const organisation = viewer?.organisation;
  return (
    <Page title={t('members.title')} lead={organisation?.name} size={760}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={320} radius="lg" />}
      {organisation && (
        <Stack gap="lg">
          <Card label={t('members.title')}>
            <Members
              members={organisation.members.nodes}
              ownId={viewer?.account?.id}
              isOwner={viewer?.role === 'OWNER'}
            />
          </Card>
          {(viewer?.role === 'OWNER' || viewer?.role === 'EDITOR') && (
            <Invitations mayInvite={viewer.role === 'OWNER'} />
          )}
        </Stack>
      )}
    </Page>
  );
}
