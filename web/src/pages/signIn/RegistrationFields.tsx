import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BusinessNumberInput } from '../../components/BusinessNumberInput.tsx';
import type { Registration } from './registration.ts';

interface RegistrationFieldsProps {
  readonly value: Registration;
  readonly onChange: (value: Registration) => void;
  /** What the server refused, by field. */
  readonly errors?: Partial<Record<keyof Registration, string>>;
}

const KINDS = ['COMPANY', 'PROVIDER', 'LEAD'] as const;

/** Kind, name and registration number of an organisation; the number is checked as it is typed. */
export function RegistrationFields({ value, onChange, errors = {} }: RegistrationFieldsProps) {
  const { t } = useTranslation('signIn');
  return (
    <Stack>
      <Radio.Group
        label={t('registration.kind')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind as Registration['kind'] })}
      >
        <Stack gap="xs" mt="xs">
          {KINDS.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`registration.kinds.${kind}`)}
              description={t(`registration.kindTexts.${kind}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('registration.name')}
        autoComplete="organization"
        required
        maxLength={200}
        value={value.name}
        error={errors.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <BusinessNumberInput
        description={t('registration.numberText')}
        value={value.businessNumber}
        error={errors.businessNumber}
        onChange={(businessNumber) => onChange({ ...value, businessNumber })}
      />
    </Stack>
  );
}
