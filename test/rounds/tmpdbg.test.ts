import { it } from 'vitest';
import { matched, system } from './matchRun.ts';
const routings = [['3.1.3','3.2.2','3.3.2','14.1.2'],['3.2.1','3.2.2','3.4.1','14.7.3','15.1.7'],['5.1.1','5.2.1','5.2.2','14.3.5'],['8.1.1','8.2.1','8.2.6','14.2.1']];
const regions = ['26440','26530','48250','27290',''];
const wishes = ['', 'MES', 'MES, ERP', 'ERP', ''];
const rows = Array.from({length:40},(_,k)=>({id:`f${String(k).padStart(2,'0')}`, region_code: regions[(k*3)%5], processes: routings[k%4].filter((_, step)=>(k+step*7)%6!==0).join('; '), units: 1+((k*5)%4), wanted_systems: wishes[(k*2+(k>>3))%5]}));
const systems = [system('cut', { engineeringWon: 8_000_003, standardProcesses: ['3.2', '14.1.2'], adaptationWon: { '3': 1_200_001, '3.2.2': 333_333, '5.2': 2_000_000 }, adaptationDefaultWon: 3_000_001,
      tiers: [ { fromUnits: 1, unitPriceWon: 26_000_000 }, { fromUnits: 8, unitPriceWon: 22_000_000 }, { fromUnits: 30, unitPriceWon: 21_500_000 } ], surchargeWon: { '48': 700_000, '48250': 900_001 } })];
it('x', async () => {
  for (const [rules, rs] of [[{}, rows], [{coordinationWon:0}, rows], [{locality:'SIDO'}, rows], [{locality:'SIGUNGU',minMembers:2}, rows], [{locality:'SIDO'}, rows.filter(r=>r.region_code.startsWith('26'))],[{locality:'NONE'}, rows.filter(r=>r.region_code.startsWith('26'))], [{locality:'SIDO'}, rows.filter(r=>r.region_code!=='')]] as const) {
    const r = await matched({ companies: rs as never, systems, rules, args: ['--effort','1000'] });
    console.log(JSON.stringify(rules), rs.length, r.summary.matched, r.summary.clusters, r.summary.savingWon, JSON.stringify(r.unmatched.reduce((m,u)=>({...m,[u.reason]:((m as any)[u.reason]??0)+1}),{})));
  }
});
