import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BUILT_LEVELS } from '../../api/companyLists.ts';
import { SYSTEM_TYPES } from '../../api/systemTypes.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { IconCross } from '../../components/icons.tsx';
import { SystemTypePicker, useSystemTypes } from '../../components/pickers.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { tellUndoable } from '../../components/undo.tsx';
import { CardTitle } from './CardTitle.tsx';
import classes from './Company.module.css';
import {
  type BuiltLevel,
  CompanyWantedSystemsSetDocument,
  type SystemType,
  type WantedSystemInput,
} from './graphql/graphql.ts';
import type { ProfileCompany } from './profileDraft.ts';

/** Which systems the company wants: every change is saved at once, and can be undone. */
export function WantedSystems({ company }: { readonly company: ProfileCompany }) {
  const { t } = useTranslation('company');
  const { set, error, refusals, isBusy } = useWantedSystems(company);
  const wanted: readonly WantedSystemInput[] = company.wantedSystems.map(({ systemType, targetLevel }) => ({
    systemType,
    targetLevel: targetLevel ?? null,
  }));
  const free = SYSTEM_TYPES.filter((type) => wanted.every(({ systemType }) => systemType !== type));
  const change = (next: readonly WantedSystemInput[]) => void set(next, wanted);
  return (
    <Card label={t('wanted.title')}>
      <Stack>
        <CardTitle title={t('wanted.title')} text={t('wanted.text')} />
        {error && <ErrorState error={error} />}
        <Refusals refusals={refusals} />
        {wanted.length === 0 && <Text c="dimmed">{t('wanted.none')}</Text>}
        <ul className={classes['rows']}>
          {wanted.map((one, index) => (
            <WantedRow
              key={one.systemType}
              wanted={one}
              free={free}
              onChange={(next) => change(wanted.map((before, place) => (place === index ? next : before)))}
              onRemove={() => change(wanted.filter((_, place) => place !== index))}
            />
          ))}
        </ul>
        <Group>
          <Button
            variant="default"
            loading={isBusy}
            disabled={free.length === 0}
            onClick={() => change([...wanted, ...free.slice(0, 1).map((systemType) => ({ systemType }))])}
          >
            {t('wanted.add')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function useWantedSystems({ id, version }: ProfileCompany) {
  const { t } = useTranslation('company');
  const [save, { data, error, loading }] = useMutation(CompanyWantedSystemsSetDocument);
  const set = async (
    wantedSystems: readonly WantedSystemInput[],
    before: readonly WantedSystemInput[],
    from = version,
  ) => {
    const input = { companyId: id, version: from, wantedSystems: [...wantedSystems] };
    const answer = await save({ variables: { input } }).catch(() => undefined);
    const now = answer?.data?.wantedSystemsSet.company;
    if (now?.version == null) return;
    const { version: next } = now;
    tellUndoable(t('wanted.saved'), () => void set(before, wantedSystems, next));
  };
  return { set, error, refusals: data?.wantedSystemsSet.userErrors ?? [], isBusy: loading };
}

interface WantedRowProps {
  readonly wanted: WantedSystemInput;
  /** Kinds of system that are not wanted yet. */
  readonly free: readonly SystemType[];
  readonly onChange: (wanted: WantedSystemInput) => void;
  readonly onRemove: () => void;
}

function WantedRow({ wanted, free, onChange, onRemove }: WantedRowProps) {
  const { t } = useTranslation('company');
  const types = useSystemTypes();
  const { systemType, targetLevel } = wanted;
  return (
    <li className={classes['rowOfTwo']}>
      <SystemTypePicker
        label={t('wanted.type')}
        value={systemType}
        only={[systemType, ...free]}
        onChange={(type) => onChange({ ...wanted, systemType: type as SystemType })}
      />
      <Select
        label={t('wanted.level')}
        placeholder={t('profile.unsaid')}
        data={BUILT_LEVELS.map((level) => ({ value: level, label: t(`built.${level}`) }))}
        value={targetLevel ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('profile.clear') }}
        onChange={(level) => onChange({ ...wanted, targetLevel: level as BuiltLevel | null })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('wanted.remove', { name: types.get(systemType) ?? systemType })}
        onClick={onRemove}
      >
        <IconCross />
      </ActionIcon>
    </li>
  );
}
