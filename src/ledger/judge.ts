import { createHash } from 'node:crypto';
import { IsnadError } from '../core/errors.ts';
import { EVENT_TYPES } from '../core/record.ts';
import { bringToAccount } from './account.ts';
import { founderOf } from './cluster-name.ts';
import type { Judgement, Subject } from './judgement.ts';
import type { LedgerReads, LedgerStore, MemberKind } from './ledger-store.ts';
import { windowOf } from './time-window.ts';

/** What a person decides. Ids are those that people see: `o-…`, `r-…`, `Q7747`, `n:…`, or a telling, `a-…#e12`. */
export type Decision =
  | { readonly verdict: 'same' | 'different'; readonly a: string; readonly b: string }
  | { readonly verdict: 'value'; readonly a: string; readonly field: ValueField; readonly value: string }
  | { readonly verdict: 'hide'; readonly a: string };

export type ValueField = 'time' | 'place' | 'status' | 'type';

/** Who decides, when and why. */
export interface Mark {
  readonly who: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly why: string;
}

/**
 * Writes a judgement down and brings the account in line with it. Throws `IsnadError` where an id is not in the ledger or
 * the two are of different kinds.
 */
export async function judge(store: LedgerStore, decision: Decision, mark: Mark): Promise<Judgement> {
  return store.write(async (tx) => {
    const judgement = await judgementOf(tx, decision, mark);
    await tx.addJudgement(judgement);
    await bringToAccount(tx, { at: mark.at, judged: { id: judgement.id, members: membersOf(judgement) } });
    return judgement;
  });
}

/** Takes a judgement back; it stays on record, with who took it back and why. */
export async function undoJudgement(store: LedgerStore, id: string, mark: Mark): Promise<Judgement> {
  return store.write(async (tx) => {
    const judgement = (await tx.judgements()).find((known) => known.id === id);
    if (!judgement) throw new IsnadError(`There is no correction ${id}.`, { hint: 'isnad corrections lists them.' });
    if (judgement.undone)
      throw new IsnadError(`${id} was undone by ${judgement.undone.who} on ${judgement.undone.at}.`);
    await tx.undoJudgement(id, mark);
    await bringToAccount(tx, { at: mark.at, judged: { id, members: membersOf(judgement) } });
    return { ...judgement, undone: mark };
  });
}

function membersOf(judgement: Judgement): string[] {
  return 'b' in judgement ? [judgement.a, judgement.b] : [judgement.a];
}

async function judgementOf(store: LedgerReads, decision: Decision, mark: Mark): Promise<Judgement> {
  const subject = subjectOf(decision.a);
  const a = await memberMeant(store, decision.a);
  const common = { ...mark, undone: null };
  const named = (...parts: string[]) =>
    `j-${createHash('sha256')
      .update([mark.at, mark.who, decision.verdict, ...parts].join('\n'))
      .digest('hex')
      .slice(0, 12)}`;
  switch (decision.verdict) {
    case 'hide':
      if (subject === 'copy') throw new IsnadError('An article cannot be hidden; hide what it tells.');
      return { ...common, id: named(a), verdict: 'hide', subject, a };
    case 'value':
      if (subject !== 'occasion') throw new IsnadError('Only values of an occasion (o-…) can be corrected.');
      checkValue(decision.field, decision.value);
      return { ...common, id: named(a, decision.field, decision.value), subject, a, ...pick(decision) };
    default: {
      const b = await memberMeant(store, decision.b);
      // A name that is another's in one article: the entity against the article.
      const inArticle = decision.verdict === 'different' && subject === 'entity' && subjectOf(decision.b) === 'copy';
      if (!inArticle && subjectOf(decision.b) !== subject) {
        throw new IsnadError(`${decision.a} and ${decision.b} are not of one kind.`, {
          hint: 'Compare two occasions (o-…), two reports (r-…), two entities, or two articles (a-…).',
        });
      }
      if (a === b) throw new IsnadError(`${decision.a} and ${decision.b} are one already.`);
      return { ...common, id: named(a, b), verdict: decision.verdict, subject, a, b };
    }
  }
}

function pick({ field, value }: { readonly field: ValueField; readonly value: string }) {
  return { verdict: 'value' as const, field, value };
}

const STATUSES = ['occurred', 'ongoing', 'planned', 'possible', 'denied', 'cancelled', 'postponed', 'requested'];

function checkValue(field: ValueField, value: string): void {
  if (field === 'time' && !windowOf(value)) {
    throw new IsnadError(`"${value}" is no date.`, { hint: 'Write 2022-09-15, 2022-09, or 2022-09-15/2022-09-16.' });
  }
  const allowed = field === 'status' ? STATUSES : field === 'type' ? EVENT_TYPES : null;
  if (allowed && !(allowed as readonly string[]).includes(value)) {
    throw new IsnadError(`"${value}" is no ${field}.`, { hint: `One of: ${allowed.join(', ')}.` });
  }
}

/** What an id is of, by its form. */
export function subjectOf(id: string): Subject {
  if (/^o-|#e\d+$/.test(id)) return 'occasion';
  if (/^r-|#c\d+$/.test(id)) return 'report';
  return id.startsWith('a-') ? 'copy' : 'entity';
}

/** The member that an id stands for: of an occasion or report its founding telling. */
async function memberMeant(store: LedgerReads, id: string): Promise<string> {
  const subject = subjectOf(id);
  const kind: MemberKind = subject;
  if (/^[or]-/.test(id)) {
    const founder = founderOf(await store.resolve(kind, id));
    if (founder && (await store.members(kind, 'id', [founder])).length > 0) return founder;
  } else if (subject === 'entity') {
    if ((await store.entities([id])).length > 0) return id;
  } else if ((await store.members(kind, 'id', [id])).length > 0) return id;
  throw new IsnadError(`${id} is not in the ledger.`, { hint: 'isnad search finds what is.' });
}
