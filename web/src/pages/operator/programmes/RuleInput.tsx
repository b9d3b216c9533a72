import { Text, TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import classes from './Programmes.module.css';
import { grouped, type RuleField, type RuleForm, wholeOf } from './ruleForm.ts';

/** What is typed, what is wrong with it, and how it stands against the version in force. */
export interface RuleFieldsProps {
  readonly form: RuleForm;
  /** By path: 'rateBands.1.fromWon'. */
  readonly errors: Readonly<Record<string, string>>;
  /** What the version in force says, where it says something else. */
  readonly was: Readonly<Partial<Record<RuleField, string>>>;
  /** With the path of the field: what the server refused there is no longer said. */
  readonly onChange: (changes: Partial<RuleForm>, path: string) => void;
}

interface MarkedProps {
  /** Undefined where nothing was changed. */
  readonly was: string | undefined;
  readonly children: ReactNode;
}

/** A field, with a mark while it says something else than the version in force. */
export function Marked({ was, children }: MarkedProps) {
  return (
    <div className={classes['field']} data-changed={was !== undefined || undefined}>
      {children}
    </div>
  );
}

/** What a field said before: its description, so that it is heard too. */
export function useWas() {
  const { t } = useTranslation('operator');
  return (was: string | undefined, hint?: string) => {
    const before = was === undefined ? undefined : t('ruleEditor.was', { value: was.replaceAll('\n', ', ') });
    return [hint, before].filter((part) => part !== undefined).join(' ') || undefined;
  };
}

type TextField = {
  [Field in RuleField]: RuleForm[Field] extends string ? Field : never;
}[RuleField];

interface RuleInputProps extends RuleFieldsProps, Pick<TextInputProps, 'type' | 'maxLength' | 'max'> {
  readonly field: Exclude<TextField, 'locality'>;
  readonly hint?: string;
  readonly unit?: string;
  readonly inputMode?: 'numeric' | 'decimal';
}

/** A rule of one number or text, with its unit. */
export function RuleInput({
  form,
  errors,
  was,
  onChange,
  field,
  hint,
  unit,
  inputMode,
  ...props
}: RuleInputProps) {
  const { t } = useTranslation('operator');
  const describe = useWas();
  return (
    <Marked was={was[field]}>
      <TextInput
        {...props}
        id={`rule-${field}`}
        label={t(`ruleEditor.field.${field}`)}
        description={describe(was[field], hint)}
        // Descriptions come and go: the fields stand beside each other all the same.
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode={inputMode}
        autoComplete="off"
        value={form[field]}
        error={errors[field]}
        {...(unit !== undefined && unitOf(unit))}
        onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value }, field)}
      />
    </Marked>
  );
}

/** Pixels of a letter beside a field, at most: those of Korean are wider. */
const widthOf = (letter: string) => (letter > '\u2e80' ? 14 : 8);

/** What stands at the end of a field, with as much room as it takes. */
export function unitOf(unit: string) {
  return {
    rightSection: (
      <Text size="sm" c="dimmed" className={classes['unit']}>
        {unit}
      </Text>
    ),
    rightSectionWidth: [...unit].reduce((width, letter) => width + widthOf(letter), 20),
    rightSectionPointerEvents: 'none' as const,
  };
}

interface WonInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: string | undefined;
  readonly placeholder?: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** An amount: its figures are grouped when the field is left, and said in short beside them. */
export function WonInput({ value, onChange, description, error, ...props }: WonInputProps) {
  const { t } = useTranslation('operator');
  const { shortWon } = useFormat();
  const won = wholeOf(value);
  return (
    <TextInput
      {...props}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      error={error}
      {...unitOf(won === undefined || won < 10_000 ? t('ruleEditor.won') : shortWon(won))}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={() => won !== undefined && grouped(won) !== value && onChange(grouped(won))}
    />
  );
}

interface RuleWonInputProps extends RuleFieldsProps {
  readonly field: 'coordinationWon' | 'capPerCompanyWon' | 'capPerClusterWon' | 'budgetWon';
  readonly hint?: string;
  /** What it says where it is left empty. */
  readonly placeholder?: string;
}

/** A rule that is an amount. */
export function RuleWonInput({
  form,
  errors,
  was,
  onChange,
  field,
  hint,
  placeholder = '',
}: RuleWonInputProps) {
  const { t } = useTranslation('operator');
  const describe = useWas();
  return (
    <Marked was={was[field]}>
      <WonInput
        id={`rule-${field}`}
        label={t(`ruleEditor.field.${field}`)}
        description={describe(was[field], hint)}
        placeholder={placeholder}
        value={form[field]}
        error={errors[field]}
        onChange={(text) => onChange({ [field]: text }, field)}
      />
    </Marked>
  );
}
