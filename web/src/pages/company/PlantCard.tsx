import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import { CompanyPlantSaveDocument } from './graphql/graphql.ts';
import { PlantForm } from './PlantForm.tsx';
import { type PlantDraft, type ProfilePlant, plantChangesOf, plantDraftOf } from './plantDraft.ts';
import type { ProfileCompany } from './profileDraft.ts';
import { RemovePlant } from './RemovePlant.tsx';

/** The site that is edited: kept in the browser until it is sent. */
function usePlant({ version }: ProfileCompany, plant: ProfilePlant) {
  const { t } = useTranslation('company');
  const saved = plantDraftOf(plant);
  const draft = useDraft<PlantDraft | null>(`site:${plant.id}`, null);
  const [save, { data, error, loading, reset }] = useMutation(CompanyPlantSaveDocument);
  const value = draft.value ?? saved;
  const changes = plantChangesOf(value, saved);
  return {
    value,
    onChange: draft.set,
    isChanged: Object.keys(changes).length > 0,
    isRestored: draft.isRestored,
    async onSave(over = version ?? 0) {
      const input = { id: plant.id, version: over, ...changes };
      const answer = await save({ variables: { input } }).catch(() => undefined);
      if (!answer?.data?.plantUpdate.company) return;
      draft.drop();
      tellDone(t('plant.saved'));
    },
    discard() {
      draft.drop();
      reset();
      tellUndoable(t('profile.discarded'), () => draft.set(value));
    },
    forget: draft.drop,
    refusals: data?.plantUpdate.userErrors ?? [],
    error,
    isBusy: loading,
  };
}

interface PlantCardProps {
  readonly company: ProfileCompany;
  readonly plant: ProfilePlant;
  readonly name: string;
  readonly onRemoved: () => void;
}

/** One site of the company; the last one stays. */
export function PlantCard({ company, plant, name, onRemoved }: PlantCardProps) {
  const { t } = useTranslation('company');
  const { discard, forget, ...form } = usePlant(company, plant);
  const others = (company.plants ?? []).filter(({ id }) => id !== plant.id);
  return (
    <PlantForm {...form} title={name} text={t('plant.text')} deed={t('plant.save')} others={others}>
      {form.isChanged && (
        <Button variant="subtle" disabled={form.isBusy} onClick={discard}>
          {t('profile.discard')}
        </Button>
      )}
      {others.length > 0 && (
        <RemovePlant
          plant={plant}
          name={name}
          version={company.version ?? 0}
          onRemoved={() => {
            forget();
            onRemoved();
          }}
        />
      )}
    </PlantForm>
  );
}
