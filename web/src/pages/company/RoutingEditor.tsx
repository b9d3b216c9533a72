import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProcessesDocument } from '../../api/graphql/graphql.ts';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ProcessPicker } from '../../components/pickers.tsx';
import { Reason } from '../../components/Reason.tsx';
import { type Refusal, Refusals } from '../../components/Refusals.tsx';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import { CardTitle } from './CardTitle.tsx';
import {
  CompanyRoutingConfirmDocument,
  CompanyRoutingDocument,
  CompanyRoutingSaveDocument,
} from './graphql/graphql.ts';
import { OperationList } from './OperationList.tsx';
import {
  inputOf,
  MOST_OPERATIONS,
  operationOf,
  type RoutingCompany,
  type RoutingPlant,
  type RoutingProduct,
  useRoutingState,
} from './routingState.ts';
import { TemplatePicker } from './TemplatePicker.tsx';

interface RoutingEditorProps {
  readonly company: RoutingCompany;
  readonly plant: RoutingPlant;
  readonly product: RoutingProduct;
}

/** Names of processes by code, in the language of the page. */
function useProcessNames(): (code: string) => string {
  const { data } = useQuery(ProcessesDocument);
  const names = useMemo(() => new Map(data?.processes.map(({ code, name }) => [code, name])), [data]);
  return (code) => names.get(code) ?? code;
}

