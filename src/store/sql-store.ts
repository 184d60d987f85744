import type { Kysely } from 'kysely';
import type { LedgerReads, LedgerStore, LedgerWrites } from '../ledger/ledger-store.ts';
import * as articles from './queries/articles.ts';
import * as entities from './queries/entities.ts';
import * as journal from './queries/journal.ts';
import * as members from './queries/members.ts';
import * as occasions from './queries/occasions.ts';
import * as tallies from './queries/tallies.ts';
import type { Schema } from './schema.ts';
import type { Session } from './session.ts';
import type { SqlDialect } from './sql-dialect.ts';
import { inTransaction } from './transaction.ts';
import { Vocabulary } from './vocabulary.ts';

/** A ledger's store over one of the databases. */
export function sqlStore(database: {
  readonly place: string;
  readonly reads: Kysely<Schema>;
  /** The same as `reads` where the database lets one connection do both. */
  readonly writes: Kysely<Schema>;
  readonly dialect: SqlDialect;
  /** Makes an error for people of one of the database's. */
  explain(error: unknown): unknown;
}): LedgerStore {
  const { place, reads, writes, dialect, explain } = database;
  let terms = new Vocabulary();
  const session = (): Session => {
    if (terms.isLarge) terms = new Vocabulary();
    return { db: reads, dialect, terms };
  };
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explain(error);
    }
  };
  return {
    place,
    ...bound<LedgerReads>(READS, (query, args) => explained(() => query(session(), ...args))),
    write: (work) =>
      explained(async () => {
        const known = session().terms;
        const learnt = new Vocabulary(known);
        const result = await inTransaction(writes, dialect, (db) => work(writing({ db, dialect, terms: learnt })));
        known.absorb(learnt);
        return result;
      }),
    close: () =>
      explained(async () => {
        await reads.destroy();
        if (writes !== reads) await writes.destroy();
      }),
  };
}

const READS = {
  articles: articles.articles,
  editions: articles.editions,
  texts: articles.texts,
  readings: articles.readings,
  currentReadings: articles.currentReadings,
  articlesNotReadBy: articles.articlesNotReadBy,
  search: articles.search,
  articlesNaming: articles.articlesNaming,
  membersByKeys: members.membersByKeys,
  members: members.members,
  resolve: members.resolve,
  aliases: members.aliases,
  occasions: occasions.occasions,
  findOccasions: occasions.findOccasions,
  entities: entities.entities,
  findEntities: entities.findEntities,
  doubtfulEntities: entities.doubtfulEntities,
  changes: journal.changes,
  judgements: journal.judgements,
  feeds: journal.feeds,
  outlets: tallies.outlets,
  counts: tallies.counts,
} satisfies Over<LedgerReads>;

const WRITES = {
  ...READS,
  addArticles: articles.addArticles,
  supersede: articles.supersede,
  addMembers: members.addMembers,
  removeMembers: members.removeMembers,
  place: members.place,
  redirect: members.redirect,
  putOccasions: occasions.putOccasions,
  removeOccasions: occasions.removeOccasions,
  putEntities: entities.putEntities,
  addChanges: journal.addChanges,
  addJudgement: journal.addJudgement,
  undoJudgement: journal.undoJudgement,
  putFeed: journal.putFeed,
} satisfies Over<LedgerWrites>;

/** The methods of a port as functions that are given the session first. */
type Over<Port> = {
  readonly [M in keyof Port]: Port[M] extends (...args: infer A) => infer R
    ? (session: Session, ...args: A) => R
    : never;
};

type Query = (session: Session, ...args: never[]) => Promise<unknown>;

const writing = (session: Session): LedgerWrites =>
  bound<LedgerWrites>(WRITES, (query, args) => query(session, ...args));

/** The methods of a port, each of which runs its query in the same way. */
function bound<Port extends object>(queries: Over<Port>, run: (query: Query, args: never[]) => Promise<unknown>): Port {
  const methods = Object.entries<Query>(queries as { readonly [name: string]: Query });
  return Object.fromEntries(methods.map(([name, query]) => [name, (...args: never[]) => run(query, args)])) as Port;
}
