import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import type { Company } from './CompanyPage.tsx';
import classes from './Operator.module.css';
import { regionName } from './regionName.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { Tiles } from './Tiles.tsx';
import { useTypeName } from './useTypeName.ts';

/** Who a company is, how far that is proved, and what it wants. */
export function CompanyFacts({ company }: { readonly company: Company }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const typeName = useTypeName();
  const { businessNumber, registrationStatus, industry, industryName, industryCode } = company;
  const { region, sizeClass, employees, units, builtLevel, wantedSystems } = company;
  const wanted = wantedSystems.map(({ systemType, targetLevel }) =>
    targetLevel === null
      ? typeName(systemType)
      : t('company.wantedLevel', { type: typeName(systemType), level: t(`builtLevel.${targetLevel}`) }),
  );
  return (
    <Tiles
      label={t('company.facts')}
      isWordy
      tiles={[
        {
          title: t('companies.number'),
          value: <span className={classes['unbroken']}>{businessNumber ?? '–'}</span>,
          note: <StatusBadge of="registration" status={registrationStatus} />,
          help: t('company.registrationHelp'),
        },
        {
          title: t('companies.industry'),
          value: industry?.name ?? industryName ?? '–',
          note: industryCode ?? undefined,
        },
        { title: t('facts.region'), value: regionName(region) ?? '–' },
        {
          title: t('companies.size'),
          value: sizeClass === null ? '–' : t(`sizeClass.${sizeClass}`),
          note: employees === null ? undefined : t('company.employees', { count: employees }),
        },
        {
          title: t('companies.units'),
          value: units === null ? '–' : number(units),
          note:
            builtLevel === null ? undefined : t('company.built', { level: t(`builtLevel.${builtLevel}`) }),
        },
        {
          title: t('companies.system'),
          value: wanted.length === 0 ? t('company.wantsNothing') : wanted.join(', '),
        },
      ]}
    />
  );
}
