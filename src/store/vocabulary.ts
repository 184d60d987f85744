import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { founderOf } from '../ledger/cluster-name.ts';
import type { Session } from './session.ts';

/**
 * The numbers of ids, as far as they have been met. Terms are never deleted, so what was once committed stays true.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #texts = new Map<number, string>();
  readonly #beneath: Vocabulary | null;

  /** One that is laid over another: what a transaction learns counts for others only when it is committed. */
  constructor(beneath: Vocabulary | null = null) {
    this.#beneath = beneath;
  }

  numberOf(text: string): number | undefined {
    return this.#numbers.get(text) ?? this.#beneath?.numberOf(text);
  }

  textOf(number: number): string | undefined {
    return this.#texts.get(number) ?? this.#beneath?.textOf(number);
  }

  learn(text: string, number: number): void {
    this.#numbers.set(text, number);
    this.#texts.set(number, text);
  }

  get isLarge(): boolean {
    return this.#numbers.size > TERMS_MAX;
  }

  /** Takes over what a committed transaction has learnt. */
  absorb(other: Vocabulary): void {
    for (const [text, number] of other.#numbers) this.learn(text, number);
  }
}

/** The numbers of those ids that are known, by id. */
export async function numbersOf(session: Session, texts: Iterable<string>): Promise<Map<string, number>> {
  const wanted = new Map([...texts].map((text) => [text, termOf(text)]));
  const unknown = [...new Set(wanted.values())].filter((term) => session.terms.numberOf(term) === undefined);
  if (unknown.length > 0) await lookUp(session, unknown);
  const found = new Map<string, number>();
  for (const [text, term] of wanted) {
    const number = session.terms.numberOf(term);
    if (number !== undefined) found.set(text, number);
  }
  return found;
}

/** Gives every id a number, a new one where it has none, and returns the way from id to number. */
export async function intern(session: Session, texts: Iterable<string>): Promise<(text: string) => number> {
  const wanted = new Set([...texts].map(termOf));
  const known = await numbersOf(session, wanted);
  const missing = [...wanted].filter((term) => !known.has(term));
  if (missing.length > 0) await addTerms(session, missing);
  return (text) => session.terms.numberOf(termOf(text)) ?? assert.fail(`no term for ${text}`);
}

/** The ids that these numbers stand for. */
export async function textsOf(session: Session, numbers: Iterable<number | null>): Promise<(number: number) => string> {
  const wanted = new Set<number>();
  for (const number of numbers) if (number !== null) wanted.add(number);
  const texts = new Map<number, string>();
  const unknown: number[] = [];
  for (const number of wanted) {
    const text = session.terms.textOf(number);
    if (text === undefined) unknown.push(number);
    else texts.set(number, text);
  }
  if (unknown.length > 0) {
    const rows = await session.db
      .selectFrom('term as t')
      .leftJoin('term as b', 'b.id', 't.base')
      .select(['t.id', 't.text', 'b.text as base'])
      .where(session.dialect.among('t.id', unknown))
      .execute();
    for (const { id, text, base } of rows) {
      const whole = base === null ? text : `${base}#${text}`;
      session.terms.learn(whole, id);
      texts.set(id, whole);
    }
  }
  return (number) => texts.get(number) ?? assert.fail(`no term ${number}`);
}

/** `a-1f…#e3` as `a-1f…` and `e3`, so that what an article holds is kept as a few bytes after its article's number. */
export function splitTerm(text: string): { base: string | null; part: string } {
  const at = text.lastIndexOf('#');
  return at > 0 ? { base: text.slice(0, at), part: text.slice(at + 1) } : { base: null, part: text };
}

/** The term of an id. A cluster goes by its founder's: whoever reads a number knows of what kind it is. */
const termOf = (text: string): string => storable(founderOf(text) ?? text);

/** What both databases take and give back unchanged: no half surrogate pairs, no NUL. */
const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '');

async function lookUp({ db, dialect, terms }: Session, texts: readonly string[]): Promise<void> {
  const bases = new Set<string>();
  const roots = new Set<string>();
  for (const text of texts) {
    const { base } = splitTerm(text);
    if (base !== null) bases.add(base);
    roots.add(base ?? text);
  }
  const unknownRoots = [...roots].filter((text) => terms.numberOf(text) === undefined);
  if (unknownRoots.length > 0) {
    const rows = await db
      .selectFrom('term')
      .select(['id', 'text'])
      .where('base', '=', 0)
      .where(dialect.amongTexts('text', unknownRoots))
      .execute();
    for (const { id, text } of rows) terms.learn(text, id);
  }
  const baseOf = new Map<number, string>();
  for (const base of bases) {
    const number = terms.numberOf(base);
    if (number !== undefined) baseOf.set(number, base);
  }
  if (baseOf.size === 0) return;
  // All parts of an article come at once: who asks for one of its events soon asks for the others.
  const parts = await db
    .selectFrom('term')
    .select(['id', 'base', 'text'])
    .where(dialect.among('base', [...baseOf.keys()]))
    .execute();
  for (const { id, base, text } of parts) terms.learn(`${baseOf.get(base)}#${text}`, id);
}

/** Only a writer adds terms, and there is one at a time, so the next number is free. */
async function addTerms({ db, dialect, terms }: Session, texts: readonly string[]): Promise<void> {
  const { last } = (await db
    .selectFrom('term')
    .select(sql<number>`coalesce(max(id), 0)`.as('last'))
    .executeTakeFirst()) ?? { last: 0 };
  let next = Number(last) + 1;
  const rows: { id: number; base: number; text: string }[] = [];
  const add = (base: number, part: string, whole: string): number => {
    const id = next++;
    rows.push({ id, base, text: part });
    terms.learn(whole, id);
    return id;
  };
  for (const text of texts) {
    const { base, part } = splitTerm(text);
    if (base === null) {
      if (terms.numberOf(text) === undefined) add(0, text, text);
    } else {
      add(terms.numberOf(base) ?? add(0, base, base), part, text);
    }
  }
  await dialect.insert(db, 'term', rows);
}

/** About 20 MB of ids. */
const TERMS_MAX = 100_000;
