import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import type { OperationPolicy } from '../guard.ts';
import { escapeHtml } from './docsCode.ts';
import type { Markdown, Say } from './docsTexts.ts';

/** What the parts of the page are made with. */
export interface DocsTools {
  readonly say: Say;
  readonly markdown: Markdown;
}

/** A group of the page with its entries, for the page and its contents. */
export interface DocsGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly html: string;
}

/** Queries, mutations and subscriptions, each with its arguments and who may use it. */
export function operationGroups(schema: GraphQLSchema, tools: DocsTools): DocsGroup[] {
  const { say } = tools;
  const roots = [
    ['queries', schema.getQueryType()],
    ['mutations', schema.getMutationType()],
    ['subscriptions', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) => {
    const fields = Object.values(type?.getFields() ?? {}).toSorted(byName);
    if (!type || fields.length === 0) return [];
    const shown = fields.map((field) => `<div class="operation">${fieldRow(type.name, field, tools)}</div>`);
    const entries = fields.map(({ name }) => ({ id: `${type.name}.${name}`, name }));
    return [{ id: kind, title: say(kind), entries, html: shown.join('\n') }];
  });
}

/** All other types, kind by kind. */
export function typeGroups(schema: GraphQLSchema, tools: DocsTools): DocsGroup[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !roots.has(type as never))
    .toSorted(byName);
  const users = usersOfTypes(schema);
  const kinds = [
    ['objects', isObjectType],
    ['interfaces', isInterfaceType],
    ['unions', isUnionType],
    ['inputs', isInputObjectType],
    ['enums', isEnumType],
    ['scalars', isScalarType],
  ] as const;
  return kinds.flatMap(([kind, isOfKind]) => {
    const own = types.filter((type) => isOfKind(type));
    if (own.length === 0) return [];
    const html = own.map((type) => typeSection(schema, type, users.get(type.name) ?? [], tools)).join('\n');
    const entries = own.map(({ name }) => ({ id: name, name }));
    return [{ id: kind, title: tools.say(kind), entries, html }];
  });
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function typeSection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  users: readonly string[],
  tools: DocsTools,
): string {
  const { say, markdown } = tools;
  const interfaces = 'getInterfaces' in type ? type.getInterfaces() : [];
  const implemented = interfaces.map((one) => typeLink(one)).join(', ');
  const possible = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  const head =
    `<h4><a class="anchor" href="#${type.name}">${type.name}</a>` +
    `${implemented ? ` <small>${say('implements')} ${implemented}</small>` : ''}</h4>`;
  const choices = possible.length > 0 ? `<p>${possible.map((one) => typeLink(one)).join(' ')}</p>` : '';
  return (
    `<section class="type" id="${type.name}">${head}<p>${markdown.inline(type.description ?? '')}</p>${choices}` +
    `${rowsOf(type, tools)}${usedBy(users, tools)}</section>`
  );
}

function rowsOf(type: GraphQLNamedType, tools: DocsTools): string {
  if (isEnumType(type)) {
    return type
      .getValues()
      .map((value) =>
        row({ id: `${type.name}.${value.name}`, head: `<code>${value.name}</code>`, ...value }, tools),
      )
      .join('\n');
  }
  if (!('getFields' in type)) return '';
  return Object.values(type.getFields())
    .map((field) => fieldRow(type.name, field, tools))
    .join('\n');
}

interface Row {
  readonly id: string;
  readonly head: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
  readonly more?: string;
}

function row(
  { id, head, description, deprecationReason, more = '' }: Row,
  { say, markdown }: DocsTools,
): string {
  const gone = deprecationReason
    ? `<p class="deprecated"><b>${say('deprecated')}</b> ${markdown.inline(deprecationReason)}</p>`
    : '';
  return (
    `<div class="row" id="${id}"><div class="head">${head}</div>` +
    `<div class="body"><p>${markdown.inline(description ?? '')}</p>${gone}${more}</div></div>`
  );
}

function fieldRow(
  owner: string,
  field: GraphQLField<unknown, unknown> | GraphQLInputField,
  tools: DocsTools,
): string {
  const id = `${owner}.${field.name}`;
  const args = 'args' in field ? field.args : [];
  const policy = field.extensions['policy'] as OperationPolicy | undefined;
  const head =
    `<a class="anchor" href="#${id}"><code>${field.name}</code></a>${defaultOf(field)} ` +
    `<span class="of">${typeLink(field.type)}</span>`;
  const list = args.map((arg) => argumentRow(id, arg, tools)).join('');
  const more = `${policy ? policyLine(policy, tools) : ''}${list && `<dl class="arguments">${list}</dl>`}`;
  return row({ id, head, ...field, more }, tools);
}

function argumentRow(owner: string, arg: GraphQLArgument, { say, markdown }: DocsTools): string {
  const gone = arg.deprecationReason
    ? ` <b class="deprecated">${say('deprecated')}</b> ${markdown.inline(arg.deprecationReason)}`
    : '';
  return (
    `<div id="${owner}(${arg.name}:)"><dt><code>${arg.name}</code> ${typeLink(arg.type)}${defaultOf(arg)}</dt>` +
    `<dd>${markdown.inline(arg.description ?? '')}${gone}</dd></div>`
  );
}

function defaultOf(given: object): string {
  const value = (given as { defaultValue?: unknown }).defaultValue;
  return value === undefined ? '' : ` = <code>${escapeHtml(JSON.stringify(value))}</code>`;
}

/** Who may use an operation, in words. */
function policyLine({ who, kinds, roles, scope }: OperationPolicy, { say }: DocsTools): string {
  const people =
    who === 'ANYBODY'
      ? [say('nobody')]
      : who === 'SIGNED_IN'
        ? [say('signedIn')]
        : kinds
          ? kinds.map((kind) => say(kind.toLowerCase() as 'company'))
          : [say('member')];
  const marks = [...(roles ?? []), ...(who === 'ANYBODY' ? [] : [scope])];
  const badges = marks.map((mark) => `<span class="badge">${mark}</span>`).join(' ');
  return `<p class="policy">${say('mayUse')} <b>${people.join(', ')}</b> ${badges}</p>`;
}

function typeLink(type: GraphQLType): string {
  const { name } = getNamedType(type);
  const text = String(type);
  const at = text.indexOf(name);
  const [before, after] = [text.slice(0, at), text.slice(at + name.length)];
  return `<code>${before}<a href="#${name}">${name}</a>${after}</code>`;
}

const MOST_USERS = 40;

function usedBy(users: readonly string[], { say }: DocsTools): string {
  if (users.length === 0) return '';
  const links = users.slice(0, MOST_USERS).map((user) => `<a href="#${user}"><code>${user}</code></a>`);
  const rest = users.length > MOST_USERS ? ` … +${users.length - MOST_USERS}` : '';
  return `<details class="users"><summary>${say('usedBy')} (${users.length})</summary><p>${links.join(' ')}${rest}</p></details>`;
}

/** Coordinates of the fields and arguments that have a type. */
function usersOfTypes(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  const note = (type: GraphQLType, user: string) => {
    const { name } = getNamedType(type);
    const known = users.get(name) ?? [];
    users.set(name, known);
    if (!known.includes(user)) known.push(user);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(field.type, `${type.name}.${field.name}`);
      if ('args' in field) for (const arg of field.args) note(arg.type, `${type.name}.${field.name}`);
    }
  }
  return users;
}
