import { Container, type ContainerProps, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** One sentence that says what the page is for. */
  readonly lead?: string;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly size?: ContainerProps['size'];
  readonly children: ReactNode;
}

let hasShownOne = false;

/** Names the document, and moves the focus to the title when a page takes the place of another. */
export function usePageTitle(title: string) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = t('brand.document');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  useEffect(() => {
    // The first page leaves the focus where browsers put it.
    if (hasShownOne) heading.current?.focus({ preventScroll: true });
    hasShownOne = true;
  }, []);
  return heading;
}

/** A page below the header: every page has one, and one title. */
export function Page({ title, lead, actions, size = 'lg', children }: PageProps) {
  const heading = usePageTitle(title);
  return (
    <Container size={size} pt={{ base: 24, sm: 40 }}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-end" gap="md">
          <Stack gap={6}>
            <Title order={1} ref={heading} tabIndex={-1} className={classes['title']}>
              {title}
            </Title>
            {lead !== undefined && (
              <Text c="dimmed" maw={720} className={classes['lead']}>
                {lead}
              </Text>
            )}
          </Stack>
          {actions}
        </Group>
        {children}
      </Stack>
    </Container>
  );
}
