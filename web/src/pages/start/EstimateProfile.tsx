import { Badge, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { IconPeople } from '../../components/icons.tsx';
import { Reason } from '../../components/Reason.tsx';
import type { Estimate } from './EstimateResult.tsx';

interface EstimateProfileProps {
  readonly estimate: Estimate;
  /** Takes the inferred processes into the form, to be changed there. */
  readonly onEdit: () => void;
}

/** How the company is seen: its processes and where they come from, and how many work like it. */
export function EstimateProfile({ estimate, onEdit }: EstimateProfileProps) {
  const { t } = useTranslation('start');
  const { percent } = useFormat();
  const { processes, inferred, confidence, rule, alikeCompanies } = estimate;
  const { total, inProvince } = alikeCompanies;
  return (
    <Card label={t('profile.title')}>
      <Stack gap="md">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <IconPeople size={28} />
          <div>
            <Title order={2} size="h3">
              {total === null ? t('profile.few') : t('profile.alike', { count: total })}
            </Title>
            <Text c="dimmed">
              {inProvince === null ? t('profile.text') : t('profile.inProvince', { count: inProvince })}
            </Text>
          </div>
        </Group>
        <Group gap={8}>
          {processes.map(({ id, name }) => (
            <Badge key={id} variant="light" size="lg" tt="none">
              {name}
            </Badge>
          ))}
        </Group>
        {inferred && (
          <>
            <Reason>
              {t('profile.inferred', { percent: percent(confidence * 100) })} <Code>{rule}</Code>
            </Reason>
            <Button variant="default" onClick={onEdit} style={{ alignSelf: 'flex-start' }}>
              {t('profile.edit')}
            </Button>
          </>
        )}
      </Stack>
    </Card>
  );
}
