import { Group, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Company.module.css';
import { besideAlike, neighboursOf } from './neighbours.ts';
import type { PartnerEdge, PartnersCompany } from './PartnersPage.tsx';

cytoscape.use(fcose);

interface PartnerGraphProps {
  readonly company: PartnersCompany;
  readonly edges: readonly PartnerEdge[];
  readonly onOpen: (id: string) => void;
}

/** The policy forbids style elements without a nonce; Cytoscape makes none where it finds one of its own. */
function keepStyleOut(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const holder = document.createElement('meta');
  holder.id = id;
  document.head.append(holder);
}

const PROVINCE_DIGITS = 2;
/** There is room for a word or two: the name of whoever shows it, else the place. */
const shortOf = ({ node }: PartnerEdge) =>
  node.visibility === 'ANONYMOUS' ? (node.region?.name ?? node.label) : node.label;

const NEAREST_PIXELS = 70;
const FARTHEST_PIXELS = 280;
const TIE_PIXELS = 95;

/** How long the line of a partner would be: the more alike, the nearer. */
const lengthFor = (similarity: number) =>
  NEAREST_PIXELS + (FARTHEST_PIXELS - NEAREST_PIXELS) * (1 - similarity);

/** Where the layout begins with a partner; never by chance, so the picture is the same at every visit. */
function startOf(place: number, similarity: number) {
  const angle = place * 2 * Math.PI;
  const length = lengthFor(similarity);
  return { x: length * Math.cos(angle), y: length * Math.sin(angle) };
}

function elementsOf(
  company: PartnersCompany,
  edges: readonly PartnerEdge[],
  me: string,
): ElementDefinition[] {
  const home = company.region?.code.slice(0, PROVINCE_DIGITS);
  const ties = neighboursOf(edges);
  return [
    { data: { id: company.id, label: me, kind: 'me' }, position: { x: 0, y: 0 } },
    ...besideAlike(edges, ties).map((edge, index) => ({
      position: startOf(index / edges.length, edge.similarity),
      data: {
        id: edge.node.id,
        label: `${shortOf(edge)}\n${Math.round(edge.similarity * 100)}%`,
        kind: edge.node.region?.code.slice(0, PROVINCE_DIGITS) === home ? 'near' : 'far',
        similarity: edge.similarity,
      },
    })),
    ...edges.map(({ node, similarity }) => ({
      data: { id: `me ${node.id}`, source: company.id, target: node.id, similarity, kind: 'mine' },
    })),
    ...ties.map(({ source, target, part }) => ({
      data: { id: `${source} ${target}`, source, target, similarity: part, kind: 'tie' },
    })),
  ];
}

/** Colours of the theme as they are now: a canvas knows no variables. */
function colours(element: HTMLElement) {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    me: of('--daseot-net'),
    near: of('--daseot-together'),
    far: of('--daseot-alone'),
    line: of('--daseot-line'),
    card: of('--daseot-card'),
    text: style.color,
  };
}

function styleOf(element: HTMLElement): StylesheetJson {
  const { me, near, far, line, card, text } = colours(element);
  const { fontFamily } = getComputedStyle(element);
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        color: text,
        'font-family': fontFamily,
        'font-size': 12,
        'text-wrap': 'wrap',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-outline-color': card,
        'text-outline-width': 2,
        'background-color': far,
        width: 22,
        height: 22,
      },
    },
    { selector: 'node[kind = "near"]', style: { 'background-color': near } },
    {
      selector: 'node[kind = "me"]',
      style: { 'background-color': me, width: 40, height: 40, 'font-size': 15, 'font-weight': 'bold' },
    },
    {
      selector: 'edge',
      style: {
        'line-color': line,
        width: 'mapData(similarity, 0.3, 1, 1, 7)',
        'curve-style': 'haystack',
      },
    },
    { selector: 'edge[kind = "mine"]', style: { 'line-color': near, opacity: 0.45 } },
  ];
}

function draw(container: HTMLElement, elements: ElementDefinition[], isStill: boolean): Core {
  keepStyleOut();
  const lengthOf = (edge: cytoscape.EdgeSingular) =>
    edge.data('kind') === 'tie' ? TIE_PIXELS : lengthFor(Number(edge.data('similarity')));
  const layout = {
    name: 'fcose',
    animate: !isStill,
    randomize: false,
    quality: 'proof',
    nodeSeparation: 110,
    padding: 24,
    idealEdgeLength: lengthOf,
    nodeRepulsion: () => 22_000,
    edgeElasticity: (edge: cytoscape.EdgeSingular) => (edge.data('kind') === 'tie' ? 0.1 : 0.45),
  };
  return cytoscape({
    container,
    elements,
    style: styleOf(container),
    layout: layout as cytoscape.LayoutOptions,
    minZoom: 0.3,
    maxZoom: 3,
  });
}

/** The reader in the middle, the more alike the nearer; partners that are alike among themselves hang together. */
export default function PartnerGraph({ company, edges, onOpen }: PartnerGraphProps) {
  const { t } = useTranslation('company');
  const container = useRef<HTMLDivElement>(null);
  const isStill = useReducedMotion(undefined, { getInitialValueInEffect: false });
  const scheme = useComputedColorScheme('light');
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  const graph = useRef<Core>(undefined);
  const me = t('members.me');
  useEffect(() => {
    if (container.current === null) return;
    const core = draw(container.current, elementsOf(company, edges, me), isStill);
    core.on('tap', 'node[kind != "me"]', ({ target }) => open.current(target.id()));
    graph.current = core;
    return () => core.destroy();
  }, [company, edges, me, isStill]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the page follow the scheme.
  useEffect(() => {
    if (container.current) graph.current?.style(styleOf(container.current));
  }, [scheme]);
  return (
    <Stack gap="sm">
      <Group gap="lg">
        {(['near', 'far'] as const).map((kind) => (
          <Text key={kind} size="sm">
            <span className={classes['legend']} data-kind={kind} /> {t(`graph.${kind}`)}
          </Text>
        ))}
      </Group>
      <div ref={container} className={classes['graph']} role="img" aria-label={t('graph.label')} />
    </Stack>
  );
}
