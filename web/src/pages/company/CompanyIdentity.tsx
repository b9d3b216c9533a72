import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Reason } from '../../components/Reason.tsx';
import classes from './Company.module.css';
import { CompanyIdentityDocument, type CompanyIdentityQuery } from './graphql/graphql.ts';
import { ShowOurselves } from './ShowOurselves.tsx';

interface CompanyIdentityProps {
  readonly id: string;
  /** What it is called, known or not. */
  readonly label: string;
}

/** Who another company is, where it has shown itself; and whether it sees who we are. */
export function CompanyIdentity({ id, label }: CompanyIdentityProps) {
  const { t } = useTranslation('company');
  const { data, error, refetch } = useQuery(CompanyIdentityDocument, {
    variables: { id },
    // It may have shown itself a minute ago.
    fetchPolicy: 'cache-and-network',
  });
  const company = data?.company;
  if (error && !company) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!company) return <Skeleton height={88} />;
  return (
    <Stack gap="md">
      {company.visibility === 'REVEALED' ? (
        <Facts company={company} />
      ) : (
        <Reason>{t('reason.anonymous')}</Reason>
      )}
      {company.isClaimed ? (
        <ShowOurselves to={{ otherCompanyId: id }} name={label} />
      ) : (
        <Text c="dimmed">{t('shown.unclaimed')}</Text>
      )}
    </Stack>
  );
}

type Known = NonNullable<CompanyIdentityQuery['company']>;

function Facts({ company }: { readonly company: Known }) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  const { businessNumber, ownerName, website, foundedOn } = company;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('shown.businessNumber'), businessNumber],
    [t('facts.ownerName'), ownerName],
    [
      t('facts.website'),
      website && (
        <Anchor href={website} target="_blank" rel="noreferrer">
          {website}
        </Anchor>
      ),
    ],
    [t('facts.foundedOn'), foundedOn && day(foundedOn)],
  ];
  return (
    <div>
      <Text fw={600} mb={6}>
        {t('shown.theirs')}
      </Text>
      <dl className={classes['identity']}>
        {facts
          .filter(([, fact]) => fact != null)
          .map(([title, fact]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
