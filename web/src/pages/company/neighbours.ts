import type { PartnerEdge } from './PartnersPage.tsx';

/** Two partners that run much the same processes. */
export interface Tie {
  readonly source: string;
  readonly target: string;
  /** Processes of both among the processes of either, 0 to 1 (Jaccard). */
  readonly part: number;
}

const LEAST_PART = 0.5;
const TIES_EACH = 2;

/** All processes of a partner: those that it shares with the reader, and its others. */
function processesOf({ shared, additional }: PartnerEdge): Set<string> {
  return new Set([...shared, ...additional].map(({ id }) => id));
}

/** For each partner the two others that are most like it, each pair once. */
export function neighboursOf(edges: readonly PartnerEdge[]): Tie[] {
  const sets = edges.map(processesOf);
  const ties = new Map<string, Tie>();
  edges.forEach(({ node }, index) => {
    const own = sets[index] as Set<string>;
    const near = edges
      .map((other, place) => {
        const set = sets[place] as Set<string>;
        const both = [...own].filter((id) => set.has(id)).length;
        return { id: other.node.id, part: both / (own.size + set.size - both || 1) };
      })
      .filter(({ id, part }) => id !== node.id && part >= LEAST_PART)
      .sort((left, right) => right.part - left.part)
      .slice(0, TIES_EACH);
    for (const { id, part } of near) {
      const [source, target] = [node.id, id].sort() as [string, string];
      ties.set(`${source} ${target}`, { source, target, part });
    }
  });
  return [...ties.values()];
}

/** The partners so that those who are alike stand side by side: from each on to one that it is tied to and that is left. */
export function besideAlike(edges: readonly PartnerEdge[], ties: readonly Tie[]): PartnerEdge[] {
  const left = new Map(edges.map((edge) => [edge.node.id, edge]));
  const nearOf = (id: string) =>
    ties
      .filter(({ source, target }) => source === id || target === id)
      .sort((one, other) => other.part - one.part)
      .map(({ source, target }) => (source === id ? target : source));
  const ordered: PartnerEdge[] = [];
  const visit = (id: string) => {
    const edge = left.get(id);
    if (edge === undefined) return;
    left.delete(id);
    ordered.push(edge);
    for (const near of nearOf(id)) visit(near);
  };
  for (const { node } of edges) visit(node.id);
  return ordered;
}
