import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import type { Member } from './ClusterPage.tsx';
import { CompanyIdentity } from './CompanyIdentity.tsx';
import { Processes } from './PartnerDialog.tsx';

interface MemberDialogProps {
  readonly member: Member;
  readonly onClose: () => void;
}

/** Another member of the cluster: what it brings, and who it is, where it has shown that. */
export function MemberDialog({ member, onClose }: MemberDialogProps) {
  const { t } = useTranslation('company');
  const { company, processes } = member;
  return (
    <Dialog title={company.label} onClose={onClose}>
      <Stack gap="md">
        {company.region && <Text>{company.region.name}</Text>}
        <Processes title={t('members.brings')} processes={processes} />
        <CompanyIdentity id={company.id} label={company.label} />
      </Stack>
    </Dialog>
  );
}
