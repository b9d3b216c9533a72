import { Button, Skeleton } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../../components/AreaGate.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Page } from '../../../components/Page.tsx';
import { RuleSetEditor } from './RuleSetEditor.tsx';
import { type Programme, useProgramme } from './useProgramme.ts';

const route = getRouteApi('/operator/programmes/$code/rules');

/** The next version of a programme's rules: typed, compared with the one in force, put in force. */
export function RuleSetPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('ruleEditor.title')}>
      {() => <RuleSetByCode />}
    </AreaGate>
  );
}

function RuleSetByCode() {
  const { t } = useTranslation('operator');
  const { code } = route.useParams();
  const { programme, isMissing, error, reread } = useProgramme(code);
  const back = (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/operator/programmes/$code" params={{ code }} {...props} />}
    >
      {t('ruleEditor.back')}
    </Button>
  );
  return (
    <Page
      title={programme ? t('ruleEditor.titleOf', { name: programme.name }) : t('ruleEditor.title')}
      lead={t('ruleEditor.lead')}
      actions={programme && back}
    >
      {error && <ErrorState error={error} onRetry={() => void reread()} />}
      {programme === undefined && !isMissing && !error && <Skeleton height={480} radius="lg" />}
      {isMissing && (
        <EmptyState text={t('programme.none')}>
          <Button renderRoot={(props) => <Link to="/operator/programmes" {...props} />}>
            {t('programme.all')}
          </Button>
        </EmptyState>
      )}
      {programme && <EditorOrReason programme={programme} reread={reread} />}
    </Page>
  );
}

interface EditorOrReasonProps {
  readonly programme: Programme;
  readonly reread: () => Promise<unknown>;
}

/** The editor; where the rules can no longer change, why. */
function EditorOrReason({ programme, reread }: EditorOrReasonProps) {
  const { t } = useTranslation('operator');
  const { id, status, currentRuleSet, availableTransitions } = programme;
  const step = availableTransitions.find(({ name }) => name === 'createRuleSetVersion');
  const canChange = status === 'DRAFT' || status === 'PUBLISHED' || status === 'OPEN';
  if (!canChange) return <EmptyState text={t('ruleEditor.over')} />;
  if (!step?.allowed) return <EmptyState text={step?.reason ?? t('ruleEditor.over')} />;
  // A new version in force is a new form.
  return <RuleSetEditor key={`${id} ${currentRuleSet?.id ?? ''}`} programme={programme} reread={reread} />;
}
