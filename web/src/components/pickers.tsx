import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type ComboboxData, MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  IndustriesDocument,
  ProcessesDocument,
  RegionsDocument,
  SystemTypesDocument,
} from '../api/graphql/graphql.ts';
import { shortList } from './shortList.ts';

/*
 * Industries, processes and regions are chosen by typing a part of their code or name. The lists are small enough to be
 * fetched once and searched here, so every key is answered at once; but some hundreds of entries are work for a phone, so
 * nobody who does not come near a field has its list read.
 */

interface PickerProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly label?: string;
  readonly description?: string;
  /** What the server refused. */
  readonly error?: string | undefined;
}

const noOptions: OptionsFilter = () => [];

/**
 * What the lists have in common: fetched when the field is entered or has a value to be named, searched by typing, and
 * empty while they are closed. (Mantine can leave a closed list out of the document, but then an open one is not named by
 * its field at first.)
 */
function useList<Data>(document: TypedDocumentNode<Data, Record<string, never>>, hasValue: boolean) {
  const { t } = useTranslation();
  const [isEntered, setEntered] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { data, loading } = useQuery(document, { skip: !isEntered && !hasValue });
  const field = {
    onFocus: () => setEntered(true),
    searchable: true,
    clearable: true,
    onDropdownOpen: () => setOpen(true),
    onDropdownClose: () => setOpen(false),
    filter: isOpen ? shortList((count) => t('pick.more', { count })) : noOptions,
    nothingFoundMessage: loading ? t('loading') : t('pick.nothing'),
    clearButtonProps: { 'aria-label': t('pick.clear') },
    // Below its field and not at the end of the document: what is in a landmark stays there.
    comboboxProps: { withinPortal: false },
  } as const;
  return { data, field };
}

/** A class of manufacturing by five digits of KSIC. */
export function IndustryPicker({ value, onChange, label, ...props }: PickerProps<string | undefined>) {
  const { t } = useTranslation();
  const { data, field } = useList(IndustriesDocument, value !== undefined);
  const options = useMemo(
    () => data?.industries.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })) ?? [],
    [data],
  );
  return (
    <Select
      {...props}
      {...field}
      label={label ?? t('pick.industry')}
      placeholder={t('pick.industryHint')}
      data={options}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
    />
  );
}

/** Operations of the process taxonomy, below the trade to which they belong. */
function useProcessList(hasValue: boolean) {
  const { data, field } = useList(ProcessesDocument, hasValue);
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
  return { options, field };
}

/** Several operations. */
export function ProcessPicker({ value, onChange, label, ...props }: PickerProps<readonly string[]>) {
  const { t } = useTranslation();
  const { options, field } = useProcessList(value.length > 0);
  return (
    <MultiSelect
      {...props}
      {...field}
      label={label ?? t('pick.processes')}
      placeholder={value.length === 0 ? t('pick.processesHint') : ''}
      data={options}
      value={[...value]}
      onChange={onChange}
      hidePickedOptions
    />
  );
}

/** One operation. */
export function OneProcessPicker({ value, onChange, label, ...props }: PickerProps<string | undefined>) {
  const { t } = useTranslation();
  const { options, field } = useProcessList(value !== undefined);
  return (
    <Select
      {...props}
      {...field}
      label={label ?? t('pick.processes')}
      placeholder={t('pick.processesHint')}
      data={options}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
    />
  );
}

/** A province or a district of one. */
export function RegionPicker({ value, onChange, label, ...props }: PickerProps<string | undefined>) {
  const { t } = useTranslation();
  const { data, field } = useList(RegionsDocument, value !== undefined);
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
      {...field}
      label={label ?? t('pick.region')}
      placeholder={t('pick.regionHint')}
      data={options}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
    />
  );
}

interface SystemTypePickerProps extends PickerProps<string> {
  /** The kinds to choose from; all where left out. */
  readonly only?: readonly string[];
}

/** The kinds of system by their code, named in the language of the page; empty while they are fetched. */
export function useSystemTypes(): ReadonlyMap<string, string> {
  const { i18n } = useTranslation();
  const { data } = useQuery(SystemTypesDocument);
  return useMemo(() => {
    const isKorean = i18n.language === 'ko';
    return new Map(data?.systemTypes.map(({ code, nameKo, nameEn }) => [code, isKorean ? nameKo : nameEn]));
  }, [data, i18n.language]);
}

/** A kind of system. */
export function SystemTypePicker({ value, onChange, label, only, ...props }: SystemTypePickerProps) {
  const { t } = useTranslation();
  const types = useSystemTypes();
  const codes = types.size === 0 ? [value] : [...types.keys()].filter((code) => only?.includes(code) ?? true);
  return (
    <Select
      {...props}
      label={label ?? t('pick.system')}
      data={codes.map((code) => ({ value: code, label: types.get(code) ?? code }))}
      value={value}
      onChange={(code) => code && onChange(code)}
      allowDeselect={false}
    />
  );
}
