import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/Card.tsx';
import { ConfirmButton } from '../../../components/ConfirmButton.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Reason } from '../../../components/Reason.tsx';
import { type Refusal, Refusals } from '../../../components/Refusals.tsx';
import { tellDone } from '../../../components/undo.tsx';
import {
  OperatorProgrammeCloseDocument,
  type OperatorProgrammeCloseMutation,
  OperatorProgrammeOpenDocument,
  type OperatorProgrammeOpenMutation,
  OperatorProgrammePublishDocument,
  type OperatorProgrammePublishMutation,
  type ProgrammePublishInput,
  type ProgrammeStatus,
} from '../graphql/graphql.ts';
import { PROGRAMME_STATUSES } from '../operatorSearch.ts';
import classes from './Programmes.module.css';
import { hasMovedOn, type Programme } from './useProgramme.ts';

type Move = 'publish' | 'open' | 'close';

/** The move that begins where a programme stands. */
const NEXT: Readonly<Partial<Record<ProgrammeStatus, Move>>> = {
  DRAFT: 'publish',
  PUBLISHED: 'open',
  OPEN: 'close',
};

type Moved =
  | OperatorProgrammePublishMutation
  | OperatorProgrammeOpenMutation
  | OperatorProgrammeCloseMutation;

const DOCUMENTS: Readonly<Record<Move, TypedDocumentNode<Moved, { input: ProgrammePublishInput }>>> = {
  publish: OperatorProgrammePublishDocument,
  open: OperatorProgrammeOpenDocument,
  close: OperatorProgrammeCloseDocument,
};

interface ProgrammeStepsProps {
  readonly programme: Programme;
  readonly reread: () => Promise<unknown>;
}

/** Where a programme stands in its life, and the move that comes next. */
export function ProgrammeSteps({ programme, reread }: ProgrammeStepsProps) {
  const { t } = useTranslation('operator');
  const { status } = programme;
  const move = NEXT[status];
  const place = PROGRAMME_STATUSES.indexOf(status);
  const [hasChanged, setChanged] = useState(false);
  return (
    <Card label={t('steps.title')}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('steps.title')}
        </Title>
        <ol className={classes['life']}>
          {PROGRAMME_STATUSES.map((one, index) => (
            <li
              key={one}
              data-over={index < place || undefined}
              aria-current={one === status ? 'step' : undefined}
            >
              {t(`programmeStatus.${one}`)}
            </li>
          ))}
        </ol>
        {hasChanged && (
          <Alert color="amber" role="alert">
            {t('programme.changedElsewhere', { status: t(`programmeStatus.${status}`) })}
          </Alert>
        )}
        {move === undefined ? (
          <Text>{t('steps.over')}</Text>
        ) : (
          // Where it stands elsewhere, nothing is left of what was said of the step before.
          <NextMove key={move} move={move} programme={programme} reread={reread} onChanged={setChanged} />
        )}
      </Stack>
    </Card>
  );
}

interface NextMoveProps extends ProgrammeStepsProps {
  readonly move: Move;
  /** Whether somebody else was faster. */
  readonly onChanged: (hasChanged: boolean) => void;
}

/** The button of a move: what follows from it stands beside it and is asked once more; none can be undone. */
function NextMove({ move, programme, reread, onChanged }: NextMoveProps) {
  const { t } = useTranslation('operator');
  const { id, version, name, availableTransitions, currentRuleSet } = programme;
  const [send, { loading, error }] = useMutation(DOCUMENTS[move]);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  // Sent again after a lost answer it is done once; another tab that takes the same move has another key.
  const [key] = useState(() => crypto.randomUUID());
  const step = availableTransitions.find((one) => one.name === move);
  const follows = t(`steps.${move}.follows`, { version: currentRuleSet?.versionNumber ?? 0 });
  const take = async () => {
    setRefusals([]);
    onChanged(false);
    const input = { id, version, idempotencyKey: `${key} ${version}` };
    const { data } = await send({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { userErrors } = data.moved;
    if (userErrors.length === 0) {
      tellDone(t(`steps.${move}.done`, { name }));
    } else if (hasMovedOn(userErrors)) {
      onChanged(true);
      await reread();
    } else {
      setRefusals(userErrors);
    }
  };
  return (
    <Stack gap="sm">
      <Text>{follows}</Text>
      {error && <ErrorState error={error} />}
      <Refusals refusals={refusals} />
      <Group>
        <ConfirmButton
          variant={move === 'close' ? 'default' : 'filled'}
          question={`${follows} ${t('steps.final')}`}
          deed={t(`steps.${move}.deed`)}
          disabled={!step?.allowed}
          loading={loading}
          onConfirm={() => void take()}
        >
          {t(`steps.${move}.title`)}
        </ConfirmButton>
      </Group>
      {step?.reason && <Reason>{step.reason}</Reason>}
    </Stack>
  );
}
