import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../app/draft.ts';
import { useFormat } from '../../../app/format.ts';
import { tellUndoable } from '../../../components/undo.tsx';
import { type RuleKey, type Rules, ruleRowsOf } from '../ruleRows.ts';
import { Changes } from './Changes.tsx';
import classes from './Programmes.module.css';
import { RuleFields } from './RuleFields.tsx';
import { formOf, type Issues, RULE_OF, type RuleField, type RuleForm, readForm } from './ruleForm.ts';
import { SaveRules } from './SaveRules.tsx';
import type { Programme } from './useProgramme.ts';

interface RuleSetEditorProps {
  readonly programme: Programme;
  readonly reread: () => Promise<unknown>;
}

/** By path of the field. */
export type Errors = Readonly<Record<string, string>>;

/** The form of the next version, beside what it would change. */
export function RuleSetEditor({ programme, reread }: RuleSetEditorProps) {
  const { t } = useTranslation('operator');
  const inForce = programme.currentRuleSet;
  const version = inForce?.versionNumber ?? 0;
  const draft = useDraft<RuleForm>(`ruleSet:${programme.id}`, formOf(inForce));
  const form = draft.value;
  const { issues, rules } = useMemo(() => readForm(form), [form]);
  const [refusals, setRefusals] = useState<Errors>({});
  const told = useTold(issues);
  const changed = changedFields(rules, inForce?.rules);
  const was = useWasOf(inForce?.rules, changed);
  const isBehind = form.baseVersion !== version;
  // What is taken back later is put into the form as it is then.
  const latest = useRef(form);
  latest.current = form;
  const change = (changes: Partial<RuleForm>, path: string) => {
    draft.set({ ...latest.current, ...changes });
    setRefusals((before) => without(before, path));
  };
  const startOver = () => {
    draft.drop();
    setRefusals({});
    tellUndoable(t('ruleEditor.startedOver'), () => draft.set(form));
  };
  return (
    <>
      {isBehind && (
        <Behind
          programme={programme}
          base={form.baseVersion}
          onStartOver={startOver}
          onKeep={() => draft.set({ ...form, baseVersion: version })}
        />
      )}
      {draft.isRestored && changed.length > 0 && !isBehind && (
        <Alert color="jade" role="status">
          <Group justify="space-between">
            {t('start.restored')}
            <Button variant="default" onClick={startOver}>
              {t('ruleEditor.startOver')}
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes['editor']}>
        <Stack gap="lg">
          <RuleFields form={form} errors={{ ...told, ...refusals }} was={was} onChange={change} />
        </Stack>
        <div className={classes['beside']}>
          <SaveRules
            programme={programme}
            form={form}
            rules={rules}
            isChanged={changed.length > 0}
            isBehind={isBehind}
            faults={Object.keys(issues).length}
            refusals={refusals}
            onChange={change}
            onRefused={setRefusals}
            onStartOver={startOver}
            onDone={draft.drop}
            reread={reread}
          />
        </div>
      </div>
    </>
  );
}

/** What is wrong, in words. */
function useTold(issues: Issues): Errors {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  return Object.fromEntries(
    Object.entries(issues).map(([path, { code, least, most }]) => [
      path,
      t(`ruleEditor.issue.${code}`, { least: number(least ?? 0), most: number(most ?? 0) }),
    ]),
  );
}

/** Fields that say something else than the version in force; without one, all of them. */
function changedFields(rules: Rules, inForce: Rules | undefined): readonly RuleField[] {
  const fields = Object.keys(RULE_OF) as RuleField[];
  if (inForce === undefined) return fields;
  // Read from a form too, so that both are written alike.
  const known = readForm(formOf({ versionNumber: 0, rules: inForce })).rules;
  return fields.filter((field) => JSON.stringify(rules[field]) !== JSON.stringify(known[field]));
}

/** What the version in force says of the fields that were changed. */
function useWasOf(inForce: Rules | undefined, changed: readonly RuleField[]) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  if (inForce === undefined) return {};
  const words = new Map<RuleKey, string>(
    ruleRowsOf([inForce], t, format).map(({ key, values }) => [key, values[0] ?? '']),
  );
  return Object.fromEntries(changed.map((field) => [field, words.get(RULE_OF[field])]));
}

/** What was refused at other fields. */
function without(refusals: Errors, path: string): Errors {
  const left = Object.entries(refusals).filter(([name]) => !name.startsWith(path));
  return left.length === Object.keys(refusals).length ? refusals : Object.fromEntries(left);
}

interface BehindProps {
  readonly programme: Programme;
  /** The version that the form began from. */
  readonly base: number;
  readonly onStartOver: () => void;
  readonly onKeep: () => void;
}

/** Somebody else has made a version meanwhile: what it changed, and the choice between that and what is typed here. */
function Behind({ programme, base, onStartOver, onKeep }: BehindProps) {
  const { t } = useTranslation('operator');
  const now = programme.currentRuleSet;
  const began = programme.ruleSets.find(({ versionNumber }) => versionNumber === base);
  const version = now?.versionNumber ?? 0;
  return (
    <Alert color="amber" role="alert" title={t('ruleEditor.behindTitle', { version })}>
      <Stack gap="sm" align="flex-start">
        <Text>{t('ruleEditor.behind', { base })}</Text>
        {now?.reason && <Text>{t('history.reason', { reason: now.reason })}</Text>}
        {now && (
          <Changes before={began?.rules} after={now.rules} label={t('ruleEditor.theirs', { version })} />
        )}
        <Group gap="sm">
          <Button variant="default" onClick={onKeep}>
            {t('ruleEditor.keepMine')}
          </Button>
          <Button variant="default" onClick={onStartOver}>
            {t('ruleEditor.takeTheirs', { version })}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
