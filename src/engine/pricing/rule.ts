import type { PricingRule } from './contractLine.ts';
import { adaptation } from './rules/adaptation.ts';
import { engineering } from './rules/engineering.ts';
import { surcharge } from './rules/surcharge.ts';
import { units } from './rules/units.ts';

/** The rules in the order of the positions; contract(S, p) of DESIGN section 2 is their sum. */
export const pricingRules: readonly PricingRule[] = [engineering, adaptation, units, surcharge];
