import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

/** Writes a difference of amounts in words: 100 won less, 100 won more, no change. */
export function useChange(): (won: number) => string {
  const { t } = useTranslation('company');
  const { won: write } = useFormat();
  return (won) => {
    if (won === 0) return t('change.none');
    return t(won < 0 ? 'change.less' : 'change.more', { amount: write(Math.abs(won)) });
  };
}
