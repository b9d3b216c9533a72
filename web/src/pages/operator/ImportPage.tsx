import {
  Alert,
  Button,
  FileButton,
  Group,
  Progress,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionLost } from '../../api/connection.ts';
import { useFormat } from '../../app/format.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { Page } from '../../components/Page.tsx';
import { ImportReport } from './ImportReport.tsx';
import { JobWatch } from './JobWatch.tsx';
import classes from './Operator.module.css';
import { IMPORT_KINDS, type ImportKind } from './operatorSearch.ts';
import { asCsv, ENDINGS, type FileProblem, problemOf } from './sheetFile.ts';
import { MOST_BYTES, type Upload, UploadError, uploadFile } from './upload.ts';

const route = getRouteApi('/operator/import');

/** Reads a file of companies or systems into the market: tried first, then done. */
export function ImportPage() {
  const { t } = useTranslation('operator');
  const { kind = 'companies' } = route.useSearch();
  return (
    <AreaGate kinds={['OPERATOR']} title={t(`import.${kind}.title`)}>
      {/* A file of one kind is nothing to the other. */}
      {() => <Import key={kind} kind={kind} />}
    </AreaGate>
  );
}

interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A file on its way to the server; what becomes of it there is a job, and stands in the address. */
function useImport(kind: ImportKind) {
  const navigate = route.useNavigate();
  const [file, setFile] = useState<File>();
  const [problem, setProblem] = useState<FileProblem>();
  const [part, setPart] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const [isTrial, setTrial] = useState(true);
  const upload = useRef<Upload>(undefined);
  const send = async (wanted: File, validateOnly: boolean) => {
    setFailure(undefined);
    setTrial(validateOnly);
    setPart(0);
    const idempotencyKey = validateOnly ? undefined : crypto.randomUUID();
    upload.current = uploadFile(kind, wanted, { validateOnly, idempotencyKey }, setPart);
    try {
      const { job, userErrors } = await upload.current.answer;
      if (job) await navigate({ search: { kind, job: job.id }, replace: true, resetScroll: false });
      const [refusal] = userErrors;
      if (refusal) setFailure(refusal);
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
      if (error.code === 'NETWORK') connectionLost.set(true);
      if (error.code !== 'CANCELLED') setFailure(error);
    } finally {
      setPart(undefined);
    }
  };
  const choose = async (chosen: File | null | undefined) => {
    if (!chosen) return;
    setFailure(undefined);
    setFile(chosen);
    const known = problemOf(chosen, kind);
    setProblem(known);
    await navigate({ search: { kind }, replace: true, resetScroll: false });
    if (known !== undefined) return;
    try {
      setPart(0);
      const sheet = await asCsv(chosen);
      const found = problemOf(sheet, kind);
      setProblem(found);
      setPart(undefined);
      if (found !== undefined) return;
      setFile(sheet);
      await send(sheet, true);
    } catch {
      setPart(undefined);
      setProblem('UNREADABLE');
    }
  };
  return { file, problem, part, failure, isTrial, choose, send, cancel: () => upload.current?.cancel() };
}

