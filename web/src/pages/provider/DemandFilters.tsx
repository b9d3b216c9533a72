import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ProcessesDocument, RegionsDocument } from '../../api/graphql/graphql.ts';
import { SystemTypePicker } from '../../components/pickers.tsx';
import { type DemandSearch, REGION_LEVELS } from './demandSearch.ts';
import classes from './Provider.module.css';

interface DemandFiltersProps {
  readonly search: DemandSearch;
  readonly type: NonNullable<DemandSearch['type']>;
  readonly onChange: (changes: DemandSearch) => void;
}

/** Whose demand is shown, and how finely it is told apart. */
export function DemandFilters({ search, type, onChange }: DemandFiltersProps) {
  const { t } = useTranslation('provider');
  const { level = 2, by = 'SIDO', process, region } = search;
  const processes = useQuery(ProcessesDocument).data?.processes;
  const regions = useQuery(RegionsDocument).data?.regions;
  const processOptions = useMemo(
    () =>
      (processes ?? [])
        .filter((one) => one.level <= 2)
        .map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    [processes],
  );
  const provinces = useMemo(
    () =>
      (regions ?? [])
        .filter(({ parent }) => parent === null)
        .map(({ code, name }) => ({ value: code, label: name })),
    [regions],
  );
  const hasFilter = [search.type, search.level, search.by, process, region].some((one) => one !== undefined);
  return (
    <section aria-label={t('demand.filters')} className={classes['filters']}>
      <SystemTypePicker
        value={type}
        onChange={(code) => onChange({ type: code as DemandSearch['type'], cell: undefined })}
      />
      <Select
        label={t('demand.process')}
        placeholder={t('demand.all')}
        data={processOptions}
        value={process ?? null}
        onChange={(code) =>
          onChange({
            process: code ?? undefined,
            level: code === null ? level : Math.max(level, code.split('.').length + 1),
            cell: undefined,
          })
        }
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('demand.allProcesses') }}
      />
      <Select
        label={t('demand.region')}
        placeholder={t('demand.all')}
        data={provinces}
        value={region ?? null}
        onChange={(code) => onChange({ region: code ?? undefined, cell: undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('demand.allRegions') }}
      />
      <Choice
        label={t('demand.level')}
        value={String(level)}
        data={['1', '2', '3'].map((value) => ({
          value,
          label: t(`demand.levels.${value as '1' | '2' | '3'}`),
        }))}
        onChange={(value) => onChange({ level: Number(value), cell: undefined })}
      />
      <Choice
        label={t('demand.by')}
        value={by}
        data={REGION_LEVELS.map((value) => ({ value, label: t(`demand.regionLevels.${value}`) }))}
        onChange={(value) => onChange({ by: value as DemandSearch['by'], cell: undefined })}
      />
      <Button
        variant="default"
        disabled={!hasFilter}
        className={classes['reset']}
        onClick={() =>
          onChange({
            type: undefined,
            level: undefined,
            by: undefined,
            process: undefined,
            region: undefined,
            cell: undefined,
          })
        }
      >
        {t('demand.reset')}
      </Button>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly data: { value: string; label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, ...props }: ChoiceProps) {
  const id = useId();
  return (
    <Stack gap={4}>
      <Text id={id} size="md" fw={500}>
        {label}
      </Text>
      <SegmentedControl fullWidth aria-labelledby={id} {...props} />
    </Stack>
  );
}
