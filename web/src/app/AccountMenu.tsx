import { Button, Menu, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IconSignOut, IconUser } from '../components/icons.tsx';
import classes from './Shell.module.css';
import { useActFor, useSignOut, type Viewer } from './viewer.ts';

/** Who is signed in: its account, in whose name it acts, and the way out. */
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
    // Beside its button and not at the end of the document: what is in a landmark stays there.
    <Menu position="bottom-end" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
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
        {viewer.organisation && (
          <>
            <Menu.Item renderRoot={(props) => <Link to="/account/members" {...props} />}>
              {t('nav.members')}
            </Menu.Item>
            <Menu.Item renderRoot={(props) => <Link to="/account/tokens" {...props} />}>
              {t('nav.tokens')}
            </Menu.Item>
          </>
        )}
        {viewer.memberships.length > 1 && <Organisations viewer={viewer} />}
        <Menu.Divider />
        <Menu.Item leftSection={<IconSignOut size={16} />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Whoever belongs to several organisations chooses in whose name to act. */
function Organisations({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTranslation();
  const { t: say } = useTranslation('signIn');
  const actFor = useActFor();
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('actFor')}</Menu.Label>
      <div className={classes['organisations']}>
        <Menu.RadioGroup value={viewer.organisation?.id ?? null} onChange={(id) => void actFor(String(id))}>
          {viewer.memberships.map(({ organisation, role }) => (
            <Menu.RadioItem key={organisation.id} value={organisation.id} closeMenuOnClick>
              {organisation.name}
              <Text span size="sm" c="dimmed" display="block">
                {say(`kinds.${organisation.kind}`)} · {say(`roles.${role}`)}
              </Text>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </div>
    </>
  );
}
