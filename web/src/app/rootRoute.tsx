import { createRootRoute } from '@tanstack/react-router';
import { Shell } from './Shell.tsx';

export const rootRoute = createRootRoute({ component: Shell });
