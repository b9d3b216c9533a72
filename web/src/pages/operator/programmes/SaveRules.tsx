import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/Card.tsx';
import { ConfirmButton } from '../../../components/ConfirmButton.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { type Refusal, Refusals } from '../../../components/Refusals.tsx';
import { tellDone } from '../../../components/undo.tsx';
import { OperatorRuleSetCreateDocument } from '../graphql/graphql.ts';
import type { Rules } from '../ruleRows.ts';
import { Changes } from './Changes.tsx';
import type { Errors } from './RuleSetEditor.tsx';
import { inputOf, MOST_REASON, type RuleForm } from './ruleForm.ts';
import { hasMovedOn, type Programme } from './useProgramme.ts';

interface SaveRulesProps {
  readonly programme: Programme;
  readonly form: RuleForm;
  readonly rules: Rules;
  readonly isChanged: boolean;
  /** A newer version than the one it began from is in force: first a choice is to be made. */
  readonly isBehind: boolean;
  readonly faults: number;
  readonly refusals: Errors;
  readonly onChange: (changes: Partial<RuleForm>, path: string) => void;
  readonly onRefused: (refusals: Errors) => void;
  readonly onStartOver: () => void;
  readonly onDone: () => void;
  readonly reread: () => Promise<unknown>;
}

/** Which field of the form the server means: ['input', 'rules', 'rateBands', '1', 'fromWon']. */
function pathOf({ field }: Refusal): string | undefined {
  if (field[1] === 'reason') return 'reason';
  return field[1] === 'rules' && field.length > 2 ? field.slice(2).join('.') : undefined;
}

/** Sends the next version; what is refused goes to its field, or is answered. */
function useSave({ programme, form, rules, onRefused, onDone, reread }: SaveRulesProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const [create, { loading, error }] = useMutation(OperatorRuleSetCreateDocument);
  const [others, setOthers] = useState<readonly Refusal[]>([]);
  const [hasChanged, setChanged] = useState(false);
  const refuse = async (refused: readonly Refusal[]) => {
    if (hasMovedOn(refused)) {
      setChanged(true);
      await reread();
      return;
    }
    const atFields = refused.flatMap((refusal) => {
      const path = pathOf(refusal);
      return path === undefined ? [] : [[path, refusal.message] as const];
    });
    onRefused(Object.fromEntries(atFields));
    setOthers(refused.filter((refusal) => pathOf(refusal) === undefined));
    document.getElementById(`rule-${atFields[0]?.[0]}`)?.focus();
  };
  const save = async () => {
    setOthers([]);
    setChanged(false);
    const reason = form.reason.trim();
    // Sent again after a lost answer it makes no second version: equal rules make none.
    const input = {
      programmeId: programme.id,
      version: programme.version,
      rules: inputOf(rules),
      ...(reason !== '' && { reason }),
    };
    const { data } = await create({
      variables: { input },
      // Before the page hears of the new version, and begins a new form.
      update: (_cache, { data: told }) => {
        if (told?.ruleSetCreateVersion.ruleSet) onDone();
      },
    }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { ruleSet, userErrors } = data.ruleSetCreateVersion;
    if (ruleSet === null) {
      await refuse(userErrors);
      return;
    }
    const { versionNumber: version } = ruleSet;
    tellDone(t('ruleEditor.done', { version }));
    await navigate({
      to: '/operator/programmes/$code',
      params: { code: programme.code },
      search: { version },
    });
  };
  return { save, isBusy: loading, error, others, hasChanged };
}

/** What the next version changes, why, and the button that puts it in force. */
export function SaveRules(props: SaveRulesProps) {
  const { programme, form, rules, isChanged, isBehind, faults, refusals, onChange, onStartOver } = props;
  const { t } = useTranslation('operator');
  const { save, isBusy, error, others, hasChanged } = useSave(props);
  const isOpen = programme.status === 'OPEN';
  const inForce = programme.currentRuleSet;
  const version = (inForce?.versionNumber ?? 0) + 1;
  const lacksReason = isOpen && form.reason.trim() === '';
  return (
    <Card label={t('ruleEditor.changes')}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('ruleEditor.changes')}
        </Title>
        {faults === 0 && isChanged && (
          <Changes before={inForce?.rules} after={rules} label={t('ruleEditor.changes')} />
        )}
        <Textarea
          id="rule-reason"
          label={t('ruleEditor.field.reason')}
          description={t(isOpen ? 'ruleEditor.reasonOpen' : 'ruleEditor.reasonText')}
          required={isOpen}
          rows={3}
          maxLength={MOST_REASON}
          value={form.reason}
          error={refusals['reason']}
          onChange={({ currentTarget }) => onChange({ reason: currentTarget.value }, 'reason')}
        />
        {error && <ErrorState error={error} />}
        {hasChanged && !isBehind && (
          <Alert color="amber" role="alert">
            {t('programme.changedElsewhere', { status: t(`programmeStatus.${programme.status}`) })}
          </Alert>
        )}
        <Refusals refusals={others} />
        <Text role="status" size="sm">
          <Standing {...props} lacksReason={lacksReason} />
        </Text>
        <Group gap="sm">
          <ConfirmButton
            question={t(isOpen ? 'ruleEditor.questionOpen' : 'ruleEditor.question', { version })}
            deed={t('ruleEditor.deed')}
            disabled={faults > 0 || !isChanged || isBehind || lacksReason}
            loading={isBusy}
            onConfirm={() => void save()}
          >
            {t('ruleEditor.saveAs', { version })}
          </ConfirmButton>
          <Button variant="default" disabled={!isChanged && faults === 0} onClick={onStartOver}>
            {t('ruleEditor.startOver')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('ruleEditor.kept')}
        </Text>
      </Stack>
    </Card>
  );
}

/** What stands between the form and the next version. */
function Standing({
  faults,
  isChanged,
  isBehind,
  refusals,
  lacksReason,
}: SaveRulesProps & { readonly lacksReason: boolean }) {
  const { t } = useTranslation('operator');
  if (faults > 0) return t('ruleEditor.faults', { count: faults });
  if (!isChanged) return t('ruleEditor.unchanged');
  if (isBehind) return t('ruleEditor.chooseFirst');
  if (Object.keys(refusals).length > 0) return t('ruleEditor.refused');
  return lacksReason ? t('ruleEditor.reasonNeeded') : t('ruleEditor.ready');
}
