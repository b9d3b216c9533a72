import {
  ActionIcon,
  Button,
  MultiSelect,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { memo, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { HelpTip } from '../../components/HelpTip.tsx';
import { IconCross } from '../../components/icons.tsx';
import { tellUndoable } from '../../components/undo.tsx';
import classes from './Provider.module.css';
import { type EntryForm, grouped, type SheetForm, type TierForm, wholeOf } from './sheetForm.ts';
import { type CodeOption, withCodes } from './useCodes.ts';

/** Options are drawn when they are asked for: a sheet has many fields, each with hundreds. */
const LAZY = { keepMounted: false };

/** What is wrong, by path. */
export type Errors = Readonly<Record<string, string>>;

/** Stays the same. With the path of the field: what the server refused there is no longer said. */
export type OnSheetChange = (changes: Partial<SheetForm>, path: string) => void;

interface CodesProps {
  readonly part: 'standardProcesses' | 'regions';
  readonly description?: string;
  readonly options: readonly CodeOption[];
  readonly codes: readonly string[];
  readonly errors: Errors;
  readonly onChange: OnSheetChange;
}

/** Several processes or regions. */
export const Codes = memo(function Codes({
  part,
  description,
  options,
  codes,
  errors,
  onChange,
}: CodesProps) {
  const { t } = useTranslation('provider');
  return (
    <MultiSelect
      label={t(`sheet.parts.${part}`)}
      description={description}
      data={withCodes(options, codes)}
      value={[...codes]}
      error={Object.values(errors)[0]}
      onChange={(chosen) => onChange({ [part]: chosen }, part)}
      searchable
      hidePickedOptions
      limit={80}
      comboboxProps={LAZY}
    />
  );
});

export function Heading({ title, help }: { readonly title: string; readonly help: string }) {
  return (
    <Title order={2} size="h4" style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
      {title} <HelpTip about={title}>{help}</HelpTip> <TaxNote fw={400} />
    </Title>
  );
}

interface WonFieldProps {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  /** It stands in a row, where there is room for the figures only. */
  readonly isInRow?: boolean;
}

/** An amount: its figures are grouped when the field is left, and said in short beside them. */
export function WonField({ value, onChange, error, description, isInRow = false, ...props }: WonFieldProps) {
  const { shortWon } = useFormat();
  const won = wholeOf(value);
  const isSaid = won !== undefined && won >= 10_000 && !isInRow;
  return (
    <TextInput
      {...props}
      description={description}
      inputMode="numeric"
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      value={value}
      error={error}
      rightSection={
        isSaid ? (
          <Text size="sm" c="dimmed" pr={10} style={{ whiteSpace: 'nowrap' }}>
            {shortWon(won)}
          </Text>
        ) : undefined
      }
      rightSectionWidth={isSaid ? 92 : undefined}
      rightSectionPointerEvents="none"
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={() => won !== undefined && grouped(won) !== value && onChange(grouped(won))}
    />
  );
}

interface TiersProps {
  readonly tiers: SheetForm['tiers'];
  readonly tierKind: SheetForm['tierKind'];
  readonly errors: Errors;
  readonly onChange: OnSheetChange;
}

/** The volume ladder of the unit price. */
export const Tiers = memo(function Tiers({ tiers, tierKind, errors, onChange }: TiersProps) {
  const { t } = useTranslation('provider');
  const latest = useRef(tiers);
  latest.current = tiers;
  const setTier = (index: number, changes: Partial<TierForm>, path: string) =>
    onChange(
      { tiers: tiers.map((tier, i) => (i === index ? { ...tier, ...changes } : tier)) },
      `tiers.${index}.${path}`,
    );
  const add = () => {
    const last = tiers.at(-1);
    const fromUnits = grouped((wholeOf(last?.fromUnits ?? '') ?? 0) + 5);
    onChange({ tiers: [...tiers, { fromUnits, unitPriceWon: last?.unitPriceWon ?? '' }] }, 'tiers');
  };
  const remove = (index: number, removed: TierForm) => {
    onChange({ tiers: tiers.toSpliced(index, 1) }, 'tiers');
    tellUndoable(t('sheet.removedStep', { step: index + 1 }), () =>
      onChange({ tiers: latest.current.toSpliced(index, 0, removed) }, 'tiers'),
    );
  };
  return (
    <Card label={t('sheet.parts.tiers')}>
      <Stack gap="md">
        <Heading title={t('sheet.parts.tiers')} help={t('sheet.tiersHelp')} />
        <SegmentedControl
          aria-label={t('sheet.parts.tierKind')}
          value={tierKind}
          data={(['ALL_UNITS', 'INCREMENTAL'] as const).map((value) => ({
            value,
            label: t(`sheet.tierKinds.${value}`),
          }))}
          onChange={(kind) => onChange({ tierKind: kind as SheetForm['tierKind'] }, 'tierKind')}
        />
        <Text size="sm" c="dimmed">
          {t(`sheet.tierKindText.${tierKind}`)}
        </Text>
        <div className={classes['entry']} data-headed data-ladder aria-hidden="true">
          <span>{t('sheet.fromUnits')}</span>
          <span>{t('sheet.unitPrice')}</span>
        </div>
        {tiers.map((tier, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place, as the server names it
          <div key={index} className={classes['entry']} data-ladder>
            <TextInput
              aria-label={t('sheet.fromUnitsOf', { step: index + 1 })}
              inputMode="numeric"
              value={tier.fromUnits}
              error={errors[`tiers.${index}.fromUnits`]}
              onChange={({ currentTarget }) =>
                setTier(index, { fromUnits: currentTarget.value }, 'fromUnits')
              }
            />
            <WonField
              isInRow
              aria-label={t('sheet.unitPriceOf', { step: index + 1 })}
              value={tier.unitPriceWon}
              error={errors[`tiers.${index}.unitPriceWon`]}
              onChange={(unitPriceWon) => setTier(index, { unitPriceWon }, 'unitPriceWon')}
            />
            {tiers.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('sheet.removeStep', { step: index + 1 })}
                onClick={() => remove(index, tier)}
              >
                <IconCross size={18} />
              </ActionIcon>
            )}
          </div>
        ))}
        <Button variant="default" onClick={add} style={{ alignSelf: 'flex-start' }}>
          {t('sheet.addStep')}
        </Button>
      </Stack>
    </Card>
  );
});

