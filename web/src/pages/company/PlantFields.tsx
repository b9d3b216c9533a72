import { TagsInput, Text, TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { IndustryPicker, RegionPicker } from '../../components/pickers.tsx';
import { WholeNumberInput } from '../../components/WholeNumberInput.tsx';
import classes from './Company.module.css';
import { type PlantDraft, shareOf } from './plantDraft.ts';

const MOST_UNITS = 1_000;

export interface PlantFieldsProps {
  readonly value: PlantDraft;
  readonly onChange: (value: PlantDraft) => void;
  /** What the server refused at a field, by its path below the input. */
  readonly errorAt: (...path: readonly string[]) => string | undefined;
  /** The other sites: what part of the volume they have. */
  readonly others: readonly { readonly volumeShare?: number | null }[];
}

/** What a site is, beside its machines and what it makes. */
export function PlantFields({ value, onChange, errorAt, others }: PlantFieldsProps) {
  const { t } = useTranslation('company');
  const text = (fact: 'name' | 'address' | 'factoryRegistrationNumber' | 'industryName'): TextInputProps => ({
    value: value[fact],
    error: errorAt(fact),
    onChange: ({ currentTarget }) => onChange({ ...value, [fact]: currentTarget.value }),
  });
  return (
    <div className={classes['fields']}>
      <WholeNumberInput
        label={t('create.units')}
        description={t('create.unitsText')}
        value={value.units}
        least={1}
        most={MOST_UNITS}
        error={errorAt('units')}
        onChange={(units) => onChange({ ...value, units })}
      />
      {(others.length > 0 || value.volume !== '') && (
        <VolumeInput value={value} onChange={onChange} errorAt={errorAt} others={others} />
      )}
      <IndustryPicker
        description={t('plant.industryText')}
        value={value.industry}
        error={errorAt('industryCode')}
        onChange={(industry) => onChange({ ...value, industry })}
      />
      <TextInput
        {...text('industryName')}
        label={t('plant.industryName')}
        description={t('plant.industryNameText')}
        maxLength={200}
      />
      <RegionPicker
        value={value.region}
        error={errorAt('regionCode')}
        onChange={(region) => onChange({ ...value, region })}
      />
      <TextInput
        {...text('address')}
        label={t('plant.address')}
        maxLength={300}
        autoComplete="street-address"
      />
      <TextInput
        {...text('name')}
        label={t('plant.name')}
        description={t('plant.nameText')}
        maxLength={100}
      />
      <TextInput
        {...text('factoryRegistrationNumber')}
        label={t('plant.registrationNumber')}
        description={t('plant.registrationNumberText')}
        maxLength={100}
      />
      <TagsInput
        label={t('plant.materials')}
        description={t('plant.materialsText')}
        value={[...value.materials]}
        error={errorAt('materials')}
        onChange={(materials) => onChange({ ...value, materials })}
      />
    </div>
  );
}

/** What part of the company's volume the site has; said in percent. */
function VolumeInput({ value, onChange, errorAt, others }: PlantFieldsProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const stated = others.flatMap(({ volumeShare }) => volumeShare ?? []);
  const taken = stated.reduce((sum, share) => sum + share, 0);
  const isWrong = Number.isNaN(shareOf(value.volume));
  return (
    <TextInput
      label={t('plant.volume')}
      description={
        stated.length === 0
          ? t('plant.volumeText')
          : t('plant.volumeOthers', { percent: percent(taken * 100) })
      }
      inputMode="decimal"
      rightSection={<Text c="dimmed">%</Text>}
      value={value.volume}
      error={errorAt('volumeShare') ?? (isWrong ? t('plant.volumeRange') : undefined)}
      onChange={({ currentTarget }) => onChange({ ...value, volume: currentTarget.value })}
    />
  );
}
