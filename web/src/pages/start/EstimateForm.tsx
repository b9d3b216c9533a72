import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { IndustryPicker, ProcessPicker, RegionPicker, SystemTypePicker } from '../../components/pickers.tsx';
import { WholeNumberInput } from '../../components/WholeNumberInput.tsx';
import { type EstimateSearch, MOST_UNITS } from './estimateSearch.ts';
import classes from './Start.module.css';

interface EstimateFormProps {
  readonly search: EstimateSearch;
  readonly onChange: (changes: EstimateSearch) => void;
}

const EXAMPLES = [
  { key: 'plating', search: { industry: '25922', units: 2, region: '26' } },
  { key: 'moulding', search: { industry: '22241', units: 1, region: '48' } },
  { key: 'machining', search: { industry: '25924', units: 3, region: '41' } },
] as const;

/** The own company in a few words; each change is answered at once, and stands in the address. */
export default function EstimateForm({ search, onChange }: EstimateFormProps) {
  const { t } = useTranslation('start');
  return (
    <Card label={t('form.title')}>
      <Title order={2} size="h3" mb={4}>
        {t('form.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('form.lead')}
      </Text>
      <div className={classes['formGrid']}>
        <div data-half>
          <IndustryPicker
            value={search.industry}
            description={t('form.industryText')}
            onChange={(industry) => onChange({ industry })}
          />
        </div>
        <div data-half>
          <ProcessPicker
            value={search.processes ?? []}
            description={t('form.processesText')}
            onChange={(processes) => onChange({ processes: processes.length > 0 ? processes : undefined })}
          />
        </div>
        <div data-third>
          <WholeNumberInput
            label={t('form.units')}
            value={search.units ?? 1}
            least={1}
            most={MOST_UNITS}
            onChange={(units) => onChange({ units })}
          />
        </div>
        <div data-third>
          <RegionPicker value={search.region} onChange={(region) => onChange({ region })} />
        </div>
        <div data-third>
          <SystemTypePicker
            value={search.system ?? 'MES'}
            onChange={(system) => onChange({ system: system as EstimateSearch['system'] })}
          />
        </div>
      </div>
      <Group gap="md" mt="md">
        <Text size="sm" c="dimmed">
          {t('form.examples')}
        </Text>
        {EXAMPLES.map(({ key, search: example }) => (
          <Anchor
            key={key}
            size="sm"
            renderRoot={(props) => <Link to="/" search={example} resetScroll={false} {...props} />}
          >
            {t(`form.example.${key}`)}
          </Anchor>
        ))}
      </Group>
    </Card>
  );
}
