import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import classes from './Provider.module.css';
import type { Refusals } from './SheetPage.tsx';
import { Codes, Entries, type Errors, Heading, type OnSheetChange, Tiers, WonField } from './SheetParts.tsx';
import type { Issues, SheetForm } from './sheetForm.ts';
import { useProcessOptions, useRegionOptions } from './useCodes.ts';

interface SheetFieldsProps {
  readonly form: SheetForm;
  readonly issues: Issues;
  readonly refusals: Refusals;
  readonly onChange: OnSheetChange;
}

/** What is wrong, by path, as the page or the server says it. */
function useErrors(issues: Issues, refusals: Refusals): Errors {
  const { t } = useTranslation('provider');
  const { won, number } = useFormat();
  const told = Object.entries(issues).map(([path, { code, before = 0 }]) => [
    path,
    t(`sheet.issue.${code}`, { before: code === 'TIER_PRICE_RISES' ? won(before) : number(before) }),
  ]);
  return { ...refusals, ...Object.fromEntries(told) };
}

/** The errors of one part; the same object while they are the same. */
function useErrorsOf(errors: Errors, part: string): Errors {
  const own = Object.fromEntries(
    Object.entries(errors).filter(([path]) => path === part || path.startsWith(`${part}.`)),
  );
  const key = JSON.stringify(own);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of them
  return useMemo(() => own, [key]);
}

/** Every part of a price sheet, with what is wrong at the field where it was typed. */
export function SheetFields({ form, issues, refusals, onChange }: SheetFieldsProps) {
  const { t } = useTranslation('provider');
  const errors = useErrors(issues, refusals);
  const processes = useProcessOptions();
  const regions = useRegionOptions();
  const standardErrors = useErrorsOf(errors, 'standardProcesses');
  const feeErrors = useErrorsOf(errors, 'adaptations');
  const tierErrors = useErrorsOf(errors, 'tiers');
  const regionErrors = useErrorsOf(errors, 'regions');
  const surchargeErrors = useErrorsOf(errors, 'surcharges');
  return (
    <>
      <Card label={t('sheet.once')}>
        <Stack gap="md">
          <Heading title={t('sheet.once')} help={t('sheet.onceHelp')} />
          <div className={classes['fields']}>
            <WonField
              label={t('sheet.parts.engineeringWon')}
              value={form.engineeringWon}
              error={errors['engineeringWon']}
              onChange={(engineeringWon) => onChange({ engineeringWon }, 'engineeringWon')}
            />
            <WonField
              label={t('sheet.parts.adaptationDefaultWon')}
              value={form.adaptationDefaultWon}
              error={errors['adaptationDefaultWon']}
              onChange={(adaptationDefaultWon) => onChange({ adaptationDefaultWon }, 'adaptationDefaultWon')}
            />
          </div>
          <Codes
            part="standardProcesses"
            description={t('sheet.standardText')}
            options={processes}
            codes={form.standardProcesses}
            errors={standardErrors}
            onChange={onChange}
          />
          <Entries
            part="adaptations"
            amount="feeWon"
            addLabel={t('sheet.addFee')}
            codeLabel={t('sheet.process')}
            wonLabel={t('sheet.fee')}
            options={processes}
            entries={form.adaptations}
            errors={feeErrors}
            onChange={onChange}
          />
        </Stack>
      </Card>
      <Tiers tiers={form.tiers} tierKind={form.tierKind} errors={tierErrors} onChange={onChange} />
      <Card label={t('sheet.where')}>
        <Stack gap="md">
          <Heading title={t('sheet.where')} help={t('sheet.whereHelp')} />
          <Checkbox
            size="md"
            label={t('sheet.everywhere')}
            checked={form.isEverywhere}
            onChange={({ currentTarget }) => onChange({ isEverywhere: currentTarget.checked }, 'regions')}
          />
          {!form.isEverywhere && (
            <Codes
              part="regions"
              options={regions}
              codes={form.regions}
              errors={regionErrors}
              onChange={onChange}
            />
          )}
          <Entries
            part="surcharges"
            amount="surchargeWon"
            addLabel={t('sheet.addSurcharge')}
            codeLabel={t('sheet.region')}
            wonLabel={t('sheet.surcharge')}
            options={regions}
            entries={form.surcharges}
            errors={surchargeErrors}
            onChange={onChange}
          />
          <div className={classes['fields']}>
            <TextInput
              label={t('sheet.parts.capacityUnits')}
              description={t('sheet.capacityText')}
              inputMode="numeric"
              value={form.capacityUnits}
              error={errors['capacityUnits']}
              onChange={({ currentTarget }) =>
                onChange({ capacityUnits: currentTarget.value }, 'capacityUnits')
              }
            />
            <TextInput
              label={t('sheet.parts.leadTimeDays')}
              description={t('sheet.leadTimeText')}
              inputMode="numeric"
              value={form.leadTimeDays}
              error={errors['leadTimeDays']}
              onChange={({ currentTarget }) =>
                onChange({ leadTimeDays: currentTarget.value }, 'leadTimeDays')
              }
            />
            <WonField
              label={t('sheet.parts.yearlyMaintenanceWon')}
              description={t('sheet.maintenanceText')}
              value={form.yearlyMaintenanceWon}
              error={errors['yearlyMaintenanceWon']}
              onChange={(yearlyMaintenanceWon) => onChange({ yearlyMaintenanceWon }, 'yearlyMaintenanceWon')}
            />
          </div>
        </Stack>
      </Card>
    </>
  );
}
