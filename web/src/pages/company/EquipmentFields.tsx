import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCross } from '../../components/icons.tsx';
import { OneProcessPicker } from '../../components/pickers.tsx';
import { WholeNumberInput } from '../../components/WholeNumberInput.tsx';
import classes from './Company.module.css';
import type { PlantFieldsProps } from './PlantFields.tsx';
import type { EditedMachine } from './plantDraft.ts';
import { useFocusAfter } from './useFocusAfter.ts';

/** As the server takes them. */
const MOST_MACHINES = 200;
const MOST_OF_A_KIND = 1_000_000;

/** The machines of a site. */
export function EquipmentFields({ value, onChange, errorAt }: PlantFieldsProps) {
  const { t } = useTranslation('company');
  const { equipment } = value;
  const list = useRef<HTMLUListElement>(null);
  const adds = useRef<HTMLButtonElement>(null);
  const focusAfter = useFocusAfter();
  const put = (machines: readonly EditedMachine[]) => onChange({ ...value, equipment: machines });
  const focusRow = (index: number) =>
    focusAfter(() => list.current?.children[index]?.querySelector('input') ?? adds.current);
  const add = () => {
    put([...equipment, { key: crypto.randomUUID(), name: '', count: 1, process: undefined }]);
    focusRow(equipment.length);
  };
  const error = errorAt('equipment');
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('machines.title')}</Text>
      <ul ref={list} className={classes['rows']} aria-label={t('machines.title')}>
        {equipment.map((machine, index) => (
          <MachineRow
            key={machine.key}
            machine={machine}
            place={index + 1}
            errorOf={(name) => errorAt('equipment', String(index), name)}
            onChange={(next) => put(equipment.map((before) => (before === machine ? next : before)))}
            onRemove={() => {
              put(equipment.filter((one) => one !== machine));
              focusRow(index);
            }}
          />
        ))}
      </ul>
      {error !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <Group>
        <Button ref={adds} variant="default" disabled={equipment.length >= MOST_MACHINES} onClick={add}>
          {t('machines.add')}
        </Button>
      </Group>
    </Stack>
  );
}

interface MachineRowProps {
  readonly machine: EditedMachine;
  readonly place: number;
  /** What the server refused at a field of it. */
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (machine: EditedMachine) => void;
  readonly onRemove: () => void;
}

function MachineRow({ machine, place, errorOf, onChange, onRemove }: MachineRowProps) {
  const { t } = useTranslation('company');
  const { name, count, process } = machine;
  return (
    <li className={classes['machine']}>
      <TextInput
        label={t('machines.name')}
        required
        maxLength={200}
        value={name}
        error={errorOf('name')}
        onChange={({ currentTarget }) => onChange({ ...machine, name: currentTarget.value })}
      />
      <WholeNumberInput
        label={t('machines.count')}
        value={count}
        least={1}
        most={MOST_OF_A_KIND}
        error={errorOf('count')}
        onChange={(next) => onChange({ ...machine, count: next })}
      />
      <OneProcessPicker
        label={t('machines.process')}
        value={process}
        error={errorOf('processCode')}
        onChange={(next) => onChange({ ...machine, process: next })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('machines.remove', { place })}
        onClick={onRemove}
      >
        <IconCross />
      </ActionIcon>
    </li>
  );
}
