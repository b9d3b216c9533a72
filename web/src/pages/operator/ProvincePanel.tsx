import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RegionsDocument } from '../../api/graphql/graphql.ts';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { TableTwin } from '../../components/TableTwin.tsx';
import { MembersProgress } from './MembersProgress.tsx';
import classes from './Operator.module.css';
import { countByProvince, placeOf } from './provinces.ts';
import type { Round } from './RoundPage.tsx';
import type { RoundMembers } from './useRoundMembers.ts';

interface Province {
  readonly code: string;
  readonly name: string;
  readonly companies: number;
  readonly clusters: number;
}

interface ProvincePanelProps {
  readonly members: RoundMembers;
  readonly round: Round;
}

/** Where the companies of the clusters are. */
export default function ProvincePanel({ members, round }: ProvincePanelProps) {
  const { t } = useTranslation('operator');
  const { data } = useQuery(RegionsDocument);
  const provinces = useMemo(() => {
    const counts = countByProvince(members.clusters);
    return (data?.regions ?? [])
      .filter(({ level }) => level === 'SIDO')
      .map(({ code, name }) => ({ code, name, ...(counts.get(code) ?? { companies: 0, clusters: 0 }) }));
  }, [data, members.clusters]);
  return (
    <Card label={t('result.map')}>
      <Text c="dimmed" mb="md">
        {t('map.lead')}
      </Text>
      {members.isComplete ? (
        <TableTwin
          label={t('result.map')}
          picture={<ProvinceMap provinces={provinces} round={round} />}
          table={<ProvinceTable provinces={provinces} round={round} />}
        />
      ) : (
        <MembersProgress members={members} round={round} />
      )}
    </Card>
  );
}

interface ProvincesProps {
  readonly provinces: readonly Province[];
  readonly round: Round;
}

/** Four depths of colour, each for as many companies again. */
function depthOf(companies: number, most: number): number {
  return companies === 0 ? 0 : Math.max(1, Math.ceil((companies / most) * 4));
}

/** Names without what kind of province it is: tiles are narrow. */
function shortName(name: string): string {
  return name.replace(/(특별자치도|특별자치시|광역시|특별시|-do)$/, '');
}

function ProvinceMap({ provinces, round }: ProvincesProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const most = Math.max(1, ...provinces.map(({ companies }) => companies));
  return (
    <nav className={classes['map']} aria-label={t('map.label')}>
      {provinces.map(({ code, name, companies, clusters }) => {
        const place = placeOf(code);
        if (place === undefined) return null;
        return (
          <Link
            key={code}
            to="/operator/rounds/$roundId"
            params={{ roundId: round.id }}
            search={{ view: 'table', region: code }}
            resetScroll={false}
            className={classes['province']}
            data-depth={depthOf(companies, most)}
            style={{ gridColumn: place[0], gridRow: place[1] }}
          >
            <span>{shortName(name)}</span>
            <strong>{number(companies)}</strong>
            <small>{t('map.clusters', { count: clusters })}</small>
          </Link>
        );
      })}
    </nav>
  );
}

function ProvinceTable({ provinces, round }: ProvincesProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const navigate = useNavigate();
  const columns: readonly DataColumn<Province>[] = [
    { id: 'name', title: t('map.province'), value: ({ name }) => name },
    {
      id: 'companies',
      title: t('map.companies'),
      value: ({ companies }) => companies,
      cell: ({ companies }) => number(companies),
      align: 'end',
    },
    {
      id: 'clusters',
      title: t('overview.clusters'),
      value: ({ clusters }) => clusters,
      cell: ({ clusters }) => number(clusters),
      align: 'end',
    },
  ];
  return (
    <DataTable
      label={t('map.label')}
      columns={columns}
      rows={provinces}
      rowKey={({ code }) => code}
      onOpen={({ code }) =>
        void navigate({
          to: '/operator/rounds/$roundId',
          params: { roundId: round.id },
          search: { view: 'table', region: code },
        })
      }
    />
  );
}
