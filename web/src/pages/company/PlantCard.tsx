import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, TagsInput, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { IndustryPicker, RegionPicker } from '../../components/pickers.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { tellDone } from '../../components/undo.tsx';
import { WholeNumberInput } from '../../components/WholeNumberInput.tsx';
import { CardTitle } from './CardTitle.tsx';
import classes from './Company.module.css';
import { CompanyPlantSaveDocument } from './graphql/graphql.ts';
import type { ProfileCompany } from './profileDraft.ts';

type Plant = NonNullable<ProfileCompany['plants']>[number];

/** A site as it is edited. */
interface PlantDraft {
  readonly name: string;
  readonly address: string;
  readonly units: number;
  readonly industry: string | undefined;
  readonly region: string | undefined;
  readonly materials: readonly string[];
}

const FIELDS = ['name', 'address', 'units', 'industryCode', 'regionCode', 'materials'];
const MOST_UNITS = 1_000;

function draftOf({ name, address, units, industry, region, materials }: Plant): PlantDraft {
  return {
    name: name ?? '',
    address: address ?? '',
    units,
    industry: industry?.code,
    region: region?.code,
    materials,
  };
}

/** Only what was changed is sent: an industry that the classification does not know stays as the company stated it. */
function changesOf(draft: PlantDraft, saved: PlantDraft) {
  return {
    ...(draft.name !== saved.name && { name: draft.name || null }),
    ...(draft.address !== saved.address && { address: draft.address || null }),
    ...(draft.units !== saved.units && { units: draft.units }),
    ...(draft.industry !== saved.industry && { industryCode: draft.industry ?? null, industryRevision: 10 }),
    ...(draft.region !== saved.region && { regionCode: draft.region ?? null }),
    ...(draft.materials.join() !== saved.materials.join() && { materials: [...draft.materials] }),
  };
}

interface PlantCardProps {
  readonly company: ProfileCompany;
  readonly plant: Plant;
}

/** One site: where it is, its trade, and how many lines are connected; by these the price is made. */
export function PlantCard({ company, plant }: PlantCardProps) {
  const { t } = useTranslation('company');
  const saved = draftOf(plant);
  const draft = useDraft<PlantDraft | null>(`plant:${plant.id}`, null);
  const [save, { data, error, loading }] = useMutation(CompanyPlantSaveDocument);
  const value = draft.value ?? saved;
  const changes = changesOf(value, saved);
  const isChanged = Object.keys(changes).length > 0;
  const refusals = data?.plantUpdate.userErrors ?? [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { id: plant.id, version: company.version ?? 0, ...changes };
    const answer = await save({ variables: { input } }).catch(() => undefined);
    if (!answer?.data?.plantUpdate.company) return;
    draft.drop();
    tellDone(t('plant.saved'));
  };
  return (
    <Card label={plant.name ?? t('plant.title')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <CardTitle title={plant.name ?? t('plant.title')} text={t('plant.text')} />
          {error && <ErrorState error={error} />}
          <Refusals refusals={refusals.filter(({ field }) => !FIELDS.includes(field.at(-1) ?? ''))} />
          <PlantFields
            value={value}
            onChange={draft.set}
            errorOf={(name) => refusals.find(({ field }) => field.includes(name))?.message}
          />
          <Group gap="sm">
            <Button type="submit" loading={loading} disabled={!isChanged}>
              {t('plant.save')}
            </Button>
            {isChanged && (
              <Button variant="subtle" disabled={loading} onClick={draft.drop}>
                {t('profile.discard')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

interface PlantFieldsProps {
  readonly value: PlantDraft;
  readonly onChange: (value: PlantDraft) => void;
  /** What the server refused at a field. */
  readonly errorOf: (name: string) => string | undefined;
}

function PlantFields({ value, onChange, errorOf }: PlantFieldsProps) {
  const { t } = useTranslation('company');
  return (
    <div className={classes['fields']}>
      <WholeNumberInput
        label={t('create.units')}
        description={t('create.unitsText')}
        value={value.units}
        least={1}
        most={MOST_UNITS}
        error={errorOf('units')}
        onChange={(units) => onChange({ ...value, units })}
      />
      <IndustryPicker
        description={t('plant.industryText')}
        value={value.industry}
        error={errorOf('industryCode')}
        onChange={(industry) => onChange({ ...value, industry })}
      />
      <RegionPicker
        value={value.region}
        error={errorOf('regionCode')}
        onChange={(region) => onChange({ ...value, region })}
      />
      <TextInput
        label={t('plant.address')}
        maxLength={300}
        autoComplete="street-address"
        value={value.address}
        error={errorOf('address')}
        onChange={({ currentTarget }) => onChange({ ...value, address: currentTarget.value })}
      />
      <TextInput
        label={t('plant.name')}
        description={t('plant.nameText')}
        maxLength={100}
        value={value.name}
        error={errorOf('name')}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <TagsInput
        label={t('plant.materials')}
        description={t('plant.materialsText')}
        value={[...value.materials]}
        error={errorOf('materials')}
        onChange={(materials) => onChange({ ...value, materials })}
      />
    </div>
  );
}