/** Saves and confirms; what was refused is told where it belongs. */
function useSaving({ company, product }: RoutingEditorProps, state: ReturnType<typeof useRoutingState>) {
  const { t } = useTranslation('company');
  const [save, saving] = useMutation(CompanyRoutingSaveDocument);
  const [confirm, confirming] = useMutation(CompanyRoutingConfirmDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const saveOver = async (version: number) => {
    const input = { productId: product.id, version, operations: inputOf(state.operations) };
    const { data } = await save({
      variables: { input: { ...input, idempotencyKey: crypto.randomUUID() } },
    }).catch(() => ({ data: undefined }));
    if (!data) return;
    setRefusals(data.routingUpdate.userErrors);
    if (data.routingUpdate.company === null || data.routingUpdate.userErrors.length > 0) return;
    state.forget();
    tellDone(t('routing.saved'));
  };
  const confirmIt = async () => {
    const input = { id: company.id, version: company.version, productIds: [product.id] };
    const { data } = await confirm({
      variables: { input: { ...input, idempotencyKey: crypto.randomUUID() } },
    }).catch(() => ({ data: undefined }));
    if (!data) return;
    setRefusals(data.companyRoutingConfirm.userErrors);
    if (data.companyRoutingConfirm.userErrors.length === 0) tellDone(t('routing.confirmed'));
  };
  return {
    saveOver,
    confirmIt,
    refusals,
    clear: () => setRefusals([]),
    isBusy: saving.loading || confirming.loading,
    error: saving.error ?? confirming.error,
  };
}

/** The place of the operation that a refusal is about. */
function placeOf({ field }: Refusal): number | undefined {
  const at = field.indexOf('operations');
  const place = at < 0 ? Number.NaN : Number(field[at + 1]);
  return Number.isInteger(place) ? place : undefined;
}

/** Edits the routing of one product: drag and drop or keyboard, templates, undo, and a save that overwrites nobody. */
export function RoutingEditor(props: RoutingEditorProps) {
  const { t } = useTranslation('company');
  const { company, plant, product } = props;
  const state = useRoutingState(company, product);
  const saving = useSaving(props, state);
  const nameOf = useProcessNames();
  useHotkeys([
    ['mod+Z', state.undo],
    ['mod+shift+Z', state.redo],
  ]);
  const { operations } = state;
  const errors = new Map(
    saving.refusals.flatMap((refusal) => {
      const place = placeOf(refusal);
      return place === undefined ? [] : [[place, refusal.message] as const];
    }),
  );
  const general = saving.refusals.filter(
    (refusal) => placeOf(refusal) === undefined && refusal.code !== 'STALE_VERSION',
  );
  const isStale = saving.refusals.some(({ code }) => code === 'STALE_VERSION') || state.isBehind;
  const replace = (codes: readonly string[]) => {
    state.change(codes.map(operationOf));
    tellUndoable(t('template.used'), () => state.change(operations));
  };
  return (
    <>
      <SourceCard product={product} hasChanges={state.isChanged} {...saving} />
      <Card label={t('routing.operations')}>
        <Stack gap="md">
          <CardTitle title={product.name} text={t('routing.how')} />
          {saving.error && <ErrorState error={saving.error} />}
          <Refusals refusals={general} />
          {isStale && <Conflict {...props} state={state} saving={saving} />}
          {state.isRestored && !isStale && <Text c="dimmed">{t('routing.restored')}</Text>}
          {operations.length === 0 && <EmptyState text={t('routing.empty')} />}
          <OperationList operations={operations} nameOf={nameOf} errors={errors} onChange={state.change} />
          {operations.length < MOST_OPERATIONS && (
            <ProcessPicker
              label={t('routing.add')}
              description={t('routing.addText')}
              value={[]}
              onChange={(codes) => state.change([...operations, ...codes.map(operationOf)])}
            />
          )}
          <Buttons state={state} isBusy={saving.isBusy}>
            <Button
              loading={saving.isBusy}
              disabled={!state.isChanged || operations.length === 0 || isStale}
              onClick={() => void saving.saveOver(state.version)}
            >
              {t('routing.save')}
            </Button>
          </Buttons>
        </Stack>
      </Card>
      <TemplatePicker industry={plant.industry?.code} onUse={replace} />
    </>
  );
}

interface SourceCardProps {
  readonly product: RoutingProduct;
  readonly hasChanges: boolean;
  readonly isBusy: boolean;
  readonly confirmIt: () => Promise<void>;
}

/** Where the routing comes from; what was inferred or imported is confirmed here. */
function SourceCard({ product, hasChanges, isBusy, confirmIt }: SourceCardProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const { routing } = product;
  if (routing == null) return null;
  const confidence = percent(routing.confidence * 100);
  return (
    <Card label={t('source.title')}>
      <Group justify="space-between" gap="md">
        <Stack gap={6} flex="1 1 300px">
          <Group gap="sm">
            <Badge
              size="lg"
              tt="none"
              variant="light"
              c="var(--mantine-color-text)"
              color={routing.source === 'CONFIRMED' ? 'jade' : 'amber'}
            >
              {t(`source.${routing.source}.name`)}
            </Badge>
            <Text>{t(`source.${routing.source}.text`, { confidence })}</Text>
          </Group>
          {routing.rule != null && <Reason>{routing.rule}</Reason>}
        </Stack>
        {routing.source !== 'CONFIRMED' && (
          <Button
            variant={hasChanges ? 'default' : 'filled'}
            disabled={hasChanges}
            loading={isBusy}
            onClick={() => void confirmIt()}
          >
            {t('source.confirm')}
          </Button>
        )}
      </Group>
    </Card>
  );
}

interface ConflictProps extends RoutingEditorProps {
  readonly state: ReturnType<typeof useRoutingState>;
  readonly saving: ReturnType<typeof useSaving>;
}

/** Somebody changed the company meanwhile: whose routing goes is for the person to say. */
function Conflict({ company, state, saving }: ConflictProps) {
  const { t } = useTranslation('company');
  const stale = saving.refusals.find(({ code }) => code === 'STALE_VERSION') as
    | (Refusal & { readonly currentVersion?: number })
    | undefined;
  const current = stale?.currentVersion ?? company.version;
  return (
    <Alert color="amber" variant="light" title={t('conflict.title')} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text>{t('conflict.text')}</Text>
        <Group gap="sm">
          <Button onClick={() => void saving.saveOver(current)} loading={saving.isBusy}>
            {t('conflict.mine')}
          </Button>
          <TheirsButton
            onDone={() => {
              state.forget();
              saving.clear();
            }}
          />
        </Group>
      </Stack>
    </Alert>
  );
}

function TheirsButton({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('company');
  const { refetch } = useQuery(CompanyRoutingDocument);
  return (
    <Button variant="default" onClick={() => void refetch().then(onDone, () => undefined)}>
      {t('conflict.theirs')}
    </Button>
  );
}

interface ButtonsProps {
  readonly state: ReturnType<typeof useRoutingState>;
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

function Buttons({ state, isBusy, children }: ButtonsProps) {
  const { t } = useTranslation('company');
  const discard = () => {
    const { operations } = state;
    state.forget();
    tellUndoable(t('routing.discarded'), () => state.change(operations));
  };
  return (
    <Group gap="sm" data-no-print>
      {children}
      <Button variant="default" disabled={!state.canUndo || isBusy} onClick={state.undo}>
        {t('routing.undo')}
      </Button>
      <Button variant="default" disabled={!state.canRedo || isBusy} onClick={state.redo}>
        {t('routing.redo')}
      </Button>
      <Button variant="subtle" disabled={!state.isChanged || isBusy} onClick={discard}>
        {t('routing.discard')}
      </Button>
    </Group>
  );
}
