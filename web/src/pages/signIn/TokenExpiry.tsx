import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import classes from './SignIn.module.css';
import { dayAfter, type Expiry, endOfDay, TERMS } from './tokenTimes.ts';

interface TokenExpiryProps {
  readonly value: Expiry;
  readonly onChange: (value: Expiry) => void;
  /** What the server refused. */
  readonly error: string | undefined;
  /** What it says to leave the end that there is; undefined for a new token. */
  readonly stays?: string;
}

/** Until when a token is to hold: so many days, or until a day within the year. */
export function TokenExpiry({ value, onChange, error, stays }: TokenExpiryProps) {
  const { t } = useTranslation('signIn');
  const { day: dayText } = useFormat();
  const now = Date.now();
  const { term, day } = value;
  const terms = TERMS.map((days) => ({
    value: days as Expiry['term'],
    label: t('tokens.term', { days, day: dayText(endOfDay(dayAfter(now, Number(days)))) }),
  }));
  const isDay = term === 'DAY';
  return (
    <div className={classes['expiry']}>
      <Select
        label={t('tokens.until')}
        data={[
          ...(stays === undefined ? [] : [{ value: 'STAYS' as const, label: stays }]),
          ...terms,
          { value: 'DAY' as const, label: t('tokens.ownDay') },
        ]}
        value={term}
        error={isDay ? undefined : error}
        allowDeselect={false}
        onChange={(chosen) => onChange({ term: (chosen ?? term) as Expiry['term'], day })}
      />
      {isDay && (
        <TextInput
          type="date"
          label={t('tokens.day')}
          required
          min={dayAfter(now, 0)}
          max={dayAfter(now, 365)}
          value={day}
          error={error}
          onChange={({ currentTarget }) => onChange({ term, day: currentTarget.value })}
        />
      )}
    </div>
  );
}
