import { ActionIcon, Button, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCross } from '../../../components/icons.tsx';
import { tellUndoable } from '../../../components/undo.tsx';
import classes from './Programmes.module.css';
import { Marked, type RuleFieldsProps, unitOf, useWas, WonInput } from './RuleInput.tsx';
import {
  type BandForm,
  BUILT_LEVELS,
  type LevelCapForm,
  MOST_BANDS,
  PRIORITY_CLASSES,
  type RuleForm,
} from './ruleForm.ts';

/** Below its field and not at the end of the document: what is in a landmark stays there. */
const IN_PLACE = { withinPortal: false };

type List = 'rateBands' | 'levelCaps' | 'priorityRanks';

/** A list of a form: entries are put in, changed, and taken out with a way back. */
function useList<Field extends List>(field: Field, { form, onChange }: RuleFieldsProps) {
  type Entry = RuleForm[Field][number];
  const { t } = useTranslation('operator');
  const entries = form[field] as readonly Entry[];
  // What is taken back later is put into the list as it is then.
  const latest = useRef(entries);
  latest.current = entries;
  const put = (next: readonly Entry[], path: string = field) => onChange({ [field]: next }, path);
  return {
    entries,
    add: (entry: Entry) => put([...entries, entry]),
    set: (index: number, entry: Entry, part = '') =>
      put(entries.with(index, entry), `${field}.${index}${part}`),
    remove: (index: number) => {
      const removed = entries.slice(index, index + 1);
      put(entries.toSpliced(index, 1));
      tellUndoable(
        t('ruleEditor.removed', { number: index + 1, list: t(`ruleEditor.field.${field as List}`) }),
        () => put(latest.current.toSpliced(index, 0, ...removed)),
      );
    },
  };
}

interface ListFrameProps extends RuleFieldsProps {
  readonly field: List;
  readonly hint: string;
  readonly addLabel: string;
  readonly canAdd?: boolean;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** A rule of several entries: what it means, what it was, its entries, and a button for one more. */
function ListFrame({ field, hint, was, errors, addLabel, canAdd = true, onAdd, children }: ListFrameProps) {
  const { t } = useTranslation('operator');
  const describe = useWas();
  return (
    <Marked was={was[field]}>
      <Stack gap="xs" role="group" aria-label={t(`ruleEditor.field.${field}`)}>
        <div>
          <Text fw={500}>{t(`ruleEditor.field.${field}`)}</Text>
          <Text size="sm" c="dimmed">
            {describe(was[field], hint)}
          </Text>
        </div>
        {children}
        {errors[field] !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {errors[field]}
          </Text>
        )}
        {canAdd && (
          <Button variant="default" onClick={onAdd} className={classes['add']}>
            {addLabel}
          </Button>
        )}
      </Stack>
    </Marked>
  );
}

function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={44} aria-label={label} onClick={onClick}>
      <IconCross size={18} />
    </ActionIcon>
  );
}

/** The rate by bands of a company's eligible share; the first band begins at nothing and stays. */
export function RateBands(props: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  const list = useList('rateBands', props);
  const { errors } = props;
  const set = (index: number, band: BandForm, part: string) => list.set(index, band, part);
  return (
    <ListFrame
      {...props}
      field="rateBands"
      hint={t('ruleEditor.rateBandsText')}
      addLabel={t('ruleEditor.addBand')}
      canAdd={list.entries.length < MOST_BANDS}
      onAdd={() => list.add({ fromWon: '', rate: '' })}
    >
      <div className={classes['entry']} data-headed aria-hidden="true">
        <span>{t('ruleEditor.from')}</span>
        <span>{t('rules.rate')}</span>
      </div>
      {list.entries.map((band, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band is known by its place, as the server names it
        <div key={index} className={classes['entry']}>
          {index === 0 ? (
            <Text className={classes['first']}>{t('ruleEditor.firstBand')}</Text>
          ) : (
            <WonInput
              id={`rule-rateBands.${index}.fromWon`}
              aria-label={t('ruleEditor.bandFrom', { number: index + 1 })}
              value={band.fromWon}
              error={errors[`rateBands.${index}.fromWon`]}
              onChange={(fromWon) => set(index, { ...band, fromWon }, '.fromWon')}
            />
          )}
          <TextInput
            id={`rule-rateBands.${index}.rate`}
            aria-label={t('ruleEditor.bandRate', { number: index + 1 })}
            inputMode="decimal"
            autoComplete="off"
            value={band.rate}
            error={errors[`rateBands.${index}.rate`]}
            {...unitOf('%')}
            onChange={({ currentTarget }) => set(index, { ...band, rate: currentTarget.value }, '.rate')}
          />
          {index > 0 && (
            <RemoveButton
              label={t('ruleEditor.removeBand', { number: index + 1 })}
              onClick={() => list.remove(index)}
            />
          )}
        </div>
      ))}
    </ListFrame>
  );
}

