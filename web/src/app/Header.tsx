import {
  ActionIcon,
  Burger,
  Button,
  Container,
  Drawer,
  Menu,
  Stack,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconMoon, IconSignOut, IconSun, IconUser } from '../components/icons.tsx';
import { Mark } from '../components/Mark.tsx';
import { currentLanguage, speak } from './i18n.ts';
import { NavigationLinks } from './NavigationLinks.tsx';
import classes from './Shell.module.css';
import { useSignOut, useViewer } from './viewer.ts';

export function Header() {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu.
  useEffect(close, [pathname]);
  return (
    <header className={classes['header']}>
      <Container size="lg" className={classes['bar']}>
        <Link to="/" className={classes['brand']} aria-label={t('brand.home')}>
          <Mark />
          <span>
            {t('brand.name')} <small>{t('brand.other')}</small>
          </span>
        </Link>
        <nav aria-label={t('nav.label')} className={classes['wide']}>
          <Suspense fallback={null}>
            <NavigationLinks className={classes['link'] ?? ''} />
          </Suspense>
        </nav>
        <div className={classes['space']} />
        <LanguageSwitch />
        <SchemeSwitch />
        <div className={classes['wide']}>
          <SignedIn />
        </div>
        <div className={classes['narrow']}>
          <Burger
            opened={isOpen}
            onClick={toggle}
            aria-label={t('nav.menu')}
            aria-expanded={isOpen}
            size="sm"
          />
        </div>
      </Container>
      <Drawer
        opened={isOpen}
        onClose={close}
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
    </header>
  );
}

/** The other language, in its own words. */
function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'ko' ? 'en' : 'ko';
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      px="xs"
      lang={other}
      onClick={() => void speak(other)}
    >
      {other === 'en' ? 'English' : '한국어'}
    </Button>
  );
}

function SchemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size={44}
      aria-label={t(next === 'dark' ? 'scheme.dark' : 'scheme.light')}
      onClick={() => setColorScheme(next)}
    >
      {next === 'dark' ? <IconMoon size={20} /> : <IconSun size={20} />}
    </ActionIcon>
  );
}

/** Who is signed in, and the way in or out. */
function SignedIn({ isFull = false }: { readonly isFull?: boolean }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const signOut = useSignOut();
  if (viewer === undefined) return null;
  if (viewer.kind !== 'ACCOUNT') {
    return (
      <>
        <Button variant="subtle" fullWidth={isFull} renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t('signIn')}
        </Button>
        <Button fullWidth={isFull} renderRoot={(props) => <Link to="/sign-up" {...props} />}>
          {t('signUp')}
        </Button>
      </>
    );
  }
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
        <Menu.Item
          leftSection={<IconSignOut size={16} />}
          onClick={() => void signOut()}
          lang={currentLanguage()}
        >
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
