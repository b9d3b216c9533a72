import { useQuery } from '@apollo/client/react';
import { type ComboboxData, MultiSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  IndustriesDocument,
  ProcessesDocument,
  RegionsDocument,
  SystemTypesDocument,
} from '../api/graphql/graphql.ts';

/*
 * Industries, processes and regions are chosen by typing a part of their code or name. The lists are small enough to be
 * fetched once and searched here, so every key is answered at once.
 */

interface PickerProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly label?: string;
  readonly description?: string;
  /** What the server refused. */
  readonly error?: string | undefined;
}

/** Entries that are drawn at once; typing brings the others. */
const SHOWN = 60;

/** A class of manufacturing by five digits of KSIC. */
export function IndustryPicker({ value, onChange, label, ...props }: PickerProps<string | undefined>) {
  const { t } = useTranslation();
  const { data, loading } = useQuery(IndustriesDocument);
  const options = useMemo(
    () => data?.industries.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })) ?? [],
    [data],
  );
  return (
    <Select
      {...props}
      label={label ?? t('pick.industry')}
      placeholder={t('pick.industryHint')}
      data={options}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      searchable
      clearable
      limit={SHOWN}
      nothingFoundMessage={loading ? t('loading') : t('pick.nothing')}
      clearButtonProps={{ 'aria-label': t('pick.clear') }}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

/** Operations of the process taxonomy, below the trade to which they belong. */
export function ProcessPicker({ value, onChange, label, ...props }: PickerProps<readonly string[]>) {
  const { t } = useTranslation();
  const { data, loading } = useQuery(ProcessesDocument);
  const options = useMemo<ComboboxData>(() => {
    const all = data?.processes ?? [];
    const trades = all.filter(({ level }) => level === 1);
    return trades.map((trade) => ({
      group: trade.name,
      items: all
        .filter(({ level, code }) => level === 3 && code.startsWith(`${trade.code}.`))
        .map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    }));
  }, [data]);
  return (
    <MultiSelect
      {...props}
      label={label ?? t('pick.processes')}
      placeholder={value.length === 0 ? t('pick.processesHint') : ''}
      data={options}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      limit={SHOWN}
      nothingFoundMessage={loading ? t('loading') : t('pick.nothing')}
      clearButtonProps={{ 'aria-label': t('pick.clear') }}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

/** A province or a district of one. */
export function RegionPicker({ value, onChange, label, ...props }: PickerProps<string | undefined>) {
  const { t } = useTranslation();
  const { data, loading } = useQuery(RegionsDocument);
  const options = useMemo(
    () =>
      data?.regions.map(({ code, name, parent }) => ({
        value: code,
        label: parent ? `${parent.name} ${name}` : name,
      })) ?? [],
    [data],
  );
  return (
    <Select
      {...props}
      label={label ?? t('pick.region')}
      placeholder={t('pick.regionHint')}
      data={options}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      searchable
      clearable
      limit={SHOWN}
      nothingFoundMessage={loading ? t('loading') : t('pick.nothing')}
      clearButtonProps={{ 'aria-label': t('pick.clear') }}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

/** A kind of system. */
export function SystemTypePicker({ value, onChange, label, ...props }: PickerProps<string>) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(SystemTypesDocument);
  const options = useMemo(
    () =>
      data?.systemTypes.map(({ code, nameKo, nameEn }) => ({
        value: code as string,
        label: i18n.language === 'ko' ? nameKo : nameEn,
      })) ?? [{ value, label: value }],
    [data, i18n.language, value],
  );
  return (
    <Select
      {...props}
      label={label ?? t('pick.system')}
      data={options}
      value={value}
      onChange={(code) => code && onChange(code)}
      allowDeselect={false}
    />
  );
}
