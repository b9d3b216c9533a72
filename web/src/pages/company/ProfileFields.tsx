import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IndustryPicker, RegionPicker } from '../../components/pickers.tsx';
import { WholeNumberInput } from '../../components/WholeNumberInput.tsx';

/** What a company says about itself when it registers; kept as a draft until it is sent. */
export interface Profile {
  readonly name: string;
  readonly businessNumber: string;
  readonly industry: string | undefined;
  readonly region: string | undefined;
  readonly units: number;
  readonly product: string;
}

export const emptyProfile: Profile = {
  name: '',
  businessNumber: '',
  industry: undefined,
  region: undefined,
  units: 1,
  product: '',
};

const MOST_UNITS = 1_000;

interface ProfileFieldsProps {
  readonly value: Profile;
  readonly onChange: (value: Profile) => void;
  /** What the server refused at a field. */
  readonly errorOf: (name: string) => string | undefined;
}

export function ProfileFields({ value, onChange, errorOf }: ProfileFieldsProps) {
  const { t } = useTranslation('company');
  return (
    <>
      <TextInput
        label={t('create.name')}
        required
        maxLength={200}
        autoComplete="organization"
        value={value.name}
        error={errorOf('name')}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <IndustryPicker
        description={t('create.industryText')}
        value={value.industry}
        error={errorOf('industryCode')}
        onChange={(industry) => onChange({ ...value, industry })}
      />
      <TextInput
        label={t('create.product')}
        description={t('create.productText')}
        maxLength={200}
        value={value.product}
        error={errorOf('products')}
        onChange={({ currentTarget }) => onChange({ ...value, product: currentTarget.value })}
      />
      <RegionPicker
        value={value.region}
        error={errorOf('regionCode')}
        onChange={(region) => onChange({ ...value, region })}
      />
      <WholeNumberInput
        label={t('create.units')}
        description={t('create.unitsText')}
        value={value.units}
        least={1}
        most={MOST_UNITS}
        error={errorOf('units')}
        onChange={(units) => onChange({ ...value, units })}
      />
    </>
  );
}
