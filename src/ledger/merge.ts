import { type Comparison, clustersOf, type Judged } from './cluster.ts';
import type { Judgement, Subject } from './judgement.ts';
import type { LedgerWrites, Member, MemberKind } from './ledger-store.ts';

/** What makes several things of one kind one: the whole of what `settle` must know of the kind. */
export interface MergeRules<T extends { readonly id: string }> {
  readonly kind: MemberKind;
  /** Members that share none of these are never compared. 32-bit unsigned; few, and each shared by few. */
  keysOf(item: T): readonly number[];
  compare(a: T, b: T): Comparison;
  /** Orders the members of a cluster; the first is its founder and gives it its name. */
  before(a: T, b: T): number;
  articleOf(item: T): string | null;
  clusterId(founder: T): string;
  encode(item: T): Uint8Array;
  decode(member: Member): T;
}

export interface Settled<T> {
  /** The clusters that gained or lost a member, with all their members, the founder first. */
  readonly clusters: ReadonlyMap<string, readonly T[]>;
  /** Clusters that are no more, and where most of their members went; null where none is left. */
  readonly gone: ReadonlyMap<string, string | null>;
  /** Pairs that share a key and may be one, for all that can be told. */
  readonly unsure: readonly (readonly [string, string])[];
}

/**
 * Puts new members where they belong, takes others out, and settles anew whatever that touches.
 *
 * Members that share a key are compared; those that are the same are linked; what hangs together by links is a
 * component; a component is split into clusters. Both steps look at nothing but the members themselves, so the outcome
 * is the same in whatever order they came in.
 */
export async function settle<T extends { readonly id: string }>(
  tx: LedgerWrites,
  rules: MergeRules<T>,
  change: { readonly added?: readonly T[]; readonly removed?: readonly string[]; readonly again?: readonly string[] },
  judgements: Judgements,
): Promise<Settled<T>> {
  const { kind } = rules;
  const removed = new Set(change.removed);
  // Where a member left or a judgement came, the links of its component are no longer known, and are found anew.
  const shaken = await tx.members(kind, 'id', [...removed, ...(change.again ?? [])]);
  const old = await tx.members(kind, 'component', unique(shaken.map((member) => member.component)));
  const loose = new Map<string, T>();
  const clusterBefore = new Map(old.map((member) => [member.id, member.cluster]));
  for (const member of old) if (!removed.has(member.id)) loose.set(member.id, rules.decode(member));
  for (const item of change.added ?? []) loose.set(item.id, item);
  const leaving = old.filter(({ id }) => removed.has(id)).map((member) => rules.decode(member));
  await tx.removeMembers(
    kind,
    leaving.map((item) => ({ id: item.id, keys: rules.keysOf(item) })),
  );
  await addNew(tx, rules, change.added ?? []);

  const components = new UnionFind();
  const keyed = new Map<number, string[]>();
  const candidates = new Map<string, T>(loose);
  for (const item of loose.values()) {
    components.add(item.id);
    for (const key of rules.keysOf(item)) listOf(keyed, key).push(item.id);
  }
  for (const member of await tx.membersByKeys(kind, [...keyed.keys()])) {
    if (loose.has(member.id)) continue;
    if (!candidates.has(member.id)) candidates.set(member.id, rules.decode(member));
    components.add(member.id, member.component);
    listOf(keyed, member.key).push(member.id);
  }
  const unsure = linkBy(keyed, loose, candidates, rules, judgements.of(kind), components);
  for (const [a, b] of judgements.pairsSaidSame(kind)) {
    if (loose.has(a) || loose.has(b)) await joinJudged(tx, kind, components, [a, b]);
  }

  return { ...(await place(tx, rules, components, loose, clusterBefore, judgements.of(kind))), unsure };
}

async function addNew<T extends { readonly id: string }>(
  tx: LedgerWrites,
  rules: MergeRules<T>,
  added: readonly T[],
): Promise<void> {
  await tx.addMembers(
    rules.kind,
    added.map((item) => ({
      id: item.id,
      article: rules.articleOf(item),
      features: rules.encode(item),
      keys: rules.keysOf(item),
      component: item.id,
      cluster: rules.clusterId(item),
    })),
  );
}

function linkBy<T extends { readonly id: string }>(
  keyed: ReadonlyMap<number, readonly string[]>,
  loose: ReadonlyMap<string, T>,
  all: ReadonlyMap<string, T>,
  rules: MergeRules<T>,
  judged: Judged,
  components: UnionFind,
): [string, string][] {
  const seen = new Set<string>();
  const unsure: [string, string][] = [];
  for (const ids of keyed.values()) {
    for (const a of ids) {
      if (!loose.has(a)) continue;
      for (const b of ids) {
        if (a === b || (loose.has(b) && b < a) || components.find(a) === components.find(b)) continue;
        const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const said = judged(a, b);
        if (said === 'different') continue;
        const verdict = said ?? rules.compare(all.get(a)!, all.get(b)!).verdict;
        if (verdict === 'same') components.join(a, b);
        else if (verdict === 'unsure') unsure.push([a, b]);
      }
    }
  }
  return unsure;
}

