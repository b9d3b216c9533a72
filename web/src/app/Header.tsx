import {
  ActionIcon,
  Burger,
  Button,
  Container,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconMoon, IconSun } from '../components/icons.tsx';
import { Mark } from '../components/Mark.tsx';
import { speak } from './i18n.ts';
import { NavigationLinks } from './NavigationLinks.tsx';
import classes from './Shell.module.css';
import { SignedIn } from './SignedIn.tsx';

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
      {isOpen && (
        <Suspense fallback={null}>
          <SideMenu onClose={close} />
        </Suspense>
      )}
    </header>
  );
}

/** What of the menu is drawn only when it is needed. */
const SideMenu = lazy(() => import('./SideMenu.tsx'));

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
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: true });
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
