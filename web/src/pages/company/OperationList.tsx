import { ActionIcon, Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCross, IconDown, IconUp } from '../../components/icons.tsx';
import classes from './Company.module.css';
import { OperationDetails } from './OperationDetails.tsx';
import { type EditedOperation, moved } from './routingState.ts';
import { useDragRow } from './useDragRow.ts';

interface OperationListProps {
  readonly operations: readonly EditedOperation[];
  readonly nameOf: (code: string) => string;
  /** Places that the server refused, with what it said. */
  readonly errors: ReadonlyMap<number, string>;
  readonly onChange: (operations: readonly EditedOperation[]) => void;
}

type Direction = 'up' | 'down';

/** The operations in their order: moved by dragging, by buttons, and by Alt with the arrows. */
export function OperationList({ operations, nameOf, errors, onChange }: OperationListProps) {
  const { t } = useTranslation('company');
  const [spoken, setSpoken] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<{ key: string; button: Direction }>(undefined);
  // React may take a moved row out and put it in again: the focus goes with it, not to nowhere.
  useEffect(() => {
    const wanted = focused.current;
    if (wanted === undefined) return;
    focused.current = undefined;
    const row = list.current?.querySelector(`[data-key="${CSS.escape(wanted.key)}"]`);
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('button[data-move]') ?? [])];
    const button = buttons.find((one) => one.dataset['move'] === wanted.button && !one.disabled);
    (button ?? buttons.find((one) => !one.disabled))?.focus();
  });
  const move = (from: number, to: number, button?: Direction) => {
    const operation = operations[from];
    if (operation === undefined || to < 0 || to >= operations.length || to === from) return;
    if (button !== undefined) focused.current = { key: operation.key, button };
    onChange(moved(operations, from, to));
    const name = nameOf(operation.processCode);
    setSpoken(t('routing.moved', { name, place: to + 1, count: operations.length }));
  };
  const remove = (index: number) => {
    const name = nameOf(operations[index]?.processCode ?? '');
    onChange(operations.filter((_, place) => place !== index));
    setSpoken(t('routing.removed', { name }));
  };
  return (
    <>
      <ol ref={list} className={classes['operations']} aria-label={t('routing.operations')}>
        {operations.map((operation, index) => (
          <Row
            key={operation.key}
            operation={operation}
            index={index}
            count={operations.length}
            name={nameOf(operation.processCode)}
            error={errors.get(index)}
            onMove={move}
            onDrop={(key, to) => {
              const from = operations.findIndex((one) => one.key === key);
              move(from, from < to ? to - 1 : to);
            }}
            onRemove={remove}
            onChange={(next) => onChange(operations.map((one, place) => (place === index ? next : one)))}
          />
        ))}
      </ol>
      <div role="status" className={classes['spoken']}>
        {spoken}
      </div>
    </>
  );
}

interface RowProps {
  readonly operation: EditedOperation;
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly error: string | undefined;
  readonly onMove: (from: number, to: number, button: Direction) => void;
  readonly onDrop: (key: string, to: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onChange: (operation: EditedOperation) => void;
}

function Row(props: RowProps) {
  const { operation, index, name, error, onMove, onDrop, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const summary = useSummary(operation);
  const { row, handle, isDragging, edge } = useDragRow(operation.key, (key, where) =>
    onDrop(key, where === 'top' ? index : index + 1),
  );
  return (
    <li
      ref={row}
      className={classes['operation']}
      data-key={operation.key}
      data-dragging={isDragging || undefined}
      data-edge={edge}
      onKeyDown={(event) => {
        if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
        event.preventDefault();
        const isUp = event.key === 'ArrowUp';
        onMove(index, isUp ? index - 1 : index + 1, isUp ? 'up' : 'down');
      }}
    >
      <span ref={handle} className={classes['handle']} data-testid="handle" aria-hidden="true">
        <svg aria-hidden="true" width="14" height="22" viewBox="0 0 14 22" fill="currentColor">
          {[3, 11, 19].flatMap((y) => [3, 11].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r={2} />))}
        </svg>
      </span>
      <span className={classes['place']}>{index + 1}</span>
      <div>
        <Text fw={600}>{name}</Text>
        <Button
          variant="subtle"
          color="gray"
          c="dimmed"
          size="compact-sm"
          fw={400}
          px={4}
          ml={-5}
          rightSection={isOpen ? <IconUp size={14} /> : <IconDown size={14} />}
          className={classes['detailsButton'] ?? ''}
          aria-expanded={isOpen}
          aria-label={`${name}: ${summary}`}
          onClick={() => setOpen(!isOpen)}
        >
          {summary}
        </Button>
        {error !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
      </div>
      <RowButtons {...props} />
      {isOpen && <OperationDetails operation={operation} onChange={onChange} />}
    </li>
  );
}

/** What is said about an operation, in one line; without anything, that something can be said. */
function useSummary({
  equipment,
  dataCapture,
  automationLevel,
  isRealTimeControlled,
}: EditedOperation): string {
  const { t } = useTranslation('company');
  const said = [
    equipment,
    automationLevel && t(`automation.${automationLevel}`),
    dataCapture && t(`capture.${dataCapture}`),
    isRealTimeControlled && t('operation.realTime'),
  ].filter((part) => typeof part === 'string' && part !== '');
  return said.length === 0 ? t('operation.details') : said.join(' · ');
}

function RowButtons({ index, count, name, onMove, onRemove }: RowProps) {
  const { t } = useTranslation('company');
  return (
    <div className={classes['operationButtons']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        data-move="up"
        disabled={index === 0}
        aria-label={t('routing.up', { name })}
        onClick={() => onMove(index, index - 1, 'up')}
      >
        <IconUp />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        data-move="down"
        disabled={index === count - 1}
        aria-label={t('routing.down', { name })}
        onClick={() => onMove(index, index + 1, 'down')}
      >
        <IconDown />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('routing.remove', { name })}
        onClick={() => onRemove(index)}
      >
        <IconCross />
      </ActionIcon>
    </div>
  );
}
