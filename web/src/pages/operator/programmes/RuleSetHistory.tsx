import { Badge, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Card } from '../../../components/Card.tsx';
import type { OperatorRuleSetFragment } from '../graphql/graphql.ts';
import { Changes } from './Changes.tsx';
import classes from './Programmes.module.css';

interface RuleSetHistoryProps {
  /** Newest first. */
  readonly versions: readonly OperatorRuleSetFragment[];
  /** The version that is shown open; the newest where left out. */
  readonly opened: number | undefined;
}

/** Every version of a programme's rules: when, why, and what it changed. */
export function RuleSetHistory({ versions, opened }: RuleSetHistoryProps) {
  const { t } = useTranslation('operator');
  const { day } = useFormat();
  const newest = versions[0]?.versionNumber;
  if (newest === undefined) return null;
  return (
    <Card label={t('history.title')}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('history.title')}
        </Title>
        <ol className={classes['versions']} reversed>
          {versions.map((version, index) => {
            const { versionNumber: number, createdAt } = version;
            return (
              <li key={version.id}>
                <details open={number === (opened ?? newest)}>
                  <summary>
                    <span>
                      <Text span fw={600}>
                        {t('rules.version', { version: number, day: day(createdAt) })}
                      </Text>
                      {number === newest && (
                        <Badge variant="default" tt="none" radius="sm">
                          {t('history.inForce')}
                        </Badge>
                      )}
                    </span>
                  </summary>
                  <Version version={version} before={versions[index + 1]} />
                </details>
              </li>
            );
          })}
        </ol>
      </Stack>
    </Card>
  );
}

interface VersionProps {
  readonly version: OperatorRuleSetFragment;
  readonly before: OperatorRuleSetFragment | undefined;
}

function Version({ version, before }: VersionProps) {
  const { t } = useTranslation('operator');
  const { moment } = useFormat();
  const { versionNumber: number, frozenAt, reason, rules } = version;
  return (
    <Stack gap="xs" className={classes['inside']}>
      {reason !== null && <Text>{t('history.reason', { reason })}</Text>}
      <Text size="sm" c="dimmed">
        {frozenAt === null ? t('history.notFrozen') : t('history.frozen', { moment: moment(frozenAt) })}
      </Text>
      {before ? (
        <Changes
          before={before.rules}
          after={rules}
          label={t('history.changes', { version: number, before: before.versionNumber })}
        />
      ) : (
        <Text size="sm">{t('history.first')}</Text>
      )}
    </Stack>
  );
}
