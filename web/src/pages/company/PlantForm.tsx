import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { type Refusal, Refusals } from '../../components/Refusals.tsx';
import { CardTitle } from './CardTitle.tsx';
import { EquipmentFields } from './EquipmentFields.tsx';
import { PlantFields, type PlantFieldsProps } from './PlantFields.tsx';
import { isPlantRight, plantFactsOf } from './plantDraft.ts';

/** What was refused; where somebody was faster, with the version that is there now. */
export type PlantRefusal = Refusal & { readonly currentVersion?: number };

interface PlantFormProps extends Omit<PlantFieldsProps, 'errorAt'> {
  readonly title: string;
  readonly text: string;
  readonly refusals: readonly PlantRefusal[];
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly isChanged: boolean;
  /** Whether what is typed comes from an earlier visit. */
  readonly isRestored: boolean;
  /** What the button that sends says. */
  readonly deed: string;
  /** Sends; over that version where the company was changed meanwhile. */
  readonly onSave: (version?: number) => void;
  /** Further buttons. */
  readonly children: ReactNode;
}

/** The facts of one site: where it is, its trade, its machines, and how many lines are connected. */
export function PlantForm(props: PlantFormProps) {
  const { t } = useTranslation('company');
  const { title, text, value, onChange, others, refusals, error, isBusy, isChanged, onSave } = props;
  const form = useRef<HTMLFormElement>(null);
  // Where something was refused, the person goes on.
  useEffect(() => {
    if (refusals.length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"] button')?.focus();
  }, [refusals]);
  const fields = Object.keys(plantFactsOf(value));
  const stale = refusals.find(({ code }) => code === 'STALE_VERSION');
  const general = refusals.filter((one) => one !== stale && !fields.includes(one.field[1] ?? ''));
  const errorAt = (...path: readonly string[]) =>
    refusals.find(({ field }) => field.slice(1).join() === path.join())?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPlantRight(value)) onSave();
  };
  const parts = { value, onChange, errorAt, others };
  return (
    <Card label={title}>
      <form ref={form} onSubmit={submit}>
        <Stack>
          <CardTitle title={title} text={text} />
          {error !== undefined && <ErrorState error={error} />}
          <Refusals refusals={general} />
          <PlantFields {...parts} />
          <EquipmentFields {...parts} />
          {stale && <Stale isBusy={isBusy} onSave={() => onSave(stale.currentVersion)} />}
          {props.isRestored && isChanged && <Text c="dimmed">{t('profile.restored')}</Text>}
          <Group gap="sm">
            <Button type="submit" loading={isBusy} disabled={!isChanged || !isPlantRight(value)}>
              {props.deed}
            </Button>
            {props.children}
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

interface StaleProps {
  readonly isBusy: boolean;
  readonly onSave: () => void;
}

/** Somebody changed the company meanwhile: only what was typed here is sent, if the person still wants that. */
function Stale({ isBusy, onSave }: StaleProps) {
  const { t } = useTranslation('company');
  return (
    <Alert color="amber" variant="light" role="alert" title={t('conflict.title')}>
      <Stack gap="sm" align="flex-start">
        <Text>{t('profile.stale')}</Text>
        <Button loading={isBusy} onClick={onSave}>
          {t('conflict.mine')}
        </Button>
      </Stack>
    </Alert>
  );
}
