import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconInfo } from './icons.tsx';

/** Why something is as it is: stands right below the thing. */
export function Reason({ children }: { readonly children: ReactNode }) {
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <IconInfo size={18} />
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </Group>
  );
}
