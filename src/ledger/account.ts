import type { ArticleFeatures, ClaimMention, Digest, EventMention, Sighting } from './digest.ts';
import { withSightings } from './entities/entity-rows.ts';
import { nameWords } from './entities/name-words.ts';
import { type EntityFeatures, isKnown } from './entities/same-entity.ts';
import { type Canonical, copies, entities, occasions, reports } from './kinds.ts';
import type { ChangeRow, EntityRow, LedgerWrites, OccasionRow } from './ledger-store.ts';
import { Judgements, type Settled, settle } from './merge.ts';
import { changesBetween, type FoldContext, occasionRow } from './occasion-rows.ts';

/** What the account is brought up to date with. */
export interface AccountChange {
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly added?: readonly Digest[];
  /** Articles whose tellings are taken back before anything is added: they are read anew. */
  readonly withdrawn?: readonly string[];
  /** Members about which people judged, or took a judgement back. */
  readonly judged?: { readonly id: string; readonly members: readonly string[] };
}

/**
 * Brings the account up to date, in one transaction: who is who, which texts are copies, which tellings are of one
 * occasion, which claims say the same; then the row of every occasion that this touches, and what changed in it.
 */
export async function bringToAccount(tx: LedgerWrites, change: AccountChange): Promise<void> {
  const digests = change.added ?? [];
  const withdrawn = change.withdrawn ?? [];
  const again = change.judged?.members ?? [];
  const judgements = new Judgements(await tx.judgements());

  const renamed = await settleEntities(tx, digests, again, judgements);
  const texts = await settle<ArticleFeatures>(
    tx,
    copies,
    { added: digests.map(({ article }) => article), removed: withdrawn, again },
    judgements,
  );
  const canonical = canonicalBy(await tx.aliases(), judgements);
  const idsIn = async (kind: 'occasion' | 'report', articles: readonly string[]) =>
    (await tx.members(kind, 'article', articles)).map(({ id }) => id);

  const events = await settle<EventMention>(
    tx,
    occasions(canonical),
    {
      added: digests.flatMap((digest) => digest.events),
      removed: await idsIn('occasion', withdrawn),
      again: [...again, ...(await idsIn('occasion', renamed))],
    },
    judgements,
  );
  await settle<ClaimMention>(
    tx,
    reports(canonical),
    {
      added: digests.flatMap((digest) => digest.claims),
      removed: await idsIn('report', withdrawn),
      again: [...again, ...(await idsIn('report', renamed))],
    },
    judgements,
  );
  await foldOccasions(tx, change, events, texts, canonical, judgements);
}

/** Under which id an entity goes, in all articles or (where people say it is another) in one. */
export function canonicalBy(aliases: ReadonlyMap<string, string>, judgements: Judgements): Canonical {
  const apart = new Set(
    judgements.all.flatMap((judgement) =>
      judgement.verdict === 'different' && judgement.subject === 'entity' ? [`${judgement.a} ${judgement.b}`] : [],
    ),
  );
  return (entity, article) =>
    apart.size > 0 && apart.has(`${entity} ${article}`) ? `${entity}@${article}` : (aliases.get(entity) ?? entity);
}

/** Takes note of who was named; gives the articles in which somebody goes by another id from now on. */
async function settleEntities(
  tx: LedgerWrites,
  digests: readonly Digest[],
  again: readonly string[],
  judgements: Judgements,
): Promise<string[]> {
  const sightings = new Map<string, Sighting[]>();
  for (const { sightings: found, events, claims } of digests) {
    // Whom only this article can tell is kept where something hangs on it.
    const needed = new Set(events.flatMap(({ parties, place }) => [...parties.map((p) => p.entity), place?.entity]));
    for (const { chain } of claims) for (const { agent } of chain) if (agent) needed.add(agent);
    for (const sighting of found) {
      if (sighting.entity.startsWith('l:') && !needed.has(sighting.entity)) continue;
      sightings.set(sighting.entity, [...(sightings.get(sighting.entity) ?? []), sighting]);
    }
  }
  const before = new Map((await tx.entities([...sightings.keys()])).map((row) => [row.id, row]));
  const rows = new Map<string, EntityRow>();
  for (const [id, found] of sightings) {
    const row = withSightings(before.get(id), found);
    if (row !== before.get(id)) rows.set(id, row);
  }
  const changed = [...rows.values()].filter((row) => isPersonToCompare(row) && hasNewOffice(row, before.get(row.id)));
  const aliasesBefore = await tx.aliases();
  const { unsure } = await settle<EntityFeatures>(
    tx,
    entities,
    {
      added: changed.map((row) => featuresOf(row, sightings.get(row.id)!)),
      removed: changed.filter(({ id }) => before.has(id)).map(({ id }) => id),
      again,
    },
    judgements,
  );
  const aliases = await tx.aliases();
  await putEntities(
    tx,
    [...rows.values()].map((row) => ({ ...row, canonical: aliases.get(row.id) ?? row.id })),
  );
  await noteDoubts(tx, unsure);
  const moved = [...new Set([...aliasesBefore.keys(), ...aliases.keys()])].filter(
    (id) => aliasesBefore.get(id) !== aliases.get(id),
  );
  const articles: string[] = [];
  for (const entity of [...moved, ...again]) {
    for (const { id } of await tx.articlesNaming(entity, Number.MAX_SAFE_INTEGER, null)) articles.push(id);
  }
  return [...new Set(articles)];
}