async function joinJudged(
  tx: LedgerWrites,
  kind: MemberKind,
  components: UnionFind,
  pair: readonly [string, string],
): Promise<void> {
  const missing = pair.filter((id) => !components.has(id));
  for (const member of await tx.members(kind, 'id', missing)) components.add(member.id, member.component);
  if (components.has(pair[0]) && components.has(pair[1])) components.join(...pair);
}

/** Splits every component that has a loose member into clusters, and writes down what moved. */
async function place<T extends { readonly id: string }>(
  tx: LedgerWrites,
  rules: MergeRules<T>,
  components: UnionFind,
  loose: ReadonlyMap<string, T>,
  before: Map<string, string>,
  judged: Judged,
): Promise<Omit<Settled<T>, 'unsure'>> {
  const { kind } = rules;
  const byComponent = new Map<string, T[]>();
  for (const item of loose.values()) listOf(byComponent, components.find(item.id)).push(item);
  const componentBefore = new Map<string, string>();
  const reached = components.labels().filter((label) => byComponent.has(components.find(label)));
  for (const member of await tx.members(kind, 'component', reached)) {
    if (loose.has(member.id)) continue;
    componentBefore.set(member.id, member.component);
    before.set(member.id, member.cluster);
    listOf(byComponent, components.find(member.component)).push(rules.decode(member));
  }

  const clusters = new Map<string, readonly T[]>();
  const after = new Map<string, string>();
  const moves: { id: string; component: string; cluster: string }[] = [];
  for (const members of byComponent.values()) {
    const component = members.map(({ id }) => id).sort()[0]!;
    for (const cluster of members.length === 1 ? [members] : clustersOf(members, rules.compare, rules.keysOf, judged)) {
      const ordered = [...cluster].sort(rules.before);
      const id = rules.clusterId(ordered[0]!);
      for (const member of ordered) {
        after.set(member.id, id);
        const stays = before.get(member.id) === id && componentBefore.get(member.id) === component;
        const isAlone = members.length === 1 && !before.has(member.id);
        if (!stays && !isAlone) moves.push({ id: member.id, component, cluster: id });
      }
      if (ordered.some((member) => loose.has(member.id) || before.get(member.id) !== id)) clusters.set(id, ordered);
    }
  }
  await tx.place(kind, moves);
  const gone = whereTheyWent(before, after);
  const heirs = [...gone].flatMap(([from, to]) => (to === null ? [] : [{ from, to }]));
  await tx.redirect(kind, heirs);
  return { clusters, gone };
}

/** Of each cluster that has no member any more: the one that most of its members are in now; null where none is. */
function whereTheyWent(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const living = new Set(after.values());
  const counts = new Map<string, Map<string, number>>();
  for (const [member, cluster] of before) {
    if (living.has(cluster)) continue;
    const heirs = counts.get(cluster) ?? new Map<string, number>();
    counts.set(cluster, heirs);
    const heir = after.get(member);
    if (heir !== undefined) heirs.set(heir, (heirs.get(heir) ?? 0) + 1);
  }
  const most = (heirs: Map<string, number>) =>
    [...heirs].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]?.[0] ?? null;
  return new Map([...counts].map(([cluster, heirs]) => [cluster, most(heirs)]));
}

/** What people judged, by what it is about. */
export class Judgements {
  readonly all: readonly Judgement[];
  readonly #pairs = new Map<Subject, Map<string, 'same' | 'different'>>();

  constructor(all: readonly Judgement[]) {
    this.all = all.filter((judgement) => judgement.undone === null);
    for (const judgement of this.all) {
      if (judgement.verdict !== 'same' && judgement.verdict !== 'different') continue;
      const pairs = this.#pairs.get(judgement.subject) ?? new Map<string, 'same' | 'different'>();
      pairs.set(pairOf(judgement.a, judgement.b), judgement.verdict);
      this.#pairs.set(judgement.subject, pairs);
    }
  }

  of(subject: Subject): Judged {
    const pairs = this.#pairs.get(subject);
    return pairs ? (a, b) => pairs.get(pairOf(a, b)) : () => undefined;
  }

  pairsSaidSame(subject: Subject): [string, string][] {
    return [...(this.#pairs.get(subject) ?? [])]
      .filter(([, verdict]) => verdict === 'same')
      .map(([pair]) => pair.split(' ') as [string, string]);
  }
}

const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

class UnionFind {
  readonly #parent = new Map<string, string>();

  /** A member of its own, or one of the component `label`. */
  add(id: string, label = id): void {
    if (!this.#parent.has(label)) this.#parent.set(label, label);
    if (id !== label && !this.#parent.has(id)) this.#parent.set(id, label);
  }

  has(id: string): boolean {
    return this.#parent.has(id);
  }

  labels(): string[] {
    return [...this.#parent.keys()];
  }

  find(id: string): string {
    let root = id;
    for (let up = this.#parent.get(root)!; up !== root; up = this.#parent.get(root)!) root = up;
    for (let at = id; at !== root; ) {
      const up = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [least, other] = [this.find(a), this.find(b)].sort() as [string, string];
    if (least !== other) this.#parent.set(other, least);
  }
}

function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const list = map.get(key) ?? [];
  if (list.length === 0) map.set(key, list);
  return list;
}
