import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { IconCross } from '../../components/icons.tsx';
import { CardTitle } from './CardTitle.tsx';
import classes from './Company.module.css';
import { type EditedSupport, type FactsProps, wholeOf } from './profileDraft.ts';

const MOST_SUPPORTS = 20;

/** State support that the company has had before: some programmes count it. */
export function SupportFields({ value, onChange, errorOf }: FactsProps) {
  const { t } = useTranslation('company');
  const supports = value.earlierSupports;
  const put = (earlierSupports: readonly EditedSupport[]) => onChange({ ...value, earlierSupports });
  const add = () => {
    const year = String(new Date().getFullYear() - 1);
    put([...supports, { key: crypto.randomUUID(), year, programme: '', amountWon: '' }]);
  };
  return (
    <Card label={t('supports.title')}>
      <Stack>
        <CardTitle title={t('supports.title')} text={t('supports.text')} />
        <ul className={classes['rows']} aria-label={t('supports.title')}>
          {supports.map((support, index) => (
            <SupportRow
              key={support.key}
              support={support}
              place={index + 1}
              error={index === 0 ? errorOf('earlierSupports') : undefined}
              onChange={(next) => put(supports.map((before) => (before === support ? next : before)))}
              onRemove={() => put(supports.filter((one) => one !== support))}
            />
          ))}
        </ul>
        <Group>
          <Button variant="default" disabled={supports.length >= MOST_SUPPORTS} onClick={add}>
            {t('supports.add')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

interface SupportRowProps {
  readonly support: EditedSupport;
  readonly place: number;
  readonly error: string | undefined;
  readonly onChange: (support: EditedSupport) => void;
  readonly onRemove: () => void;
}

function SupportRow({ support, place, error, onChange, onRemove }: SupportRowProps) {
  const { t } = useTranslation('company');
  const { year, programme, amountWon } = support;
  const wrong = (text: string) => (Number.isNaN(wholeOf(text)) ? t('profile.wholeNumber') : undefined);
  return (
    <li className={classes['rowOfThree']}>
      <TextInput
        label={t('supports.year')}
        inputMode="numeric"
        value={year}
        error={error ?? wrong(year)}
        onChange={({ currentTarget }) => onChange({ ...support, year: currentTarget.value })}
      />
      <TextInput
        label={t('supports.programme')}
        value={programme}
        onChange={({ currentTarget }) => onChange({ ...support, programme: currentTarget.value })}
      />
      <TextInput
        label={t('supports.amount')}
        inputMode="numeric"
        value={amountWon}
        error={wrong(amountWon)}
        onChange={({ currentTarget }) => onChange({ ...support, amountWon: currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('supports.remove', { place })}
        onClick={onRemove}
      >
        <IconCross />
      </ActionIcon>
    </li>
  );
}
