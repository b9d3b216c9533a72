import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RegionsDocument } from '../../api/graphql/graphql.ts';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import classes from './Company.module.css';
import type { PartnerEdge, PartnersCompany } from './PartnersPage.tsx';

/** Provinces on a grid, about where they lie; every one has the same size, so small ones are seen too. */
const GRID: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '28': [1, 1],
  '11': [2, 1],
  '41': [3, 1],
  '51': [4, 1],
  '44': [1, 2],
  '36': [2, 2],
  '43': [3, 2],
  '47': [4, 2],
  '52': [1, 3],
  '30': [2, 3],
  '27': [3, 3],
  '31': [4, 3],
  '29': [1, 4],
  '46': [2, 4],
  '48': [3, 4],
  '26': [4, 4],
  '50': [1, 5],
};

const PROVINCE_DIGITS = 2;
const provinceOf = ({ node }: PartnerEdge) => node.region?.code.slice(0, PROVINCE_DIGITS);

interface Province {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly most: number;
}

/** How many partners each province has, and how like the nearest is. */
function useProvinces(edges: readonly PartnerEdge[]): Province[] {
  const { data } = useQuery(RegionsDocument);
  const names = new Map(data?.regions.map(({ code, name }) => [code, name]));
  return Object.keys(GRID).map((code) => {
    const inside = edges.filter((edge) => provinceOf(edge) === code);
    const most = Math.max(0, ...inside.map(({ similarity }) => similarity));
    return { code, name: names.get(code) ?? code, count: inside.length, most };
  });
}

interface PartnerMapProps {
  readonly company: PartnersCompany;
  readonly edges: readonly PartnerEdge[];
  readonly region: string | undefined;
  readonly onRegion: (code: string | undefined) => void;
}

const FAINTEST = 10;
const STRONGEST = 42;

/** The provinces as a map of tiles: the more partners, the greener; a tile filters by its province. */
export function PartnerMap({ company, edges, region, onRegion }: PartnerMapProps) {
  const { t } = useTranslation('company');
  const provinces = useProvinces(edges);
  const most = Math.max(1, ...provinces.map(({ count }) => count));
  const home = company.region?.code.slice(0, PROVINCE_DIGITS);
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t('map.text')}</Text>
      <fieldset className={classes['map']} aria-label={t('partners.view.map')}>
        {provinces.map(({ code, name, count }) => {
          const [column, row] = GRID[code] as readonly [number, number];
          const heat = count === 0 ? 0 : FAINTEST + (STRONGEST - FAINTEST) * Math.sqrt(count / most);
          const isChosen = region === code;
          return (
            <button
              key={code}
              type="button"
              className={classes['province']}
              style={{ gridColumn: column, gridRow: row, ['--heat' as string]: heat }}
              aria-pressed={isChosen}
              disabled={count === 0 && !isChosen}
              onClick={() => onRegion(isChosen ? undefined : code)}
            >
              <span>
                {name}
                {code === home && ` · ${t('map.home')}`}
              </span>
              <strong>{count}</strong>
            </button>
          );
        })}
      </fieldset>
    </Stack>
  );
}

interface ProvinceTableProps {
  readonly edges: readonly PartnerEdge[];
  readonly onRegion: (code: string) => void;
}

/** The same in rows; Enter or a click shows the partners of the province. */
export function ProvinceTable({ edges, onRegion }: ProvinceTableProps) {
  const { t } = useTranslation('company');
  const provinces = useProvinces(edges)
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count);
  const columns: readonly DataColumn<Province>[] = [
    { id: 'province', title: t('members.region'), value: ({ name }) => name },
    { id: 'count', title: t('map.count'), value: ({ count }) => count, align: 'end' },
    {
      id: 'most',
      title: t('map.most'),
      value: ({ most }) => most,
      cell: ({ most }) => `${Math.round(most * 100)}%`,
      align: 'end',
    },
  ];
  return (
    <DataTable
      label={t('partners.view.map')}
      columns={columns}
      rows={provinces}
      rowKey={({ code }) => code}
      onOpen={({ code }) => onRegion(code)}
    />
  );
}
