import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { MinistryStory } from './MinistryStory.tsx';
import classes from './Start.module.css';

/** The promise, and the ministry's own example of it, moving. */
export function Hero({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { t } = useTranslation('start');
  return (
    <section className={classes['hero']} aria-label={t('hero.label')}>
      <Container size="lg" className={classes['heroGrid']}>
        <Stack gap="lg" justify="center">
          <Title order={1} ref={heading} tabIndex={-1} className={classes['heroTitle']}>
            {t('hero.title')}
          </Title>
          <Text size="lg" className={classes['heroText']}>
            {t('hero.text')}
          </Text>
          <Group gap="sm">
            <Button size="lg" component="a" href="#estimate">
              {t('hero.estimate')}
            </Button>
            <Button size="lg" variant="default" renderRoot={(props) => <Link to="/sign-up" {...props} />}>
              {t('hero.signUp')}
            </Button>
          </Group>
        </Stack>
        <MinistryStory />
      </Container>
    </section>
  );
}
