import type { OpenClusters } from '../openClusters.ts';
import { OUT } from '../partition.ts';

/**
 * The potential of better responses in won: sum over clusters of E H(s) + sum over processes of a H(n) + the first s
 * terms of the unit price + kappa s (s + 1) / 2 + surcharges, plus the stand-alone prices of those who are out, with H
 * the harmonic numbers (Rosenthal 1973; Anshelevich et al. 2008). Whenever a company moves, it changes by exactly what
 * the company feels less or more. Such a function exists where all companies have as many units; null elsewhere.
 *
 * Cost O(clusters x processes + companies).
 */
export function potentialWon(open: OpenClusters): number | null {
  const { problem, count, users, placeOf, aloneWon } = open;
  const { units, rules, processCount, systems, regionOf } = problem;
  const each = units.length > 0 ? units[0] : 1;
  if (units.some((own) => own !== each)) return null;
  const harmonic = new Float64Array(rules.maxMembers + 1);
  for (let n = 1; n < harmonic.length; n++) harmonic[n] = harmonic[n - 1] + 1 / n;
  let potential = 0;
  for (let column = 0; column < count; column++) {
    const system = open.systemAt[column];
    const size = open.sizeAt[column];
    potential += systems[system].engineeringWon * harmonic[size];
    potential += (rules.coordinationWon * size * (size + 1)) / 2;
    for (let n = 1; n <= size; n++) potential += each * open.perUnitWon(system, n * each);
    for (let process = 0; process < processCount; process++) {
      potential += systems[system].adaptationWon[process] * harmonic[users[process * count + column]];
    }
  }
  for (let company = 0; company < placeOf.length; company++) {
    const column = placeOf[company];
    if (column !== OUT) potential += systems[open.systemAt[column]].surchargeWon[regionOf[company]];
    else if (!Number.isNaN(aloneWon[company])) potential += aloneWon[company];
  }
  return potential;
}
