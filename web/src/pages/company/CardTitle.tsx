import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { TaxNote } from '../../components/Amount.tsx';

interface CardTitleProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** Whether amounts stand below. */
  readonly hasAmounts?: boolean;
}

/** The head of a card: what it shows, and one sentence about it. */
export function CardTitle({ title, text, hasAmounts = false }: CardTitleProps) {
  return (
    <div>
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {hasAmounts && <TaxNote />}
      </Group>
      {text !== undefined && (
        <Text c="dimmed" mt={4}>
          {text}
        </Text>
      )}
    </div>
  );
}
