import { Drawer, Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationLinks } from './NavigationLinks.tsx';
import classes from './Shell.module.css';
import { SignedIn } from './SignedIn.tsx';

/** The menu of narrow screens. */
export default function SideMenu({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(320px, 100%)"
      title={t('nav.label')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="xs">
        <nav aria-label={t('nav.label')}>
          <Suspense fallback={null}>
            <NavigationLinks className={classes['drawerLink'] ?? ''} />
          </Suspense>
        </nav>
        <SignedIn isFull />
      </Stack>
    </Drawer>
  );
}
