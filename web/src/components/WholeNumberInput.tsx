import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface WholeNumberInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; what is outside its range is said right there and not passed on. */
export function WholeNumberInput({ value, least, most, onChange, error, ...props }: WholeNumberInputProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(String(value));
  useEffect(() => setText((before) => (Number(before) === value ? before : String(value))), [value]);
  const isRight = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  return (
    <TextInput
      {...props}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={text}
      error={error ?? (isRight ? undefined : t('numberRange', { least, most }))}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        const wanted = Number(currentTarget.value);
        if (/^\d+$/.test(currentTarget.value) && wanted >= least && wanted <= most) onChange(wanted);
      }}
    />
  );
}
