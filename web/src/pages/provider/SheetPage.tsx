import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { Card } from '../../components/Card.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { tellDone, tellUndoable } from '../../components/undo.tsx';
import { ProviderPublishSheetDocument } from './graphql/graphql.ts';
import { OwnSystem, type OwnSystemData } from './OwnSystem.tsx';
import classes from './Provider.module.css';
import { SheetCurve } from './SheetCurve.tsx';
import { SheetFields } from './SheetFields.tsx';
import { SheetHistory } from './SheetHistory.tsx';
import { SheetWhatIf } from './SheetWhatIf.tsx';
import { sheetDraftName } from './sheetDraft.ts';
import { changedParts, formOf, inputOf, readForm, type SheetForm } from './sheetForm.ts';
import { useDeedKey } from './useDeedKey.ts';

const route = getRouteApi('/provider/systems/$code/prices');

/** The price sheet of one system: typed, drawn, tried against today's clusters, published. */
export function SheetPage() {
  const { t } = useTranslation('provider');
  const { code } = route.useParams();
  return (
    <OwnSystem code={code} title={t('sheet.title')}>
      {/* A new version in force is a new form. */}
      {(system) => <Editor key={`${system.id} ${system.priceSheet?.id ?? ''}`} system={system} />}
    </OwnSystem>
  );
}

/** What the server refused, by the path of the field: 'tiers.1.unitPriceWon'. */
export type Refusals = Readonly<Record<string, string>>;

function Editor({ system }: { readonly system: OwnSystemData }) {
  const { t } = useTranslation('provider');
  const inForce = system.priceSheet;
  const draft = useDraft<SheetForm>(sheetDraftName(system.id), formOf(inForce));
  const form = draft.value;
  const { issues, sheet } = useMemo(() => readForm(form), [form]);
  const [refusals, setRefusals] = useState<Refusals>({});
  const { set, drop } = draft;
  // Fields that are not concerned are not drawn anew, so what they call stays the same.
  const latest = useRef(form);
  latest.current = form;
  const change = useCallback(
    (changes: Partial<SheetForm>, path: string) => {
      latest.current = { ...latest.current, ...changes };
      set(latest.current);
      setRefusals((before) => without(before, path));
    },
    [set],
  );
  const replace = (next: SheetForm, message: string) => {
    const before = form;
    set(next);
    setRefusals({});
    tellUndoable(message, () => set(before));
  };
  const changes = sheet && inForce ? changedParts(sheet, inForce) : undefined;
  const isChanged = inForce === null || changes === undefined || changes.length > 0;
  const isBehind = form.baseVersion !== (inForce?.versionNumber ?? 0);
  const startOver = () => {
    const before = form;
    drop();
    setRefusals({});
    tellUndoable(t('sheet.startedOver'), () => set(before));
  };
  return (
    <Page
      title={t('sheet.titleOf', { name: system.name })}
      lead={t('sheet.lead')}
      actions={
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/provider/systems/$code" params={{ code: system.code }} {...props} />
          )}
        >
          {t('sheet.toClusters')}
        </Button>
      }
    >
      {isBehind && (
        <Alert color="amber" title={t('sheet.behindTitle')} role="status">
          <Stack gap="sm" align="flex-start">
            {t('sheet.behind', { base: form.baseVersion, now: inForce?.versionNumber ?? 0 })}
            <Button variant="default" onClick={startOver}>
              {t('sheet.startOver')}
            </Button>
          </Stack>
        </Alert>
      )}
      {draft.isRestored && isChanged && !isBehind && (
        <Alert color="jade" role="status">
          <Group justify="space-between">
            {t('sheet.restored')}
            <Button variant="default" onClick={startOver}>
              {t('sheet.startOver')}
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes['editor']}>
        <Stack gap="lg">
          <SheetFields form={form} issues={issues} refusals={refusals} onChange={change} />
          <Publish
            system={system}
            form={form}
            changes={changes ?? []}
            isChanged={isChanged}
            faults={Object.keys(issues).length}
            onRefused={setRefusals}
            onDone={drop}
            onStartOver={startOver}
          />
        </Stack>
        <div className={classes['beside']}>
          <SheetCurve system={system} sheet={sheet} />
        </div>
      </div>
      <SheetWhatIf
        system={system}
        sheet={sheet}
        form={form}
        changes={changes ?? []}
        onTake={(next, message) => replace(next, message)}
      />
      <SheetHistory system={system} onTake={(next, message) => replace(next, message)} />
    </Page>
  );
}

/** What was refused at other fields. */
function without(refusals: Refusals, path: string): Refusals {
  const left = Object.entries(refusals).filter(([name]) => !name.startsWith(path));
  return left.length === Object.keys(refusals).length ? refusals : Object.fromEntries(left);
}

interface PublishProps {
  readonly system: OwnSystemData;
  readonly form: SheetForm;
  readonly changes: readonly ReturnType<typeof changedParts>[number][];
  readonly isChanged: boolean;
  readonly faults: number;
  readonly onRefused: (refusals: Refusals) => void;
  readonly onDone: () => void;
  readonly onStartOver: () => void;
}

/** Puts the sheet in force, after a question: a published sheet never changes. */
function Publish({ system, form, changes, isChanged, faults, onRefused, onDone, onStartOver }: PublishProps) {
  const { t } = useTranslation('provider');
  const [publish, { loading, error }] = useMutation(ProviderPublishSheetDocument);
  const [other, setOther] = useState<string>();
  const keyOf = useDeedKey();
  const version = (system.priceSheet?.versionNumber ?? 0) + 1;
  const confirm = async () => {
    const { sheet } = readForm(form);
    if (sheet === undefined) return;
    setOther(undefined);
    const content = { systemId: system.id, version: system.version, sheet: inputOf(sheet) };
    const { data } = await publish({
      variables: { input: { ...content, idempotencyKey: keyOf(content) } },
      // Before the page hears of the new version, and begins a new form.
      update: (_cache, { data: told }) => {
        if (told?.priceSheetPublish.priceSheet) onDone();
      },
    }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { userErrors } = data.priceSheetPublish;
    if (userErrors.length > 0) {
      const atFields = userErrors.filter(({ field }) => field[1] === 'sheet' && field.length > 2);
      onRefused(
        Object.fromEntries(atFields.map(({ field, message }) => [field.slice(2).join('.'), message])),
      );
      setOther(userErrors.find((one) => !atFields.includes(one))?.message ?? t('sheet.refused'));
      return;
    }
    tellDone(t('sheet.published', { version }));
  };
  const parts = changes.map((part) => t(`sheet.parts.${part}`)).join(', ');
  return (
    <Card label={t('sheet.publishTitle')}>
      <Stack gap="sm">
        {error && <ErrorState error={error} />}
        {other !== undefined && (
          <Alert color="red" role="alert">
            {other}
          </Alert>
        )}
        <Text role="status">
          {faults > 0 && t('sheet.faults', { count: faults })}
          {faults === 0 && !isChanged && t('sheet.unchanged')}
          {faults === 0 && isChanged && (parts === '' ? t('sheet.ready') : t('sheet.changed', { parts }))}
        </Text>
        <Group gap="sm">
          <ConfirmButton
            question={t('sheet.question', { version })}
            deed={t('sheet.publish')}
            onConfirm={() => void confirm()}
            disabled={faults > 0 || !isChanged}
            loading={loading}
          >
            {t('sheet.publishAs', { version })}
          </ConfirmButton>
          <Button variant="default" disabled={!isChanged && faults === 0} onClick={onStartOver}>
            {t('sheet.startOver')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('sheet.kept')}
        </Text>
      </Stack>
    </Card>
  );
}
