import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActFor, useViewer, type Viewer } from '../../app/viewer.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { SecondFactorCard } from './SecondFactorCard.tsx';
import classes from './SignIn.module.css';

/** Who is signed in, how it signs in, and for whom it may act. */
export function AccountPage() {
  const { t } = useTranslation('signIn');
  const viewer = useViewer();
  if (viewer?.account == null) {
    return (
      <Page title={t('account.title')} size={560}>
        <EmptyState text={t('account.nobody')} />
      </Page>
    );
  }
  const { account, memberships, organisation } = viewer;
  return (
    <Page title={t('account.title')} size={560}>
      <Card label={t('account.person')}>
        <Text fw={600}>{account.name}</Text>
        <Text c="dimmed">{account.email}</Text>
      </Card>
      <SecondFactorCard isOn={account.twoFactorEnabled} />
      <Card label={t('account.organisations')}>
        <Stack>
          <Title order={2} size="h4">
            {t('account.organisations')}
          </Title>
          {memberships.length === 0 && <Text c="dimmed">{t('account.none')}</Text>}
          <ul className={classes['people']}>
            {memberships.map((membership) => (
              <MembershipRow
                key={membership.organisation.id}
                membership={membership}
                isActing={membership.organisation.id === organisation?.id}
              />
            ))}
          </ul>
          <Group>
            <Button variant="default" renderRoot={(props) => <Link to="/account/organisation" {...props} />}>
              {t('account.another')}
            </Button>
          </Group>
        </Stack>
      </Card>
    </Page>
  );
}

interface MembershipRowProps {
  readonly membership: Viewer['memberships'][number];
  /** Whether the page asks in its name. */
  readonly isActing: boolean;
}

/** One organisation: its people where the page acts for it, else the way to act for it. */
function MembershipRow({ membership, isActing }: MembershipRowProps) {
  const { t } = useTranslation('signIn');
  const actFor = useActFor();
  const { organisation, role } = membership;
  return (
    <li className={classes['person']}>
      <div>
        <Text fw={600}>{organisation.name}</Text>
        <Group gap={6} mt={4}>
          <Badge variant="light">{t(`kinds.${organisation.kind}`)}</Badge>
          <Badge variant="outline">{t(`roles.${role}`)}</Badge>
        </Group>
      </div>
      {isActing ? (
        <div className={classes['personDeeds']}>
          <Button variant="default" renderRoot={(props) => <Link to="/account/members" {...props} />}>
            {t('account.members')}
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/account/tokens" {...props} />}>
            {t('account.tokens')}
          </Button>
        </div>
      ) : (
        <Button variant="subtle" onClick={() => void actFor(organisation.id)}>
          {t('account.act', { organisation: organisation.name })}
        </Button>
      )}
    </li>
  );
}