/** Caps that hold for one target level instead of the general one. */
export function LevelCaps(props: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  const list = useList('levelCaps', props);
  const { errors } = props;
  const set = (index: number, cap: LevelCapForm, part: string) => list.set(index, cap, part);
  return (
    <ListFrame
      {...props}
      field="levelCaps"
      hint={t('ruleEditor.levelCapsText')}
      addLabel={t('ruleEditor.addLevelCap')}
      canAdd={list.entries.length < BUILT_LEVELS.length}
      onAdd={() => list.add({ targetLevel: null, capWon: '' })}
    >
      {list.entries.map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cap is known by its place, as the server names it
        <div key={index} className={classes['entry']}>
          <Select
            id={`rule-levelCaps.${index}.targetLevel`}
            aria-label={t('ruleEditor.level', { number: index + 1 })}
            placeholder={t('ruleEditor.levelHint')}
            data={BUILT_LEVELS.map((level) => ({ value: level, label: t(`builtLevel.${level}`) }))}
            value={cap.targetLevel}
            error={errors[`levelCaps.${index}.targetLevel`]}
            onChange={(chosen) =>
              set(
                index,
                { ...cap, targetLevel: BUILT_LEVELS.find((level) => level === chosen) ?? null },
                '.targetLevel',
              )
            }
            allowDeselect={false}
            comboboxProps={IN_PLACE}
          />
          <WonInput
            id={`rule-levelCaps.${index}.capWon`}
            aria-label={t('ruleEditor.levelCap', { number: index + 1 })}
            value={cap.capWon}
            error={errors[`levelCaps.${index}.capWon`]}
            onChange={(capWon) => set(index, { ...cap, capWon }, '.capWon')}
          />
          <RemoveButton
            label={t('ruleEditor.removeLevelCap', { number: index + 1 })}
            onClick={() => list.remove(index)}
          />
        </div>
      ))}
    </ListFrame>
  );
}

/** Who comes first: ranks of classes of equal rank. */
export function PriorityRanks(props: RuleFieldsProps) {
  const { t } = useTranslation('operator');
  const list = useList('priorityRanks', props);
  return (
    <ListFrame
      {...props}
      field="priorityRanks"
      hint={t('ruleEditor.priorityRanksText')}
      addLabel={t('ruleEditor.addRank')}
      canAdd={list.entries.length < PRIORITY_CLASSES.length}
      onAdd={() => list.add([])}
    >
      {list.entries.map((rank, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rank is its place
        <div key={index} className={classes['entry']} data-long>
          <MultiSelect
            id={`rule-priorityRanks.${index}`}
            label={t('ruleEditor.rank', { number: index + 1 })}
            data={PRIORITY_CLASSES.map((one) => ({ value: one, label: t(`priorityClass.${one}`) }))}
            value={[...rank]}
            error={props.errors[`priorityRanks.${index}`]}
            onChange={(chosen) =>
              list.set(
                index,
                PRIORITY_CLASSES.filter((one) => chosen.includes(one)),
              )
            }
            hidePickedOptions
            comboboxProps={IN_PLACE}
          />
          <RemoveButton
            label={t('ruleEditor.removeRank', { number: index + 1 })}
            onClick={() => list.remove(index)}
          />
        </div>
      ))}
    </ListFrame>
  );
}
