import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { CompanyIdentity } from './CompanyIdentity.tsx';
import type { PartnerEdge, PartnersCompany } from './PartnersPage.tsx';

interface PartnerDialogProps {
  readonly company: PartnersCompany;
  readonly edge: PartnerEdge;
  readonly onClose: () => void;
}

/** Why a company is alike: what both run, what only one of them runs, and what lies near. */
export function PartnerDialog({ company, edge, onClose }: PartnerDialogProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const cluster = company.clusters.nodes[0];
  const { node, similarity, shared, missing, additional, near } = edge;
  return (
    <Dialog title={node.label} onClose={onClose}>
      <Stack gap="md">
        <Text>
          {t('reason.similarity', { percent: percent(similarity * 100) })}
          {node.region && ` · ${[node.region.parent?.name, node.region.name].filter(Boolean).join(' ')}`}
        </Text>
        <Processes title={t('reason.shared')} text={t('reason.sharedText')} processes={shared} isStrong />
        <Processes title={t('reason.missing')} text={t('reason.missingText')} processes={missing} />
        <Processes title={t('reason.additional')} text={t('reason.additionalText')} processes={additional} />
        {near.length > 0 && (
          <div>
            <Text fw={600}>{t('reason.near')}</Text>
            <Text size="sm" c="dimmed">
              {t('reason.nearText')}
            </Text>
            {near.map(({ own, other }) => (
              <Text key={`${own.id} ${other.id}`}>
                {t('reason.pair', { own: own.name, other: other.name })}
              </Text>
            ))}
          </div>
        )}
        <CompanyIdentity id={node.id} label={node.label} />
        {cluster && (
          <Group>
            <Button
              renderRoot={(props) => (
                <Link
                  to="/company/clusters/$id"
                  params={{ id: cluster.id }}
                  search={{ join: [node.id] }}
                  {...props}
                />
              )}
            >
              {t('reason.whatIf')}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

interface ProcessesProps {
  readonly title: string;
  readonly text?: string;
  readonly processes: PartnerEdge['shared'];
  readonly isStrong?: boolean;
}

/** Processes under a title that says whose they are. */
export function Processes({ title, text, processes, isStrong = false }: ProcessesProps) {
  if (processes.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      {text !== undefined && (
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      )}
      <Group gap={6} mt={6}>
        {processes.map(({ id, name }) => (
          <Badge key={id} variant={isStrong ? 'light' : 'default'} size="lg" tt="none">
            {name}
          </Badge>
        ))}
      </Group>
    </div>
  );
}
