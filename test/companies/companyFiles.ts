/** Columns of the files in these tests, all in the order of the header. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly businessNumber?: string;
  readonly sido?: string;
  readonly sigungu?: string;
  readonly address?: string;
  readonly industryCode?: string;
  readonly products?: string;
  readonly processes?: string;
  readonly materials?: string;
  readonly equipment?: string;
  readonly units?: string;
  readonly systemTypes?: string;
  readonly employees?: string;
  readonly hardshipClaims?: string;
}

const columns: readonly (keyof FileRow)[] = [
  'id',
  'name',
  'businessNumber',
  'sido',
  'sigungu',
  'address',
  'industryCode',
  'products',
  'processes',
  'materials',
  'equipment',
  'units',
  'systemTypes',
  'employees',
  'hardshipClaims',
];

/** A CSV text of companies. */
export function companyFile(rows: readonly FileRow[]): string {
  const cell = (value: string | undefined) => `"${(value ?? '').replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...lines].join('\n');
}

/** Two plants of one firm in Busan and a firm in Gyeongnam that only its industry code describes. */
export const threeRows: readonly FileRow[] = [
  {
    id: '1',
    name: '한빛단조(주)',
    businessNumber: '123-45-67891',
    sido: '부산광역시',
    sigungu: '강서구',
    address: '부산광역시 강서구 녹산산단 1로 1',
    industryCode: '25912',
    products: '기어축',
    processes: '2.1.1;2.1.2;2.1.8',
    materials: '탄소강;합금강',
    equipment: '2500톤 프레스',
    units: '3',
    systemTypes: 'MES;ERP',
    employees: '41',
    hardshipClaims: '규제로 인한 피해',
  },
  {
    id: '2',
    name: '한빛단조(주) 제2공장',
    businessNumber: '123-45-67891',
    sido: '부산광역시',
    sigungu: '사상구',
    address: '부산광역시 사상구 낙동대로 2',
    industryCode: '25912',
    products: '플랜지',
    processes: '2.1.1;2.1.3',
    units: '2',
  },
  {
    id: '3',
    name: '새벽금형',
    sido: '경상남도',
    sigungu: '김해시',
    address: '경상남도 김해시 주촌면 3',
    industryCode: '29294',
  },
];

/** `count` firms of different names, in the district given, that all do these processes. */
export function alike(count: number, row: Omit<FileRow, 'id' | 'name'>, prefix = '업체'): FileRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ...row,
    id: `${prefix}-${index + 1}`,
    name: `${prefix} ${String(index + 1).padStart(3, '0')}호`,
  }));
}
