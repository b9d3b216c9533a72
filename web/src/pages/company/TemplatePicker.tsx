import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { IndustryPicker } from '../../components/pickers.tsx';
import { CardTitle } from './CardTitle.tsx';
import { CompanyTemplatesDocument, type CompanyTemplatesQuery } from './graphql/graphql.ts';

interface TemplatePickerProps {
  /** The company's own industry, with which it begins. */
  readonly industry: string | undefined;
  readonly onUse: (codes: readonly string[]) => void;
}

type Template = CompanyTemplatesQuery['routingTemplates'][number];

/** The template of a trade: the one with the longest prefix of the industry's code. */
function templateFor(code: string, templates: readonly Template[]): Template | undefined {
  return templates
    .filter(({ prefix }) => code.startsWith(prefix))
    .sort((left, right) => right.prefix.length - left.prefix.length)[0];
}

/** How a trade usually works, as a beginning: shown first, and taken with a button that can be undone. */
export function TemplatePicker({ industry, onUse }: TemplatePickerProps) {
  const { t } = useTranslation('company');
  const [code, setCode] = useState(industry);
  return (
    <Card label={t('template.title')}>
      <Stack gap="md">
        <CardTitle title={t('template.title')} text={t('template.text')} />
        <IndustryPicker value={code} onChange={setCode} label={t('template.trade')} />
        {code !== undefined && <TemplateOf code={code} onUse={onUse} />}
      </Stack>
    </Card>
  );
}

const DIVISION_DIGITS = 2;

interface TemplateOfProps {
  readonly code: string;
  readonly onUse: (codes: readonly string[]) => void;
}

function TemplateOf({ code, onUse }: TemplateOfProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const variables = { prefix: code.slice(0, DIVISION_DIGITS) };
  const { data, error, refetch } = useQuery(CompanyTemplatesDocument, { variables });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={120} />;
  const template = templateFor(code, data.routingTemplates);
  if (template === undefined) return <EmptyState text={t('template.none')} />;
  return (
    <Stack gap="sm">
      <Text fw={600}>
        {template.name} ({template.prefix})
      </Text>
      <Text>{template.operations.map(({ name }) => name).join(' → ')}</Text>
      <Group gap="md">
        <Button
          variant="default"
          onClick={() => onUse(template.operations.map((operation) => operation.code))}
        >
          {t('template.use')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('template.confidence', { percent: percent(template.confidence * 100) })}
        </Text>
      </Group>
    </Stack>
  );
}
