import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import classes from './Company.module.css';
import type { PartnerEdge, PartnersCompany } from './PartnersPage.tsx';

/** Provinces on a grid, about where they lie; every one has the same size, so small ones are seen too. */
const GRID = {
  p28: [1, 1],
  p11: [2, 1],
  p41: [3, 1],
  p51: [4, 1],
  p44: [1, 2],
  p36: [2, 2],
  p43: [3, 2],
  p47: [4, 2],
  p52: [1, 3],
  p30: [2, 3],
  p27: [3, 3],
  p31: [4, 3],
  p29: [1, 4],
  p46: [2, 4],
  p48: [3, 4],
  p26: [4, 4],
  p50: [1, 5],
} as const;
type ProvinceKey = keyof typeof GRID;
const PROVINCES = Object.keys(GRID) as ProvinceKey[];

const PROVINCE_DIGITS = 2;
const provinceOf = ({ node }: PartnerEdge) => node.region?.code.slice(0, PROVINCE_DIGITS);

interface Province {
  readonly key: ProvinceKey;
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly most: number;
}

/** How many partners each province has, and how like the nearest is. */
function useProvinces(edges: readonly PartnerEdge[]): Province[] {
  const { t } = useTranslation('company');
  return PROVINCES.map((key) => {
    const code = key.slice(1);
    const inside = edges.filter((edge) => provinceOf(edge) === code);
    const most = Math.max(0, ...inside.map(({ similarity }) => similarity));
    return { key, code, name: t(`province.${key}`), count: inside.length, most };
  });
}

interface PartnerMapProps {
  readonly company: PartnersCompany;
  readonly edges: readonly PartnerEdge[];
  readonly region: string | undefined;
  readonly onRegion: (code: string | undefined) => void;
}

const FAINTEST = 10;
const STRONGEST = 32;

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
        {provinces.map(({ key, code, name, count }) => {
          const [column, row] = GRID[key];
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
              <span>{name}</span>
              <strong>
                {count}
                {code === home && <small> {t('map.home')}</small>}
              </strong>
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
