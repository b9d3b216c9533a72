import { useQuery } from '@apollo/client/react';
import { Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { CardTitle } from './CardTitle.tsx';
import { CompanyProvidersDocument } from './graphql/graphql.ts';
import { ShowOurselves } from './ShowOurselves.tsx';

/** So long a person may pause within a name. */
const PAUSE_MS = 200;

/** Chooses a provider by its name, of those for whom somebody acts, and shows it who the company is. */
export function ProviderChoice() {
  const { t } = useTranslation('company');
  const [chosen, setChosen] = useState<{ readonly organisationId: string; readonly name: string }>();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), PAUSE_MS);
  // What is chosen stands in the field and is no search.
  const search = name === '' || name === chosen?.name ? null : name;
  const { data, previousData, error, loading } = useQuery(CompanyProvidersDocument, {
    variables: { name: search },
  });
  const { verified, claimed } = data ?? previousData ?? {};
  const found = [...(verified?.nodes ?? []), ...(claimed?.nodes ?? [])].flatMap(({ organisationId, name }) =>
    organisationId == null ? [] : [{ organisationId, name }],
  );
  const known = found.some(({ organisationId }) => organisationId === chosen?.organisationId);
  const options = chosen === undefined || known ? found : [...found, chosen];
  return (
    <Card label={t('shown.toProvider')}>
      <Stack>
        <CardTitle title={t('shown.toProvider')} text={t('shown.toProviderText')} />
        {error && <ErrorState error={error} />}
        <Select
          label={t('shown.provider')}
          placeholder={t('shown.providerHint')}
          data={options.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          value={chosen?.organisationId ?? null}
          onChange={(id) => setChosen(options.find(({ organisationId }) => organisationId === id))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('profile.clear') }}
          searchValue={typed}
          onSearchChange={setTyped}
          // The server has searched already.
          filter={({ options: all }) => all}
          nothingFoundMessage={t(loading ? 'shown.providerLoading' : 'shown.providerNone')}
          comboboxProps={{ withinPortal: false }}
        />
        {chosen && (
          <ShowOurselves
            key={chosen.organisationId}
            to={{ organisationId: chosen.organisationId }}
            name={chosen.name}
          />
        )}
      </Stack>
    </Card>
  );
}
