import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import { CompanyPlantAddDocument } from './graphql/graphql.ts';
import { PlantCard } from './PlantCard.tsx';
import { PlantForm } from './PlantForm.tsx';
import { emptyPlant, type PlantDraft, plantFactsOf } from './plantDraft.ts';
import type { ProfileCompany } from './profileDraft.ts';
import { useFocusAfter } from './useFocusAfter.ts';

/** As many as the server takes. */
const MOST_PLANTS = 200;

/** The site that is to be added: kept in the browser until it is sent; without one, nobody has asked for it. */
function useNewPlant({ id, version }: ProfileCompany) {
  const { t } = useTranslation('company');
  const draft = useDraft<PlantDraft | null>(`new-site:${id}`, null);
  const [add, { data, error, loading, reset }] = useMutation(CompanyPlantAddDocument);
  const { value } = draft;
  return {
    value,
    onChange: draft.set,
    isRestored: draft.isRestored,
    open: () => draft.set(emptyPlant),
    /** Whether it is there now. */
    async addOver(over = version ?? 0): Promise<boolean> {
      const input = { companyId: id, version: over, ...plantFactsOf(value ?? emptyPlant) };
      const answer = await add({ variables: { input } }).catch(() => undefined);
      if (!answer?.data?.plantCreate.company) return false;
      draft.drop();
      tellDone(t('plant.added'));
      return true;
    },
    giveUp() {
      draft.drop();
      reset();
      if (JSON.stringify(value) !== JSON.stringify(emptyPlant))
        tellUndoable(t('profile.discarded'), () => draft.set(value));
    },
    refusals: data?.plantCreate.userErrors ?? [],
    error,
    isBusy: loading,
  };
}

/** The sites of the company, the main one first; a new one goes behind the others. */
export function Plants({ company }: { readonly company: ProfileCompany }) {
  const { t } = useTranslation('company');
  const plants = company.plants ?? [];
  const { value, open, addOver, giveUp, ...form } = useNewPlant(company);
  const end = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  // The button that adds one, or the first field of the one that is being added.
  const focusEnd = () => focusAfter(() => end.current?.querySelector('button, input'));
  return (
    <>
      {plants.map((plant, index) => (
        <PlantCard
          key={plant.id}
          company={company}
          plant={plant}
          name={plant.name ?? t(plants.length > 1 ? 'product.site' : 'plant.title', { place: index + 1 })}
          onRemoved={focusEnd}
        />
      ))}
      <div ref={end}>
        {value === null ? (
          <Group>
            <Button
              variant="default"
              disabled={plants.length >= MOST_PLANTS}
              onClick={() => {
                open();
                focusEnd();
              }}
            >
              {t('plant.add')}
            </Button>
          </Group>
        ) : (
          <PlantForm
            {...form}
            value={value}
            title={t('plant.new')}
            text={t('plant.newText')}
            deed={t('plant.create')}
            others={plants}
            isChanged
            onSave={async (version) => {
              if (await addOver(version)) focusEnd();
            }}
          >
            <Button
              variant="subtle"
              disabled={form.isBusy}
              onClick={() => {
                giveUp();
                focusEnd();
              }}
            >
              {t('product.cancel')}
            </Button>
          </PlantForm>
        )}
      </div>
    </>
  );
}
