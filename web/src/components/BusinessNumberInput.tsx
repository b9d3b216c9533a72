import { Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconCheck } from './icons.tsx';
import { numberState } from './numberState.ts';

interface BusinessNumberInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  /** What the server refused. */
  readonly error: string | undefined;
}

/** A registration number, checked with every key by the same code that the server checks it with. */
export function BusinessNumberInput({ value, onChange, description, error }: BusinessNumberInputProps) {
  const { t } = useTranslation('signIn');
  const check = numberState(value);
  const wrong =
    check.state === 'WRONG' ? t(`number.${check.reason}`, { character: check.character }) : undefined;
  return (
    <div>
      <TextInput
        label={t('registration.number')}
        description={description}
        placeholder="123-45-67890"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        error={error ?? wrong}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onBlur={() => check.state === 'RIGHT' && check.formatted !== value && onChange(check.formatted)}
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
