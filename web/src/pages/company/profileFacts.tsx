import { Select, Stack, TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BUILT_LEVELS, SIZE_CLASSES } from '../../api/companyLists.ts';
import { useFormat } from '../../app/format.ts';
import { BusinessNumberInput } from '../../components/BusinessNumberInput.tsx';
import { Card } from '../../components/Card.tsx';
import { CardTitle } from './CardTitle.tsx';
import classes from './Company.module.css';
import { CAPABILITY_LEVELS, TAX_TYPES } from './levels.ts';
import { type ChosenFact, type Fact, type FactsProps, isFactRight, wholeOf } from './profileDraft.ts';

/** Who the company is: others see it only after it has shown itself to them. */
export function IdentityFields(props: FactsProps) {
  const { t } = useTranslation('company');
  const { value, onChange, errorOf } = props;
  return (
    <Card label={t('identity.title')}>
      <Stack>
        <CardTitle title={t('identity.title')} text={t('identity.text')} />
        <div className={classes['fields']}>
          <FactInput {...props} fact="name" required autoComplete="organization" maxLength={200} />
          <BusinessNumberInput
            value={value.facts.businessNumber}
            error={errorOf('businessNumber')}
            onChange={(businessNumber) => onChange({ ...value, facts: { ...value.facts, businessNumber } })}
          />
          <FactInput {...props} fact="corporationNumber" inputMode="numeric" placeholder="123456-1234567" />
          <FactInput {...props} fact="ownerName" maxLength={200} />
          <FactInput {...props} fact="website" type="url" placeholder="https://" />
          <FactInput {...props} fact="foundedOn" type="date" />
          <FactChoice
            {...props}
            fact="taxType"
            options={TAX_TYPES.map((one) => [one, t(`taxType.${one}`)])}
          />
        </div>
      </Stack>
    </Card>
  );
}

/** How large it is; programmes ask for it. */
export function SizeFields(props: FactsProps) {
  const { t } = useTranslation('company');
  const { shortWon } = useFormat();
  const { salesWon, exportsWon } = props.value.facts;
  const short = (text: string) => (Number.isNaN(wholeOf(text)) ? t('size.inWon') : shortWon(wholeOf(text)));
  return (
    <Card label={t('size.title')}>
      <Stack>
        <CardTitle title={t('size.title')} text={t('size.text')} />
        <div className={classes['fields']}>
          <FactChoice
            {...props}
            fact="sizeClass"
            options={SIZE_CLASSES.map((one) => [one, t(`sizeClass.${one}`)])}
          />
          <FactInput {...props} fact="employees" inputMode="numeric" />
          <FactInput {...props} fact="salesWon" inputMode="numeric" description={short(salesWon)} />
          <FactInput {...props} fact="exportsWon" inputMode="numeric" description={short(exportsWon)} />
        </div>
      </Stack>
    </Card>
  );
}

/** How far its systems are, and how far they are to come. */
export function LevelFields(props: FactsProps) {
  const { t } = useTranslation('company');
  const built = BUILT_LEVELS.map((one) => [one, t(`built.${one}`)] as const);
  return (
    <Card label={t('levels.title')}>
      <Stack>
        <CardTitle title={t('levels.title')} text={t('levels.text')} />
        <div className={classes['fields']}>
          <FactChoice {...props} fact="builtLevel" options={built} />
          <FactChoice {...props} fact="targetLevel" options={built} />
          <FactChoice
            {...props}
            fact="capabilityLevel"
            options={CAPABILITY_LEVELS.map((one) => [one, t(`capability.${one}`)])}
          />
        </div>
      </Stack>
    </Card>
  );
}

interface FactInputProps extends FactsProps, Omit<TextInputProps, keyof FactsProps> {
  readonly fact: Exclude<Fact, ChosenFact | 'businessNumber'>;
}

/** A fact that is typed. */
function FactInput({ fact, value, onChange, errorOf, ...props }: FactInputProps) {
  const { t } = useTranslation('company');
  const text = value.facts[fact];
  return (
    <TextInput
      {...props}
      label={t(`facts.${fact}`)}
      value={text}
      error={errorOf(fact) ?? (isFactRight(fact, text) ? undefined : t('profile.wholeNumber'))}
      onChange={({ currentTarget }) =>
        onChange({ ...value, facts: { ...value.facts, [fact]: currentTarget.value } })
      }
    />
  );
}

interface FactChoiceProps extends FactsProps {
  readonly fact: ChosenFact;
  /** Values and what they are called. */
  readonly options: readonly (readonly [string, string])[];
}

/** A fact that is one of a few. */
function FactChoice({ fact, options, value, onChange, errorOf }: FactChoiceProps) {
  const { t } = useTranslation('company');
  return (
    <Select
      label={t(`facts.${fact}`)}
      placeholder={t('profile.unsaid')}
      data={options.map(([code, label]) => ({ value: code, label }))}
      value={value.facts[fact] || null}
      error={errorOf(fact)}
      clearable
      clearButtonProps={{ 'aria-label': t('profile.clear') }}
      onChange={(chosen) => onChange({ ...value, facts: { ...value.facts, [fact]: chosen ?? '' } })}
    />
  );
}
