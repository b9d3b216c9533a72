import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Company.module.css';
import type { AutomationLevel, DataCapture } from './graphql/graphql.ts';
import { AUTOMATION_LEVELS, DATA_CAPTURES } from './levels.ts';
import type { EditedOperation } from './routingState.ts';

interface OperationDetailsProps {
  readonly operation: EditedOperation;
  readonly onChange: (operation: EditedOperation) => void;
}

/** How an operation is done: what a provider asks first, and none of it has to be said. */
export function OperationDetails({ operation, onChange }: OperationDetailsProps) {
  const { t } = useTranslation('company');
  const { equipment, automationLevel, dataCapture, isRealTimeControlled } = operation;
  const change = (changes: Partial<EditedOperation>) => onChange({ ...operation, ...changes });
  const clearButtonProps = { 'aria-label': t('profile.clear') };
  return (
    <div className={classes['details']}>
      <TextInput
        label={t('operation.equipment')}
        maxLength={200}
        value={equipment ?? ''}
        onChange={({ currentTarget }) => change({ equipment: currentTarget.value || null })}
      />
      <Select
        label={t('operation.automation')}
        placeholder={t('profile.unsaid')}
        data={AUTOMATION_LEVELS.map((level) => ({ value: level, label: t(`automation.${level}`) }))}
        value={automationLevel ?? null}
        clearable
        clearButtonProps={clearButtonProps}
        onChange={(level) => change({ automationLevel: level as AutomationLevel | null })}
      />
      <Select
        label={t('operation.capture')}
        placeholder={t('profile.unsaid')}
        data={DATA_CAPTURES.map((capture) => ({ value: capture, label: t(`capture.${capture}`) }))}
        value={dataCapture ?? null}
        clearable
        clearButtonProps={clearButtonProps}
        onChange={(capture) => change({ dataCapture: capture as DataCapture | null })}
      />
      <Checkbox
        label={t('operation.realTime')}
        checked={isRealTimeControlled === true}
        onChange={({ currentTarget }) => change({ isRealTimeControlled: currentTarget.checked || null })}
      />
    </div>
  );
}
