import { Button, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import { CardTitle } from './CardTitle.tsx';
import classes from './Company.module.css';
import { useFocusAfter } from './useFocusAfter.ts';
import { type Reveal, useRevealName, type useReveals } from './useReveals.ts';

/** To whom the company has shown itself, the last one first; taking back can be undone. */
export function ShownList({ consent }: { readonly consent: ReturnType<typeof useReveals> }) {
  const { t } = useTranslation('company');
  const nameOf = useRevealName();
  const { reveals, mayConsent, failure, refusals, isBusy } = consent;
  const box = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const takeBack = async (reveal: Reveal, place: number) => {
    await consent.takeBack(reveal, nameOf(reveal));
    // The row that is there now; after the last one the list itself.
    focusAfter(() => box.current?.querySelectorAll('button')[place] ?? box.current);
  };
  return (
    <Card label={t('shown.list')}>
      <Stack ref={box} tabIndex={-1}>
        <CardTitle title={t('shown.list')} text={t('shown.listText')} />
        {failure && <ErrorState error={failure} />}
        <Refusals refusals={refusals} />
        {reveals.length === 0 && <EmptyState text={t('shown.none')} />}
        {reveals.length > 0 && !mayConsent && <Text c="dimmed">{t('shown.mayNot')}</Text>}
        <ul className={classes['rows']} aria-label={t('shown.list')}>
          {reveals.map((reveal, place) => (
            <ShownRow
              key={reveal.organisationId}
              reveal={reveal}
              mayTakeBack={mayConsent}
              isBusy={isBusy}
              onTakeBack={() => void takeBack(reveal, place)}
            />
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

interface ShownRowProps {
  readonly reveal: Reveal;
  readonly mayTakeBack: boolean;
  readonly isBusy: boolean;
  readonly onTakeBack: () => void;
}

function ShownRow({ reveal, mayTakeBack, isBusy, onTakeBack }: ShownRowProps) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  const name = useRevealName()(reveal);
  const since = { kind: t(`shown.kind.${reveal.kind}`), day: day(reveal.shownAt) };
  return (
    <li className={classes['shown']}>
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {t('shown.since', since)}
        </Text>
      </div>
      {mayTakeBack && (
        <Button
          variant="default"
          disabled={isBusy}
          aria-label={t('shown.takeBackFrom', { name })}
          onClick={onTakeBack}
        >
          {t('shown.takeBack')}
        </Button>
      )}
    </li>
  );
}
