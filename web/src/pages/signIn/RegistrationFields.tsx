import { Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconCheck } from '../../components/icons.tsx';
import { numberState, type Registration } from './registration.ts';

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
      <NumberField value={value} onChange={onChange} error={errors.businessNumber} />
    </Stack>
  );
}

function NumberField({
  value,
  onChange,
  error,
}: Pick<RegistrationFieldsProps, 'value' | 'onChange'> & { readonly error: string | undefined }) {
  const { t } = useTranslation('signIn');
  const check = numberState(value.businessNumber);
  const wrong =
    check.state === 'WRONG' ? t(`number.${check.reason}`, { character: check.character }) : undefined;
  return (
    <div>
      <TextInput
        label={t('registration.number')}
        description={t('registration.numberText')}
        placeholder="123-45-67890"
        inputMode="numeric"
        autoComplete="off"
        value={value.businessNumber}
        error={error ?? wrong}
        onChange={(event) => onChange({ ...value, businessNumber: event.currentTarget.value })}
        onBlur={() => check.state === 'RIGHT' && onChange({ ...value, businessNumber: check.formatted })}
      />
      <div role="status">
        {check.state === 'RIGHT' && (
          <Group gap={6} c="var(--mantine-color-anchor)" mt={4}>
            <IconCheck size={16} />
            <Text size="sm">{t('number.right')}</Text>
          </Group>
        )}
        {check.state === 'UNFINISHED' && (
          <Text size="sm" c="dimmed" mt={4}>
            {t('number.unfinished', { count: check.missing })}
          </Text>
        )}
      </div>
    </div>
  );
}
