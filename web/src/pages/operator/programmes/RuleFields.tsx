import { MultiSelect, Select, Stack, Switch, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TaxNote } from '../../../components/Amount.tsx';
import { Card } from '../../../components/Card.tsx';
import classes from './Programmes.module.css';
import { Marked, type RuleFieldsProps, RuleInput, RuleWonInput, useWas } from './RuleInput.tsx';
import { LevelCaps, PriorityRanks, RateBands } from './RuleLists.tsx';
import { COST_KINDS, ELIGIBLE_SIZES, LOCALITIES, MOST_PLACE } from './ruleForm.ts';

/** Last day that a field takes: years have four figures. */
const LAST_DAY = '9999-12-31';

/** Every rule of a programme, in four groups. */
export function RuleFields(props: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  return (
    <>
      <Part title={t('ruleEditor.clusters')}>
        <ClusterFields {...props} />
      </Part>
      <Part title={t('ruleEditor.money')} hasAmounts>
        <MoneyFields {...props} />
      </Part>
      <Part title={t('ruleEditor.who')}>
        <WhoFields {...props} />
      </Part>
      <Part title={t('ruleEditor.times')}>
        <TimeFields {...props} />
      </Part>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly hasAmounts?: boolean;
  readonly children: ReactNode;
}

function Part({ title, hasAmounts = false, children }: PartProps) {
  return (
    <Card label={title}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {title} {hasAmounts && <TaxNote fw={400} />}
        </Title>
        {children}
      </Stack>
    </Card>
  );
}

function ClusterFields(props: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  const describe = useWas();
  const { form, was, errors, onChange } = props;
  const companies = { unit: t('ruleEditor.companies'), inputMode: 'numeric' } as const;
  return (
    <div className={classes['fields']} data-even>
      <RuleInput {...props} field="minMembers" {...companies} />
      <RuleInput {...props} field="maxMembers" {...companies} />
      <Marked was={was.locality}>
        <Select
          id="rule-locality"
          label={t('ruleEditor.field.locality')}
          description={describe(was.locality)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={LOCALITIES.map((locality) => ({ value: locality, label: t(`locality.${locality}`) }))}
          value={form.locality}
          error={errors['locality']}
          onChange={(chosen) =>
            onChange({ locality: LOCALITIES.find((one) => one === chosen) ?? 'NONE' }, 'locality')
          }
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      </Marked>
      <RuleWonInput {...props} field="coordinationWon" hint={t('ruleEditor.coordinationText')} />
    </div>
  );
}

function MoneyFields(props: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  return (
    <>
      <RateBands {...props} />
      <div className={classes['fields']}>
        <RuleWonInput {...props} field="capPerCompanyWon" />
        <RuleWonInput {...props} field="capPerClusterWon" placeholder={t('rules.noLimit')} />
        <RuleWonInput {...props} field="budgetWon" placeholder={t('rules.noLimit')} />
      </div>
      <LevelCaps {...props} />
      <div className={classes['fields']}>
        <RuleInput
          {...props}
          field="ownLabourMostRate"
          hint={t('ruleEditor.labourText')}
          unit="%"
          inputMode="decimal"
        />
        <RuleInput
          {...props}
          field="thirdPartyLeastRate"
          hint={t('ruleEditor.thirdPartyText')}
          unit="%"
          inputMode="decimal"
        />
      </div>
    </>
  );
}

function WhoFields(props: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  const describe = useWas();
  const { form, was, errors, onChange } = props;
  return (
    <>
      <Marked was={was.eligibleSizes}>
        <MultiSelect
          id="rule-eligibleSizes"
          label={t('ruleEditor.field.eligibleSizes')}
          description={describe(was.eligibleSizes)}
          data={ELIGIBLE_SIZES.map((size) => ({ value: size, label: t(`eligibleSize.${size}`) }))}
          value={[...form.eligibleSizes]}
          error={errors['eligibleSizes']}
          onChange={(chosen) =>
            onChange(
              { eligibleSizes: ELIGIBLE_SIZES.filter((size) => chosen.includes(size)) },
              'eligibleSizes',
            )
          }
          comboboxProps={{ withinPortal: false }}
        />
      </Marked>
      <CostKinds {...props} />
      <RuleInput
        {...props}
        field="mostSystemTypes"
        hint={t('ruleEditor.emptyText')}
        unit={t('ruleEditor.kinds')}
        inputMode="numeric"
      />
      <Marked was={was.sameLevelAgain}>
        <Switch
          size="md"
          label={t('ruleEditor.field.sameLevelAgain')}
          description={describe(was.sameLevelAgain, t('ruleEditor.sameLevelText'))}
          checked={form.sameLevelAgain}
          onChange={({ currentTarget }) =>
            onChange({ sameLevelAgain: currentTarget.checked }, 'sameLevelAgain')
          }
        />
      </Marked>
      <PriorityRanks {...props} />
    </>
  );
}

/** Every kind of cost counts, or only those that are chosen. */
function CostKinds({ form, was, errors, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  const describe = useWas();
  const { isEveryCost, eligibleCostKinds } = form;
  return (
    <Marked was={was.eligibleCostKinds}>
      <Stack gap="xs">
        <Switch
          size="md"
          label={t('ruleEditor.everyCost')}
          description={describe(was.eligibleCostKinds)}
          checked={isEveryCost}
          onChange={({ currentTarget }) =>
            onChange({ isEveryCost: currentTarget.checked }, 'eligibleCostKinds')
          }
        />
        {!isEveryCost && (
          <MultiSelect
            id="rule-eligibleCostKinds"
            label={t('ruleEditor.field.eligibleCostKinds')}
            data={COST_KINDS.map((kind) => ({ value: kind, label: t(`lineKind.${kind}`) }))}
            value={[...eligibleCostKinds]}
            error={errors['eligibleCostKinds']}
            onChange={(chosen) =>
              onChange(
                { eligibleCostKinds: COST_KINDS.filter((kind) => chosen.includes(kind)) },
                'eligibleCostKinds',
              )
            }
            comboboxProps={{ withinPortal: false }}
          />
        )}
      </Stack>
    </Marked>
  );
}

function TimeFields(props: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  return (
    <div className={classes['fields']} data-even>
      <RuleInput {...props} field="announcedOn" type="date" max={LAST_DAY} />
      <RuleInput {...props} field="sessionOn" type="date" max={LAST_DAY} />
      <RuleInput {...props} field="sessionPlace" maxLength={MOST_PLACE} />
      <RuleInput
        {...props}
        field="buildMonths"
        hint={t('ruleEditor.emptyText')}
        unit={t('ruleEditor.months')}
        inputMode="numeric"
      />
    </div>
  );
}
