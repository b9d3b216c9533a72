import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { OwnSystemData } from './OwnSystem.tsx';
import { changedParts, formOf, type SheetForm } from './sheetForm.ts';

interface SheetHistoryProps {
  readonly system: OwnSystemData;
  readonly onTake: (form: SheetForm, message: string) => void;
}

/** Every version that was in force, and in what each differs from the one before. */
export function SheetHistory({ system, onTake }: SheetHistoryProps) {
  const { t } = useTranslation('provider');
  const { moment } = useFormat();
  const { priceSheets } = system;
  return (
    <Card label={t('history.title')}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            {t('history.title')} <TaxNote fw={400} />
          </Title>
          <Text c="dimmed">{t('history.text')}</Text>
        </div>
        {priceSheets.length === 0 && <EmptyState text={t('history.none')} />}
        {priceSheets.length > 0 && (
          <Table.ScrollContainer minWidth={620}>
            <Table aria-label={t('history.title')} verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('history.version')}</Table.Th>
                  <Table.Th scope="col">{t('history.since')}</Table.Th>
                  <Table.Th scope="col" ta="right">
                    {t('sheet.parts.engineeringWon')}
                  </Table.Th>
                  <Table.Th scope="col">{t('history.changes')}</Table.Th>
                  <Table.Th scope="col">{t('history.deed')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {priceSheets.map((sheet, index) => {
                  const before = priceSheets[index + 1];
                  const parts = before ? changedParts(sheet, before) : [];
                  return (
                    <Table.Tr key={sheet.id}>
                      <Table.Th scope="row">
                        <Group gap="xs">
                          {t('history.number', { version: sheet.versionNumber })}
                          {index === 0 && (
                            <Badge variant="light" tt="none">
                              {t('history.inForce')}
                            </Badge>
                          )}
                        </Group>
                      </Table.Th>
                      <Table.Td>{moment(sheet.publishedAt)}</Table.Td>
                      <Table.Td ta="right">
                        <Amount won={sheet.engineeringWon} />
                      </Table.Td>
                      <Table.Td>
                        {before
                          ? parts.map((part) => t(`sheet.parts.${part}`)).join(', ')
                          : t('history.first')}
                      </Table.Td>
                      <Table.Td>
                        <Button
                          variant="default"
                          aria-label={t('history.takeVersion', { version: sheet.versionNumber })}
                          onClick={() =>
                            onTake(
                              { ...formOf(sheet), baseVersion: priceSheets[0]?.versionNumber ?? 0 },
                              t('history.took', { version: sheet.versionNumber }),
                            )
                          }
                        >
                          {t('history.take')}
                        </Button>
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Card>
  );
}
