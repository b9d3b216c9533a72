import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BUILT_LEVELS } from '../../api/companyLists.ts';
import { SystemTypePicker } from '../../components/pickers.tsx';
import { codeOf, type SystemField, type SystemForm } from './systemForm.ts';

interface SystemFieldsProps {
  readonly form: SystemForm;
  /** Kind and code are chosen once, and never change. */
  readonly isNew: boolean;
  readonly errorOf: (field: SystemField) => string | undefined;
  readonly onChange: (changes: Partial<SystemForm>) => void;
}

/** What a system is called, what kind it is, and what it does. */
export function SystemFields({ form, isNew, errorOf, onChange }: SystemFieldsProps) {
  const { t } = useTranslation('provider');
  const { name, code, type, targetLevel, description } = form;
  return (
    <Stack gap="md">
      <TextInput
        id="system-name"
        label={t('describe.name')}
        required
        maxLength={200}
        value={name}
        error={errorOf('name')}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      {isNew && (
        <>
          <SystemTypePicker
            value={type}
            description={t('describe.typeText')}
            error={errorOf('type')}
            onChange={(chosen) => onChange({ type: chosen as SystemForm['type'] })}
          />
          <TextInput
            label={t('describe.code')}
            description={t('describe.codeText')}
            placeholder={codeOf(name)}
            maxLength={200}
            autoComplete="off"
            value={code}
            error={errorOf('code')}
            onChange={({ currentTarget }) => onChange({ code: currentTarget.value })}
          />
        </>
      )}
      <Select
        label={t('describe.level')}
        description={t('describe.levelText')}
        placeholder={t('describe.noLevel')}
        data={BUILT_LEVELS.map((level) => ({ value: level, label: t(`builtLevel.${level}`) }))}
        value={targetLevel}
        error={errorOf('targetLevel')}
        onChange={(chosen) =>
          onChange({ targetLevel: BUILT_LEVELS.find((level) => level === chosen) ?? null })
        }
        clearable
        clearButtonProps={{ 'aria-label': t('describe.clearLevel') }}
      />
      <Textarea
        label={t('describe.description')}
        description={t('describe.descriptionText')}
        rows={6}
        maxLength={5_000}
        value={description}
        error={errorOf('description')}
        onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
      />
    </Stack>
  );
}
