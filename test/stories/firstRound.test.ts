import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, runRound, type SmallCompany, twoSystems } from '../rounds/smallMarket.ts';

/*
 * An operator's first round. Five turning shops and one that also grinds buy one system; a weaver finds nobody. Who pays
 * what, in thousand won, can be read off the table.
 */

const shops: readonly SmallCompany[] = [
  ...['가람정밀', '나래정밀', '다솜정밀', '라온정밀', '마루정밀'].map((name) => ({
    name,
    region: '26440',
    processes: ['3.1.1', '3.2.1'],
  })),
  { name: '바다연마', region: '26440', processes: ['3.1.1', '3.2.1', '3.6.1'], units: 2 },
  { name: '사랑직물', region: '27200', processes: ['9.1.1', '9.2.1'] },
];

interface Member {
  company: { name: string };
  units: number;
  standAloneWon: number;
  shareWon: number;
  subsidyWon: number;
  netWon: number;
  lines: { kind: string; won: number }[];
}

interface Story {
  round: {
    clusters: { nodes: { system: { code: string }; contractWon: number; members: { nodes: Member[] } }[] };
    unmatched: {
      nodes: { company: { name: string }; standAloneWon: number; reason: string; messageEn: string }[];
    };
  };
}

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it('the first round of the programme of 2018', async () => {
  const programmeId = await putMarket(api, shops, twoSystems);
  const { id } = await runRound(api, { programmeId });
  const { round } = await api.data<Story>(
    `query ($id: ID!) { round(id: $id) {
      clusters { nodes { system { code } contractWon members { nodes {
        company { name } units standAloneWon shareWon subsidyWon netWon lines { kind won } } } } }
      unmatched { nodes { company { name } standAloneWon reason messageEn } } } }`,
    { id },
  );
  expect(`\n${tableOf(round)}\n`).toBe(`
company   units      alone   engineer      adapt      units      share    subsidy        net
metal: contract 200,000
가람정밀      1     50,000      1,667      1,667     25,000     28,333     14,167     14,167
나래정밀      1     50,000      1,667      1,667     25,000     28,333     14,167     14,167
다솜정밀      1     50,000      1,667      1,667     25,000     28,333     14,167     14,167
라온정밀      1     50,000      1,667      1,667     25,000     28,333     14,167     14,167
마루정밀      1     50,000      1,667      1,667     25,000     28,333     14,167     14,167
바다연마      2     85,000      1,667      6,667     50,000     58,333     29,167     29,167
left out
사랑직물            48,000  NO_SAVING
`);
});

function tableOf({ clusters, unmatched }: Story['round']): string {
  const heads = ['units', 'alone', 'engineer', 'adapt', 'units', 'share', 'subsidy', 'net'];
  const lines = ['company '.padEnd(8) + heads.map((head, i) => head.padStart(i === 0 ? 7 : 11)).join('')];
  for (const { system, contractWon, members } of clusters.nodes) {
    lines.push(`${system.code}: contract ${thousand(contractWon)}`);
    for (const { company, units, standAloneWon, shareWon, subsidyWon, netWon, lines: own } of members.nodes) {
      const part = (kind: string) =>
        own.reduce((sum, line) => (line.kind === kind ? sum + line.won : sum), 0);
      const parts = [part('ENGINEERING'), part('ADAPTATION'), part('UNITS')];
      const amounts = [standAloneWon, ...parts, shareWon, subsidyWon, netWon].map((won) =>
        thousand(won).padStart(11),
      );
      lines.push(`${company.name}${String(units).padStart(7)}${amounts.join('')}`);
    }
  }
  lines.push('left out');
  for (const { company, standAloneWon, reason } of unmatched.nodes) {
    lines.push(`${company.name}${thousand(standAloneWon).padStart(18)}  ${reason}`);
  }
  return lines.join('\n');
}

function thousand(won: number): string {
  return Math.round(won / 1000).toLocaleString('en-US');
}
