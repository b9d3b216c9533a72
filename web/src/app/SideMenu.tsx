import { CloseButton, Drawer, Group, Stack, Title } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavigationLinks } from './NavigationLinks.tsx';
import classes from './Shell.module.css';
import { SignedIn } from './SignedIn.tsx';

/** The menu of narrow screens. */
export default function SideMenu({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="min(320px, 100%)">
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('nav.label')}>
        <Drawer.Body>
          <Group justify="space-between" mb="md">
            <Title order={2} size="h4">
              {t('nav.label')}
            </Title>
            <CloseButton size="lg" aria-label={t('close')} onClick={onClose} />
          </Group>
          <Stack gap="xs">
            <nav aria-label={t('nav.label')}>
              <Suspense fallback={null}>
                <NavigationLinks className={classes['drawerLink'] ?? ''} />
              </Suspense>
            </nav>
            <SignedIn isFull />
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
