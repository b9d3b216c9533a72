import { ActionIcon, Popover, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconHelp } from './icons.tsx';

/** A question mark that explains a word; opens by click, touch and keyboard. */
export function HelpTip({ about, children }: { readonly about: string; readonly children: string }) {
  const { t } = useTranslation();
  return (
    <Popover width={300} withArrow shadow="md" withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('help', { about })}>
          <IconHelp size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{children}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}
