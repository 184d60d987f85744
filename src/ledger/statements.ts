import type { Span } from '../core/span.ts';
import type { ReadingRow } from './ledger-store.ts';
import type { RecordWithRules } from './pack-reading.ts';

/** One fact that an article states: what of whom, by which words, by which rule. */
export interface Statement {
  readonly part: 'published' | 'dateline' | 'entity' | 'time' | 'claim' | 'event' | 'relation';
  /** An id of the record (`e1`, `Q7747`), or the words themselves; with `field` it names the fact. */
  readonly subject: string;
  readonly field: string;
  readonly value: string;
  /** The words that carry it; null for one that follows from the article as a whole. */
  readonly words: Span | null;
  readonly rule: string | null;
}

/** A statement with the readings in which it was found. */
export interface DatedStatement extends Statement {
  readonly article: string;
  /** The reader that found it first, and when; when a reader found it last. */
  readonly reader: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** All that a record states, one fact each, in the order of the record. */
export function statementsOf({ record, rules }: RecordWithRules): Statement[] {
  const { article } = record;
  const found: Statement[] = [];
  const add = (
    part: Statement['part'],
    subject: string,
    field: string,
    value: string | null,
    words: Span | null,
    rule: string | null = null,
  ) => {
    if (value !== null) found.push({ part, subject, field, value, words: words && spanOnly(words), rule });
  };
  if (article.published)
    add('published', 'article', 'day', article.published.value, article.published.because[0] ?? null);
  for (const agency of article.dateline?.agencies ?? [])
    add('dateline', 'article', 'agency', agency, article.dateline!.span);
  if (article.dateline) add('dateline', 'article', 'place', article.dateline.place, article.dateline.span);
  record.entities.forEach(({ id, mentions }, i) => {
    for (const [j, mention] of mentions.entries()) {
      add('entity', id, mention.kind, mention.text, mention, rules.mentions[i]?.[j] ?? null);
    }
  });
  for (const [i, time] of record.times.entries()) {
    add('time', time.text, time.type, time.value, time, rules.times[i] ?? null);
  }
  record.claims.forEach((claim, i) => {
    const subject = `claim at ${claim.start}`;
    add('claim', subject, 'form', claim.form, claim, rules.claims[i] ?? null);
    claim.chain.forEach(({ role, agent, span }, link) => {
      add(
        'claim',
        subject,
        `link ${link + 1}`,
        `${role} ${agent ?? span?.text ?? 'not named'}`,
        span ?? claim,
        rules.claims[i] ?? null,
      );
    });
  });
  record.events.forEach((event, i) => {
    const subject = `event at ${event.trigger.start}`;
    const rule = rules.events[i] ?? null;
    add('event', subject, 'type', event.mode ? `${event.type} ${event.mode}` : event.type, event.trigger, rule);
    add('event', subject, 'status', event.status, event.trigger, rule);
    for (const { entity, role, span } of event.participants) add('event', subject, role, entity, span, rule);
    add('event', subject, 'place', event.place, event.trigger, rule);
    add('event', subject, 'time', event.time, event.trigger, rule);
  });
  record.relations.forEach(({ subject, predicate, object, evidence }, i) => {
    add('relation', subject, predicate, object, evidence, rules.relations[i] ?? null);
  });
  return found;
}

/**
 * The statements of all readings of one article, each once, with the time in which readers found it.
 *
 * @param readings the newest first, as the store gives them
 */
export function datedStatements(
  article: string,
  readings: readonly { readonly row: ReadingRow; readonly found: RecordWithRules }[],
): DatedStatement[] {
  const all = new Map<string, DatedStatement>();
  for (const { row, found } of [...readings].reverse()) {
    for (const statement of statementsOf(found)) {
      const key = keyOf(statement);
      const old = all.get(key);
      all.set(key, {
        ...statement,
        article,
        reader: old?.reader ?? row.reader,
        firstSeen: old?.firstSeen ?? row.readAt,
        lastSeen: row.readAt,
      });
    }
  }
  return [...all.values()];
}

/** What one reading states and the other does not. */
export function differences(
  before: RecordWithRules,
  after: RecordWithRules,
): { readonly gone: readonly Statement[]; readonly come: readonly Statement[] } {
  const old = statementsOf(before);
  const now = statementsOf(after);
  const oldKeys = new Set(old.map(keyOf));
  const newKeys = new Set(now.map(keyOf));
  return {
    gone: old.filter((statement) => !newKeys.has(keyOf(statement))),
    come: now.filter((statement) => !oldKeys.has(keyOf(statement))),
  };
}

/** Two readings state the same where part, subject, field, value and words agree; by which rule does not matter. */
function keyOf({ part, subject, field, value, words }: Statement): string {
  return [part, subject, field, value, words?.start, words?.end].join('\t');
}

function spanOnly({ text, start, end }: Span): Span {
  return { text, start, end };
}
