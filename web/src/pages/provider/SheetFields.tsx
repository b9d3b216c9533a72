import {
  ActionIcon,
  Button,
  Checkbox,
  MultiSelect,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { HelpTip } from '../../components/HelpTip.tsx';
import { IconCross } from '../../components/icons.tsx';
import classes from './Provider.module.css';
import type { Refusals } from './SheetPage.tsx';
import { type EntryForm, grouped, type Issues, type SheetForm, wholeOf } from './sheetForm.ts';
import { type CodeOption, useProcessOptions, useRegionOptions, withCodes } from './useCodes.ts';

interface SheetFieldsProps {
  readonly form: SheetForm;
  readonly issues: Issues;
  readonly refusals: Refusals;
  /** With the path of the field: what the server refused there is no longer said. */
  readonly onChange: (form: SheetForm, path: string) => void;
}

type ErrorOf = (path: string) => string | undefined;

/** What is wrong at a path, as the page or the server says it. */
function useErrors(issues: Issues, refusals: Refusals): ErrorOf {
  const { t } = useTranslation('provider');
  const { won, number } = useFormat();
  return (path) => {
    const issue = issues[path];
    if (issue === undefined) return refusals[path];
    const before = issue.before ?? 0;
    return t(`sheet.issue.${issue.code}`, {
      before: issue.code === 'TIER_PRICE_RISES' ? won(before) : number(before),
    });
  };
}

/** Every part of a price sheet, with what is wrong at the field where it was typed. */
export function SheetFields({ form, issues, refusals, onChange }: SheetFieldsProps) {
  const { t } = useTranslation('provider');
  const errorOf = useErrors(issues, refusals);
  const processes = useProcessOptions();
  const regions = useRegionOptions();
  return (
    <>
      <Card label={t('sheet.once')}>
        <Stack gap="md">
          <Heading title={t('sheet.once')} help={t('sheet.onceHelp')} />
          <div className={classes['fields']}>
            <WonField
              label={t('sheet.parts.engineeringWon')}
              value={form.engineeringWon}
              error={errorOf('engineeringWon')}
              onChange={(engineeringWon) => onChange({ ...form, engineeringWon }, 'engineeringWon')}
            />
            <WonField
              label={t('sheet.parts.adaptationDefaultWon')}
              value={form.adaptationDefaultWon}
              error={errorOf('adaptationDefaultWon')}
              onChange={(adaptationDefaultWon) =>
                onChange({ ...form, adaptationDefaultWon }, 'adaptationDefaultWon')
              }
            />
          </div>
          <MultiSelect
            label={t('sheet.parts.standardProcesses')}
            description={t('sheet.standardText')}
            data={withCodes(processes, form.standardProcesses)}
            value={[...form.standardProcesses]}
            error={
              errorOf('standardProcesses') ??
              Object.keys(refusals)
                .filter((path) => path.startsWith('standardProcesses.'))
                .map((path) => refusals[path])[0]
            }
            onChange={(standardProcesses) => onChange({ ...form, standardProcesses }, 'standardProcesses')}
            searchable
            hidePickedOptions
            limit={80}
          />
          <Entries
            title={t('sheet.parts.adaptations')}
            addLabel={t('sheet.addFee')}
            path="adaptations"
            amount="feeWon"
            codeLabel={t('sheet.process')}
            wonLabel={t('sheet.fee')}
            options={processes}
            entries={form.adaptations}
            errorOf={errorOf}
            onChange={(adaptations, path) => onChange({ ...form, adaptations }, path)}
          />
        </Stack>
      </Card>
      <Tiers form={form} errorOf={errorOf} onChange={onChange} />
      <Card label={t('sheet.where')}>
        <Stack gap="md">
          <Heading title={t('sheet.where')} help={t('sheet.whereHelp')} />
          <Checkbox
            size="md"
            label={t('sheet.everywhere')}
            checked={form.isEverywhere}
            onChange={({ currentTarget }) =>
              onChange({ ...form, isEverywhere: currentTarget.checked }, 'regions')
            }
          />
          {!form.isEverywhere && (
            <MultiSelect
              label={t('sheet.parts.regions')}
              data={withCodes(regions, form.regions)}
              value={[...form.regions]}
              error={errorOf('regions')}
              onChange={(served) => onChange({ ...form, regions: served }, 'regions')}
              searchable
              hidePickedOptions
              limit={80}
            />
          )}
          <Entries
            title={t('sheet.parts.surcharges')}
            addLabel={t('sheet.addSurcharge')}
            path="surcharges"
            amount="surchargeWon"
            codeLabel={t('sheet.region')}
            wonLabel={t('sheet.surcharge')}
            options={regions}
            entries={form.surcharges}
            errorOf={errorOf}
            onChange={(surcharges, path) => onChange({ ...form, surcharges }, path)}
          />
          <div className={classes['fields']}>
            <TextInput
              label={t('sheet.parts.capacityUnits')}
              description={t('sheet.capacityText')}
              inputMode="numeric"
              value={form.capacityUnits}
              error={errorOf('capacityUnits')}
              onChange={({ currentTarget }) =>
                onChange({ ...form, capacityUnits: currentTarget.value }, 'capacityUnits')
              }
            />
            <TextInput
              label={t('sheet.parts.leadTimeDays')}
              description={t('sheet.leadTimeText')}
              inputMode="numeric"
              value={form.leadTimeDays}
              error={errorOf('leadTimeDays')}
              onChange={({ currentTarget }) =>
                onChange({ ...form, leadTimeDays: currentTarget.value }, 'leadTimeDays')
              }
            />
            <WonField
              label={t('sheet.parts.yearlyMaintenanceWon')}
              description={t('sheet.maintenanceText')}
              value={form.yearlyMaintenanceWon}
              error={errorOf('yearlyMaintenanceWon')}
              onChange={(yearlyMaintenanceWon) =>
                onChange({ ...form, yearlyMaintenanceWon }, 'yearlyMaintenanceWon')
              }
            />
          </div>
        </Stack>
      </Card>
    </>
  );
}

function Heading({ title, help }: { readonly title: string; readonly help: string }) {
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
}

/** An amount: its figures are grouped when the field is left, and said in words below. */
function WonField({ value, onChange, error, description, ...props }: WonFieldProps) {
  const { shortWon } = useFormat();
  const won = wholeOf(value);
  return (
    <TextInput
      {...props}
      description={description}
      inputMode="numeric"
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      value={value}
      error={error}
      rightSection={
        won !== undefined && won >= 10_000 ? (
          <Text size="sm" c="dimmed" pr={10} style={{ whiteSpace: 'nowrap' }}>
            {shortWon(won)}
          </Text>
        ) : undefined
      }
      rightSectionWidth={won !== undefined && won >= 10_000 ? 104 : undefined}
      rightSectionPointerEvents="none"
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={() => won !== undefined && grouped(won) !== value && onChange(grouped(won))}
    />
  );
}

interface TiersProps {
  readonly form: SheetForm;
  readonly errorOf: ErrorOf;
  readonly onChange: SheetFieldsProps['onChange'];
}

/** The volume ladder of the unit price. */
function Tiers({ form, errorOf, onChange }: TiersProps) {
  const { t } = useTranslation('provider');
  const { tiers } = form;
  const setTier = (index: number, changes: Partial<SheetForm['tiers'][number]>, path: string) =>
    onChange(
      { ...form, tiers: tiers.map((tier, i) => (i === index ? { ...tier, ...changes } : tier)) },
      `tiers.${index}.${path}`,
    );
  const add = () => {
    const last = tiers.at(-1);
    const fromUnits = grouped((wholeOf(last?.fromUnits ?? '') ?? 0) + 5);
    onChange({ ...form, tiers: [...tiers, { fromUnits, unitPriceWon: last?.unitPriceWon ?? '' }] }, 'tiers');
  };
  return (
    <Card label={t('sheet.parts.tiers')}>
      <Stack gap="md">
        <Heading title={t('sheet.parts.tiers')} help={t('sheet.tiersHelp')} />
        <SegmentedControl
          aria-label={t('sheet.parts.tierKind')}
          value={form.tierKind}
          data={(['ALL_UNITS', 'INCREMENTAL'] as const).map((value) => ({
            value,
            label: t(`sheet.tierKinds.${value}`),
          }))}
          onChange={(tierKind) =>
            onChange({ ...form, tierKind: tierKind as SheetForm['tierKind'] }, 'tierKind')
          }
        />
        <Text size="sm" c="dimmed">
          {t(`sheet.tierKindText.${form.tierKind}`)}
        </Text>
        <div className={classes['entry']} data-headed aria-hidden="true">
          <span>{t('sheet.fromUnits')}</span>
          <span>{t('sheet.unitPrice')}</span>
        </div>
        {tiers.map((tier, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place, as the server names it
          <div key={index} className={classes['entry']}>
            <TextInput
              aria-label={t('sheet.fromUnitsOf', { step: index + 1 })}
              inputMode="numeric"
              value={tier.fromUnits}
              error={errorOf(`tiers.${index}.fromUnits`)}
              onChange={({ currentTarget }) =>
                setTier(index, { fromUnits: currentTarget.value }, 'fromUnits')
              }
            />
            <WonField
              aria-label={t('sheet.unitPriceOf', { step: index + 1 })}
              value={tier.unitPriceWon}
              error={errorOf(`tiers.${index}.unitPriceWon`)}
              onChange={(unitPriceWon) => setTier(index, { unitPriceWon }, 'unitPriceWon')}
            />
            {tiers.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('sheet.removeStep', { step: index + 1 })}
                onClick={() => onChange({ ...form, tiers: tiers.filter((_, i) => i !== index) }, 'tiers')}
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
}

interface EntriesProps {
  readonly title: string;
  readonly addLabel: string;
  readonly path: string;
  readonly amount: string;
  readonly codeLabel: string;
  readonly wonLabel: string;
  readonly options: readonly CodeOption[];
  readonly entries: readonly EntryForm[];
  readonly errorOf: ErrorOf;
  readonly onChange: (entries: EntryForm[], path: string) => void;
}

/** Amounts that hold for a process or a region. */
function Entries({
  title,
  path,
  amount,
  codeLabel,
  wonLabel,
  options,
  entries,
  errorOf,
  ...props
}: EntriesProps) {
  const { t } = useTranslation('provider');
  const known = withCodes(
    options,
    entries.map(({ code }) => code),
  );
  const set = (index: number, changes: Partial<EntryForm>) =>
    props.onChange(
      entries.map((entry, i) => (i === index ? { ...entry, ...changes } : entry)),
      `${path}.${index}`,
    );
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text fw={500}>{title}</Text>
      {entries.map(({ code, won }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place, as the server names it
        <div key={index} className={classes['entry']}>
          <Select
            aria-label={t('sheet.entryOf', { label: codeLabel, entry: index + 1 })}
            data={known}
            value={code}
            error={errorOf(`${path}.${index}`)}
            onChange={(value) => set(index, { code: value })}
            searchable
            limit={80}
          />
          <WonField
            aria-label={t('sheet.entryOf', { label: wonLabel, entry: index + 1 })}
            value={won}
            error={errorOf(`${path}.${index}.${amount}`)}
            onChange={(value) => set(index, { won: value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('sheet.removeEntry', { title, entry: index + 1 })}
            onClick={() =>
              props.onChange(
                entries.filter((_, i) => i !== index),
                path,
              )
            }
          >
            <IconCross size={18} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        onClick={() => props.onChange([...entries, { code: null, won: '' }], path)}
        style={{ alignSelf: 'flex-start' }}
      >
        {props.addLabel}
      </Button>
    </Stack>
  );
}
