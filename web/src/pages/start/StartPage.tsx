import { Container, Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../components/Page.tsx';
import { WhenNear } from '../../components/WhenNear.tsx';
import { Audiences } from './Audiences.tsx';
import { type EstimateSearch, isAsked } from './estimateSearch.ts';
import { Hero } from './Hero.tsx';

const EstimateForm = lazy(() => import('./EstimateForm.tsx'));
const EstimateResult = lazy(() => import('./EstimateResult.tsx'));
const route = getRouteApi('/');
const formToCome = <Skeleton height={330} radius="lg" />;

/** What somebody sees who has no account: why five pay less, and what that would mean for the own company. */
export function StartPage() {
  const { t } = useTranslation('start');
  const heading = usePageTitle(t('title'));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (changes: EstimateSearch) =>
      void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false }),
    [navigate],
  );
  const asked = useDeferredValue(search);
  // Whoever prints an estimate prints that, and not what led to it.
  const isEstimated = isAsked(asked);
  return (
    <>
      <div data-no-print={isEstimated || undefined}>
        <Hero heading={heading} />
      </div>
      <Container size="lg" mt={{ base: 32, sm: 56 }} id="estimate">
        <Stack gap="xl">
          <WhenNear fallback={formToCome}>
            <Suspense fallback={formToCome}>
              <EstimateForm search={search} onChange={change} />
            </Suspense>
          </WhenNear>
          {isEstimated && (
            <Suspense fallback={<Skeleton height={480} radius="lg" />}>
              <EstimateResult search={asked} onChange={change} />
            </Suspense>
          )}
          <div data-no-print={isEstimated || undefined}>
            <WhenNear fallback={<Skeleton height={330} radius="lg" />}>
              <Audiences />
            </WhenNear>
          </div>
        </Stack>
      </Container>
    </>
  );
}
