import { type Client, createApiClient } from './client.ts';
import { graphql } from './graphql/gql.ts';

/*
 * A small program against the API: pages through companies, asks for an estimate, follows a round. Run it beside
 * `npm start`: `npm run client`. Every question is checked against the schema, every answer has a type.
 */

const companiesPage = graphql(`
  query CompaniesPage($first: Int!, $after: String, $where: CompanyWhere) {
    companies(first: $first, after: $after, where: $where) {
      totalCount
      nodes {
        id
        name
        region {
          id
          name
        }
        processes {
          id
          code
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const whatWouldIPay = graphql(`
  query WhatWouldIPay($input: EstimateInput!) {
    estimate(input: $input) {
      estimate {
        standAlone {
          won
        }
        priceCurve {
          members
          shareWon
          netWon
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const newestRound = graphql(`
  query NewestRound {
    rounds(first: 1) {
      nodes {
        id
        status
      }
    }
  }
`);

const progress = graphql(`
  subscription Progress($id: ID!) {
    roundProgress(id: $id) {
      status
      phase
      progress
    }
  }
`);

const PAGE = 50;
const won = (amount: number): string => `${(amount / 1_000_000).toFixed(1)} M won`;

/** All companies of a region, page by page: the cursor of one page asks for the next. */
async function countCompanies(client: Client, regionCode: string): Promise<void> {
  let after: string | null = null;
  let seen = 0;
  let pages = 0;
  let total = 0;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(client, regionCode, after);
    seen += page.nodes.length;
    pages += 1;
    total = page.totalCount;
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  console.log(`companies: ${seen} of ${total} in region ${regionCode}, ${pages} pages`);
}

async function readPage(client: Client, regionCode: string, after: string | null) {
  const { companies } = await client.ask(companiesPage, { first: PAGE, after, where: { regionCode } });
  return companies;
}

/** What two plating lines would cost alone and together. A refusal is data: its code tells the program what to do. */
async function estimate(client: Client): Promise<void> {
  const { estimate: answer } = await client.ask(whatWouldIPay, {
    input: { industryCode: '25922', units: 2, regionCode: '26' },
  });
  for (const { code, field, message } of answer.userErrors)
    console.log(`refused: ${code} ${field.join('.')}: ${message}`);
  const found = answer.estimate;
  if (!found) return;
  const alone = found.standAlone ? won(found.standAlone.won) : 'nothing on sale';
  const five = found.priceCurve.find(({ members }) => members === 5);
  console.log(`estimate: ${alone} alone${five ? `, ${won(five.netWon)} in five` : ''}`);
}

/** The newest round until it ends; the server ends the stream then. */
async function followRound(client: Client): Promise<void> {
  const { rounds } = await client.ask(newestRound, {});
  const [round] = rounds.nodes;
  if (!round) return;
  for await (const { roundProgress: event } of client.follow(progress, { id: round.id })) {
    console.log(`round: ${event.status} ${event.phase} ${Math.round(event.progress * 100)} %`);
  }
}

const client = createApiClient({
  url: process.env['DASEOT_URL'] ?? 'http://127.0.0.1:4000',
  token: process.env['DASEOT_TOKEN'] ?? 'daseot_demo_operator',
});
await countCompanies(client, '26');
await estimate(client);
await followRound(client);