function isPersonToCompare({ id, type }: EntityRow): boolean {
  return type === 'person' && !id.startsWith('l:');
}

function hasNewOffice(row: EntityRow, before: EntityRow | undefined): boolean {
  return before === undefined || row.offices.length > before.offices.length;
}

function featuresOf(
  { id, type, names, spellings, offices }: EntityRow,
  sightings: readonly Sighting[],
): EntityFeatures {
  const held = isKnown(id) ? sightings.flatMap((sighting) => sighting.offices) : offices;
  return {
    id,
    type,
    names: [...new Set([...Object.values(names), ...spellings])],
    offices: held.map(({ role, of, at }) => ({ role, of, at })),
  };
}

/** Two that may be one are listed for people, on both. */
async function noteDoubts(tx: LedgerWrites, pairs: readonly (readonly [string, string])[]): Promise<void> {
  if (pairs.length === 0) return;
  const rows = new Map((await tx.entities([...new Set(pairs.flat())])).map((row) => [row.id, row]));
  for (const [a, b] of pairs) {
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = rows.get(id);
      if (!row || row.doubts.length >= DOUBTS_MAX || row.doubts.some((doubt) => doubt.other === other)) continue;
      const why = 'The names sound the same, and no office tells whether it is one person.';
      rows.set(id, { ...row, doubts: [...row.doubts, { kind: 'may-be-same', other, why }] });
    }
  }
  await putEntities(tx, [...rows.values()]);
}

const DOUBTS_MAX = 8;

async function putEntities(tx: LedgerWrites, rows: readonly EntityRow[]): Promise<void> {
  await tx.putEntities(rows, new Map(rows.map((row) => [row.id, nameWords(row)])));
}

/** Writes the rows of all occasions that changed, takes away those that are no more, and notes what changed. */
async function foldOccasions(
  tx: LedgerWrites,
  change: AccountChange,
  events: Settled<EventMention>,
  texts: Settled<ArticleFeatures>,
  canonical: Canonical,
  judgements: Judgements,
): Promise<void> {
  const clusters = new Map<string, readonly EventMention[]>(events.clusters);
  for (const [id, members] of await clustersOfCopies(tx, texts, canonical)) {
    if (!clusters.has(id)) clusters.set(id, members);
  }
  const context = await foldContext(tx, [...clusters.values()].flat(), judgements);
  const gone = [...events.gone];
  const before = new Map(
    (await tx.occasions([...clusters.keys(), ...gone.map(([id]) => id)])).map((row) => [row.id, row]),
  );
  const added = new Set((change.added ?? []).map(({ article }) => article.id));
  const rows: OccasionRow[] = [];
  const changes: Omit<ChangeRow, 'seq'>[] = [];
  for (const [id, members] of clusters) {
    const row = occasionRow(members, context);
    rows.push(row);
    const forebears = gone.filter(([, heir]) => heir === id).map(([from]) => from);
    const forebear = before.get(id) ?? before.get(forebears[0] ?? '');
    const because = change.judged?.id ?? members.findLast(({ article }) => added.has(article))?.article ?? null;
    for (const from of before.has(id) ? forebears : forebears.slice(1)) {
      changes.push({ at: change.at, occasion: id, what: 'merged', before: from, after: id, because });
    }
    changes.push(...changesBetween(forebear, row, change.at, because));
  }
  for (const [id, heir] of gone) {
    if (heir === null)
      changes.push({ at: change.at, occasion: id, what: 'gone', before: null, after: null, because: null });
  }
  await tx.removeOccasions(gone.map(([id]) => id));
  await tx.putOccasions(rows);
  await tx.addChanges(changes);
}

/** The occasions that are told in articles of which it is now known otherwise whose copy they are. */
async function clustersOfCopies(
  tx: LedgerWrites,
  texts: Settled<ArticleFeatures>,
  canonical: Canonical,
): Promise<Map<string, EventMention[]>> {
  const articles = [...texts.clusters.values()].filter((members) => members.length > 1).flat();
  const told = await tx.members(
    'occasion',
    'article',
    articles.map(({ id }) => id),
  );
  const ids = [...new Set(told.map(({ cluster }) => cluster))];
  const rules = occasions(canonical);
  const clusters = new Map<string, EventMention[]>();
  for (const member of await tx.members('occasion', 'cluster', ids)) {
    clusters.set(member.cluster, [...(clusters.get(member.cluster) ?? []), rules.decode(member)]);
  }
  for (const members of clusters.values()) members.sort(rules.before);
  return clusters;
}

async function foldContext(
  tx: LedgerWrites,
  mentions: readonly EventMention[],
  judgements: Judgements,
): Promise<FoldContext> {
  const articles = [...new Set(mentions.map(({ article }) => article))];
  const copyOf = new Map((await tx.members('copy', 'id', articles)).map(({ id, cluster }) => [id, cluster]));
  return { copyOf: (article) => copyOf.get(article) ?? article, judgements: judgements.all };
}
