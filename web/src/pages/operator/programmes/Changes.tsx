import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type Rules, ruleRowsOf } from '../ruleRows.ts';
import classes from './Programmes.module.css';

interface ChangesProps {
  /** Undefined where there were no rules before. */
  readonly before: Rules | undefined;
  readonly after: Rules;
  readonly label: string;
}

/** What one version of rules says otherwise than another: each rule as it was, struck through, and as it is. */
export function Changes({ before, after, label }: ChangesProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const rows = ruleRowsOf([before, after], t, format).filter(({ differs }) => differs);
  if (rows.length === 0) return <Text size="sm">{t('changes.none')}</Text>;
  return (
    <dl className={classes['changes']} aria-label={label}>
      {rows.map(({ key, name, values: [was, is] }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            {before && <del>{was}</del>}
            <span>
              {before && <span aria-hidden="true">→</span>}
              <ins>{is}</ins>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
