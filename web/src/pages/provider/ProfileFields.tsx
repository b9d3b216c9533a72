import { Select, Stack, Textarea, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BusinessNumberInput } from '../../components/BusinessNumberInput.tsx';
import { Card } from '../../components/Card.tsx';
import { RegionPicker } from '../../components/pickers.tsx';
import classes from './Provider.module.css';
import {
  CAPABILITY_LEVELS,
  COUNTS,
  type ProfileField,
  type ProfileForm,
  type ProfileIssues,
} from './profileForm.ts';
import { WonField } from './SheetParts.tsx';

interface ProfileFieldsProps {
  readonly form: ProfileForm;
  readonly issues: ProfileIssues;
  /** What the server refused. */
  readonly refusedAt: (field: ProfileField) => string | undefined;
  readonly onChange: (changes: Partial<ProfileForm>) => void;
}

type TextField = Exclude<ProfileField, 'regionCode' | 'capabilityLevel'>;

/** Everything that a firm says about itself; only its name is needed. */
export function ProfileFields({ form, issues, refusedAt, onChange }: ProfileFieldsProps) {
  const { t } = useTranslation('provider');
  const errorOf = (field: ProfileField) => {
    const issue = issues[field];
    return refusedAt(field) ?? (issue && t(`profile.issue.${issue}`));
  };
  const text = (field: TextField) => ({
    label: t(`profile.field.${field}`),
    value: form[field],
    error: errorOf(field),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [field]: currentTarget.value }),
  });
  return (
    <>
      <Part title={t('profile.who')}>
        <TextInput id="profile-name" required maxLength={200} {...text('name')} />
        <BusinessNumberInput
          value={form.businessNumber}
          error={errorOf('businessNumber')}
          onChange={(businessNumber) => onChange({ businessNumber })}
        />
        <div className={classes['fields']}>
          <RegionPicker
            label={t('profile.field.regionCode')}
            value={form.regionCode ?? undefined}
            error={errorOf('regionCode')}
            onChange={(code) => onChange({ regionCode: code ?? null })}
          />
          <TextInput type="date" {...text('startedOn')} />
        </div>
      </Part>
      <Part title={t('profile.size')}>
        <div className={classes['fields']}>
          {COUNTS.map((field) => (
            <TextInput key={field} inputMode="numeric" {...text(field)} />
          ))}
          <WonField
            label={t('profile.field.salesWon')}
            value={form.salesWon}
            error={errorOf('salesWon')}
            onChange={(salesWon) => onChange({ salesWon })}
          />
        </div>
        <Textarea rows={4} maxLength={2_000} {...text('afterService')} />
      </Part>
      <Part title={t('profile.diagnosis')}>
        <Select
          label={t('profile.field.capabilityLevel')}
          description={t('profile.diagnosisText')}
          placeholder={t('profile.noDiagnosis')}
          data={CAPABILITY_LEVELS.map((level) => ({ value: level, label: t(`capabilityLevel.${level}`) }))}
          value={form.capabilityLevel}
          error={errorOf('capabilityLevel')}
          onChange={(chosen) =>
            onChange({ capabilityLevel: CAPABILITY_LEVELS.find((level) => level === chosen) ?? null })
          }
          clearable
          clearButtonProps={{ 'aria-label': t('profile.clearDiagnosis') }}
        />
        {form.capabilityLevel !== null && (
          <div className={classes['fields']}>
            <TextInput type="date" {...text('capabilityOn')} />
            <TextInput maxLength={200} {...text('capabilitySource')} />
          </div>
        )}
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card label={title}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  );
}