interface EntriesProps {
  readonly part: 'adaptations' | 'surcharges';
  readonly amount: 'feeWon' | 'surchargeWon';
  readonly addLabel: string;
  readonly codeLabel: string;
  readonly wonLabel: string;
  readonly options: readonly CodeOption[];
  readonly entries: readonly EntryForm[];
  readonly errors: Errors;
  readonly onChange: OnSheetChange;
}

/** Amounts that hold for a process or a region. */
export const Entries = memo(function Entries(props: EntriesProps) {
  const { part, amount, codeLabel, wonLabel, options, entries, errors, onChange } = props;
  const { t } = useTranslation('provider');
  const title = t(`sheet.parts.${part}`);
  const latest = useRef(entries);
  latest.current = entries;
  const set = useCallback(
    (index: number, changes: Partial<EntryForm>) => {
      latest.current = latest.current.map((entry, i) => (i === index ? { ...entry, ...changes } : entry));
      onChange({ [part]: latest.current }, `${part}.${index}`);
    },
    [onChange, part],
  );
  const remove = useCallback(
    (index: number) => {
      const removed = latest.current.slice(index, index + 1);
      onChange({ [part]: latest.current.toSpliced(index, 1) }, part);
      tellUndoable(t('sheet.removedEntry', { title, entry: index + 1 }), () =>
        onChange({ [part]: latest.current.toSpliced(index, 0, ...removed) }, part),
      );
    },
    [onChange, part, t, title],
  );
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text fw={500}>{title}</Text>
      {entries.map(({ code, won }, index) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place, as the server names it
          key={index}
          index={index}
          title={title}
          codeLabel={codeLabel}
          wonLabel={wonLabel}
          options={options}
          code={code}
          won={won}
          codeError={errors[`${part}.${index}`]}
          wonError={errors[`${part}.${index}.${amount}`]}
          onSet={set}
          onRemove={remove}
        />
      ))}
      <Button
        variant="default"
        onClick={() => onChange({ [part]: [...entries, { code: null, won: '' }] }, part)}
        style={{ alignSelf: 'flex-start' }}
      >
        {props.addLabel}
      </Button>
    </Stack>
  );
});

interface EntryProps {
  readonly index: number;
  readonly title: string;
  readonly codeLabel: string;
  readonly wonLabel: string;
  readonly options: readonly CodeOption[];
  readonly code: string | null;
  readonly won: string;
  readonly codeError: string | undefined;
  readonly wonError: string | undefined;
  readonly onSet: (index: number, changes: Partial<EntryForm>) => void;
  readonly onRemove: (index: number) => void;
}

const Entry = memo(function Entry({ index, code, won, onSet, onRemove, ...props }: EntryProps) {
  const { t } = useTranslation('provider');
  const known = useMemo(() => withCodes(props.options, [code]), [props.options, code]);
  return (
    <div className={classes['entry']}>
      <Select
        aria-label={t('sheet.entryOf', { label: props.codeLabel, entry: index + 1 })}
        data={known}
        value={code}
        error={props.codeError}
        onChange={(value) => onSet(index, { code: value })}
        searchable
        limit={80}
        comboboxProps={LAZY}
      />
      <WonField
        isInRow
        aria-label={t('sheet.entryOf', { label: props.wonLabel, entry: index + 1 })}
        value={won}
        error={props.wonError}
        onChange={(value) => onSet(index, { won: value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('sheet.removeEntry', { title: props.title, entry: index + 1 })}
        onClick={() => onRemove(index)}
      >
        <IconCross size={18} />
      </ActionIcon>
    </div>
  );
});