function Import({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation('operator');
  const { job } = route.useSearch();
  const { file, problem, part, failure, isTrial, choose, send, cancel } = useImport(kind);
  const isSending = part !== undefined;
  const isAtHand = file !== undefined && problem === undefined;
  return (
    <Page title={t(`import.${kind}.title`)} lead={t('import.lead')}>
      <KindSwitch kind={kind} isDisabled={isSending} />
      <Card label={t('import.file')}>
        <DropZone
          kind={kind}
          isBusy={isSending}
          onChoose={(chosen) => void choose(chosen)}
          file={file}
          problem={problem}
        />
      </Card>
      {failure && <FailureNote failure={failure} onRetry={file && (() => void send(file, isTrial))} />}
      {isSending && <Sending part={part} onStop={cancel} />}
      {job !== undefined && !isSending && (
        <Card label={t('import.report')}>
          <JobWatch
            key={job}
            id={job}
            label={t('import.progress')}
            cancelQuestion={t(`import.${kind}.cancelQuestion`)}
          >
            {(ended) => (
              <ImportReport
                kind={kind}
                job={ended}
                {...(isAtHand && {
                  onImport: () => void send(file, false),
                  onAgain: () => void send(file, isTrial),
                })}
              />
            )}
          </JobWatch>
        </Card>
      )}
      <Formats kind={kind} />
    </Page>
  );
}

interface KindSwitchProps {
  readonly kind: ImportKind;
  readonly isDisabled: boolean;
}

/** What the file holds. */
function KindSwitch({ kind, isDisabled }: KindSwitchProps) {
  const { t } = useTranslation('operator');
  const navigate = route.useNavigate();
  return (
    <SegmentedControl
      aria-label={t('import.kind')}
      value={kind}
      disabled={isDisabled}
      data={IMPORT_KINDS.map((one) => ({ value: one, label: t(`import.${one}.name`) }))}
      onChange={(chosen) =>
        void navigate({
          search: { kind: IMPORT_KINDS.find((one) => one === chosen) },
          replace: true,
          resetScroll: false,
        })
      }
      style={{ alignSelf: 'flex-start' }}
    />
  );
}

interface SendingProps {
  /** How much of the file has been sent, 0 to 1. */
  readonly part: number;
  readonly onStop: () => void;
}

/** A file on its way. Once all of it is there the server reads it, and what it does is no longer stopped from here. */
function Sending({ part, onStop }: SendingProps) {
  const { t } = useTranslation('operator');
  const isSent = part >= 1;
  return (
    <Card label={t('import.sending')}>
      <Stack gap="sm">
        <Group justify="space-between" mih={44}>
          <Text role="status">{isSent ? t('import.progress') : t('import.sending')}</Text>
          {!isSent && (
            <Button variant="default" onClick={onStop}>
              {t('import.stop')}
            </Button>
          )}
        </Group>
        <Progress value={part * 100} size="lg" aria-label={t('import.sending')} animated={isSent} />
      </Stack>
    </Card>
  );
}

function megabytesOf(kind: ImportKind): number {
  return Math.floor(MOST_BYTES[kind] / 1024 / 1024);
}

interface DropZoneProps {
  readonly kind: ImportKind;
  readonly isBusy: boolean;
  readonly file: File | undefined;
  readonly problem: FileProblem | undefined;
  readonly onChoose: (file: File | null | undefined) => void;
}

/** A file is chosen, or dropped here; what is wrong with it is said here. */
function DropZone({ kind, isBusy, file, problem, onChoose }: DropZoneProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) onChoose(event.dataTransfer.files[0]);
  };
  const sizeOf = (bytes: number) =>
    bytes < 1024 * 1024 ? `${number(Math.ceil(bytes / 1024))} kB` : `${number(bytes / 1024 / 1024, 1)} MB`;
  return (
    <Stack gap="md">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard. */}
      <div
        className={classes['drop']}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text fw={600}>{t('import.drop')}</Text>
        <FileButton onChange={onChoose} accept={ENDINGS[kind]} disabled={isBusy}>
          {(props) => (
            <Button {...props} loading={isBusy}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t(`import.${kind}.limits`, { megabytes: megabytesOf(kind) })}
        </Text>
      </div>
      {file && <Text role="status">{t('import.chosen', { name: file.name, size: sizeOf(file.size) })}</Text>}
      {problem && (
        <Alert color="red" variant="light" role="alert" title={t(`import.problem.${problem}.title`)}>
          {problem === 'WRONG_KIND' || problem === 'UNREADABLE'
            ? t(`import.${kind}.${problem}`)
            : t(`import.problem.${problem}.remedy`, { most: megabytesOf(kind) })}
        </Alert>
      )}
    </Stack>
  );
}

interface FailureNoteProps {
  readonly failure: Failure;
  readonly onRetry: (() => void) | undefined;
}

function FailureNote({ failure, onRetry }: FailureNoteProps) {
  const { t } = useTranslation('operator');
  const isLost = failure.code === 'NETWORK';
  return (
    <Alert color="red" variant="light" role="alert" title={isLost ? t('import.lost') : failure.message}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {t('import.notDone')} ({failure.code})
        </Text>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('import.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** What a file may look like. */
function Formats({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation('operator');
  return (
    <Card label={t('import.formats')}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('import.formats')}
        </Title>
        <Text size="sm">{t(`import.${kind}.formatText`)}</Text>
        <Text size="sm">{t(`import.${kind}.formatParts`)}</Text>
        {kind === 'companies' && (
          <Link to="/operator/companies" className={classes['link']}>
            {t('import.example')}
          </Link>
        )}
      </Stack>
    </Card>
  );
}
