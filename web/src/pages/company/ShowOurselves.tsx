import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import classes from './Company.module.css';
import { useFocusAfter } from './useFocusAfter.ts';
import { type Other, useReveals } from './useReveals.ts';

interface ShowOurselvesProps {
  readonly to: Other;
  /** What the other side is called. */
  readonly name: string;
}

/**
 * Shows another side who the own company is, or takes that back. What was seen stays seen, so it asks first; in its
 * place, since it stands in dialogs too.
 */
export function ShowOurselves({ to, name }: ShowOurselvesProps) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  const { reveals, isKnown, mayConsent, isBusy, ...consent } = useReveals();
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const focusFirst = () => focusAfter(() => box.current?.querySelector('button'));
  const shown = reveals.find(({ organisationId, company }) =>
    'organisationId' in to ? organisationId === to.organisationId : company?.id === to.otherCompanyId,
  );
  const ask = (next: boolean) => {
    setAsked(next);
    focusFirst();
  };
  const showIt = async () => {
    ask(!(await consent.showTo(to, name)));
  };
  if (consent.error && !isKnown)
    return <ErrorState error={consent.error} onRetry={() => void consent.refetch()} />;
  if (!isKnown) return <Skeleton height={44} />;
  return (
    <Stack ref={box} gap="sm">
      {consent.failure && <ErrorState error={consent.failure} />}
      <Refusals refusals={consent.refusals} />
      {shown && <Text>{t('shown.seen', { day: day(shown.shownAt) })}</Text>}
      {!mayConsent && <Text c="dimmed">{t('shown.mayNot')}</Text>}
      {mayConsent && shown && (
        <Group>
          <Button
            variant="default"
            loading={isBusy}
            onClick={() => void consent.takeBack(shown, name).then(focusFirst)}
          >
            {t('shown.takeBack')}
          </Button>
        </Group>
      )}
      {mayConsent && !shown && !isAsked && (
        <Group>
          <Button variant="default" onClick={() => ask(true)}>
            {t('shown.show')}
          </Button>
        </Group>
      )}
      {mayConsent && !shown && isAsked && (
        <Question name={name} isBusy={isBusy} onNo={() => ask(false)} onYes={() => void showIt()} />
      )}
    </Stack>
  );
}

interface QuestionProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** What exactly they will see. */
function Question({ name, isBusy, onNo, onYes }: QuestionProps) {
  const { t } = useTranslation('company');
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; here are two buttons.
    <div role="group" aria-labelledby={id} className={classes['question']}>
      <Text id={id}>{t('shown.question', { name })}</Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" disabled={isBusy} onClick={onNo}>
          {t('product.cancel')}
        </Button>
        <Button loading={isBusy} onClick={onYes}>
          {t('shown.deed')}
        </Button>
      </Group>
    </div>
  );
}
