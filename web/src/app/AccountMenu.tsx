import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IconSignOut, IconUser } from '../components/icons.tsx';
import { useSignOut, type Viewer } from './viewer.ts';

/** Who is signed in: its account, and the way out. */
export default function AccountMenu({
  viewer,
  isFull,
}: {
  readonly viewer: Viewer;
  readonly isFull: boolean;
}) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const name = viewer.organisation?.name ?? viewer.account?.name ?? '';
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          fullWidth={isFull}
          leftSection={<IconUser size={18} />}
          maw={isFull ? undefined : 220}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.account?.email}</Menu.Label>
        <Menu.Item renderRoot={(props) => <Link to="/account" {...props} />}>{t('nav.account')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSignOut size={16} />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
