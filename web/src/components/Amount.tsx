import { Text, type TextProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import classes from './Page.module.css';

interface AmountProps extends TextProps {
  readonly won: number;
  /** 2,000만원, 20 M won: for headlines, where the exact amount stands near. */
  readonly isShort?: boolean;
}

/** An amount of money with its unit, in figures that stand below one another. */
export function Amount({ won, isShort = false, ...props }: AmountProps) {
  const { won: exact, shortWon } = useFormat();
  return (
    <Text span inherit className={classes['amount']} title={isShort ? exact(won) : undefined} {...props}>
      {isShort ? shortWon(won) : exact(won)}
    </Text>
  );
}

/** Once beside each group of amounts: all of them are without tax. */
export function TaxNote(props: TextProps) {
  const { t } = useTranslation();
  return (
    <Text span size="sm" c="dimmed" {...props}>
      {t('taxNote')}
    </Text>
  );
}
