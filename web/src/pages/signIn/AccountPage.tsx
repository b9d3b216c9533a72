import { Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../app/viewer.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';

/** Who is signed in, and for whom it may act. */
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
  const { account, memberships } = viewer;
  return (
    <Page title={t('account.title')} size={560}>
      <Card>
        <Stack>
          <div>
            <Text fw={600}>{account.name}</Text>
            <Text c="dimmed">{account.email}</Text>
          </div>
          <Text size="sm">{t(account.twoFactorEnabled ? 'account.factorOn' : 'account.factorOff')}</Text>
          <Title order={2} size="h4">
            {t('account.organisations')}
          </Title>
          <List>
            {memberships.map(({ organisation, role }) => (
              <List.Item key={organisation.id}>
                <Group gap="xs">
                  {organisation.name}
                  <Badge variant="light">{t(`kinds.${organisation.kind}`)}</Badge>
                  <Badge variant="outline">{t(`roles.${role}`)}</Badge>
                </Group>
              </List.Item>
            ))}
          </List>
        </Stack>
      </Card>
    </Page>
  );
}
