import { useMutation } from '@apollo/client/react';
import { Box } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { tellDone } from '../../components/undo.tsx';
import { CompanyPlantRemoveDocument, CompanyProfileDocument } from './graphql/graphql.ts';
import type { ProfilePlant } from './plantDraft.ts';
import { useFocusAfter } from './useFocusAfter.ts';

interface RemovePlantProps {
  readonly plant: ProfilePlant;
  readonly name: string;
  /** Version of the company that is shown. */
  readonly version: number;
  readonly onRemoved: () => void;
}

/** So many products are named in the question; of more, the number. */
const MOST_NAMED = 5;

/** Removes a site with all that it makes, after it was asked: that cannot be undone. */
export function RemovePlant({ plant, name, version, onRemoved }: RemovePlantProps) {
  const { t } = useTranslation('company');
  const [remove, { data, error, loading }] = useMutation(CompanyPlantRemoveDocument, {
    // Somebody was faster: what would go as well may be more now, so the person looks at it first.
    refetchQueries: (result) => (result.data?.plantRemove.company ? [] : [CompanyProfileDocument]),
  });
  const box = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const refusals = (data?.plantRemove.userErrors ?? []).map((refusal) =>
    refusal.code === 'STALE_VERSION' ? { ...refusal, message: t('plant.removeStale') } : refusal,
  );
  const removeIt = async () => {
    const answer = await remove({ variables: { input: { id: plant.id, version } } }).catch(() => undefined);
    if (!answer?.data?.plantRemove.company) return focusAfter(() => box.current?.querySelector('button'));
    onRemoved();
    tellDone(t('plant.removed', { name }));
  };
  const named = plant.products.slice(0, MOST_NAMED).map((product) => product.name);
  const count = plant.products.length - named.length;
  const products = count > 0 ? t('plant.andMore', { products: named.join(', '), count }) : named.join(', ');
  return (
    <>
      <Box ref={box} ml="auto">
        <ConfirmButton
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          loading={loading}
          question={t('plant.removeQuestion', { name, products })}
          deed={t('plant.remove')}
          onConfirm={() => void removeIt()}
        >
          {t('plant.remove')}
        </ConfirmButton>
      </Box>
      {(error !== undefined || refusals.length > 0) && (
        <Box w="100%">
          {error && <ErrorState error={error} />}
          <Refusals refusals={refusals} />
        </Box>
      )}
    </>
  );
}
