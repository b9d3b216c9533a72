import { SegmentedControl, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from './usePrinting.ts';

interface TableTwinProps {
  /** What both of them show, for whoever hears the page. */
  readonly label: string;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}

/** A picture and a table of the same figures; whoever cannot use the one takes the other. Prints the table too. */
export function TableTwin({ label, picture, table }: TableTwinProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'picture' | 'table'>('picture');
  const isPrinting = usePrinting();
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={label}
        value={shown}
        onChange={(value) => setShown(value as typeof shown)}
        data={[
          { value: 'picture', label: t('twin.picture') },
          { value: 'table', label: t('twin.table') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      {shown === 'picture' && picture}
      {(shown === 'table' || isPrinting) && table}
    </Stack>
  );
}
