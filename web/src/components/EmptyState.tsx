import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconInbox } from './icons.tsx';

/** Nothing to show: why, and what to do about it. */
export function EmptyState({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <Stack align="center" gap="md" py="xl" px="md" ta="center">
      <Text span c="dimmed" lh={0}>
        <IconInbox size={40} />
      </Text>
      <Text maw={460}>{text}</Text>
      {children}
    </Stack>
  );
}
