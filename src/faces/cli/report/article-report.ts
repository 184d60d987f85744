import type { ArticleRecord, EntityType, RecordClaim, RecordEntity, RecordEvent } from '../../../core/record.ts';
import { chainInWords } from './chain-in-words.ts';
import { dateInWords } from './dates-in-words.ts';
import { type Field, field, type Run, type Style, styled } from './fields.ts';
import { type Block, joined, type Page, setBlock } from './set-lines.ts';
import { textWidth } from './text-width.ts';
import { ARRANGED, REPORT_WORDS, type ReportLanguage, type ReportWords, STATUS_SIGNS } from './words.ts';
import { wordsAround } from './words-around.ts';

export interface ReportOptions {
  readonly language: ReportLanguage;
  /** Where the article came from, a file name say. */
  readonly source: string;
}

/** The record of one article as a page for people. */
export function articleReport(record: ArticleRecord, options: ReportOptions, page: Page): string {
  const report = new Map<string, Block[]>();
  const context: Context = { record, language: options.language, words: REPORT_WORDS[options.language], page };
  const told = new Set(record.events.flatMap((event) => event.claims));
  const { words } = context;
  report.set('', head(context, options.source));
  report.set(words.events, eventBlocks(context));
  report.set(
    words.otherClaims,
    record.claims.filter((claim) => !told.has(claim.id)).flatMap((claim) => claimBlocks(claim, 2, context)),
  );
  report.set(words.otherTimes, otherTimes(context));
  report.set(words.names, nameBlocks(context));
  report.set(words.relations, relationBlocks(context));
  report.set(words.notices, noticeBlocks(context));

  const lines: string[] = [];
  for (const [heading, blocks] of report) {
    if (blocks.length === 0) continue;
    if (heading !== '') {
      lines.push('');
      lines.push(...setBlock(block([field(styled(heading.toUpperCase(), 'heading'))], 0), page));
    }
    for (const one of blocks) lines.push(...setBlock(one, page));
  }
  const found = record.entities.length + record.events.length + record.claims.length + record.times.length;
  if (found === 0) lines.push('', ...setBlock(block([field(styled(words.nothing, 'quiet'))], 0), page));
  return `${lines.join('\n')}\n`;
}

interface Context {
  readonly record: ArticleRecord;
  readonly language: ReportLanguage;
  readonly words: ReportWords;
  readonly page: Page;
}

/** Below this a value is shown as unsure. */
const SURE = 0.6;

/** The columns of the status sign and word. */
const MARGIN = 15;

function block(fields: readonly Field[], indent: number, hanging = indent): Block {
  return { fields, indent, hanging };
}

function head(context: Context, source: string): Block[] {
  const { article } = context.record;
  const { headline, dateline } = article;
  const blocks: Block[] = [];
  if (headline) blocks.push(block([field(styled(headline.text, 'strong'))], 0));
  const origin = dateline && [dateline.place, ...dateline.agencies].filter((id) => id !== null);
  const named = origin && origin.length > 0 && origin.every((id) => isKnown(id, context));
  const about = [
    ...(named ? origin!.map((id) => field(nameOf(id, context))) : []),
    dateline && !named ? field(dateline.span.text) : null,
    article.outlet ? field(article.outlet) : null,
    field(styled(article.language, 'quiet')),
    field(styled(article.url ?? source, 'quiet')),
  ];
  blocks.push(block(joined(about), 0), publishedBlock(context));
  return blocks;
}

function publishedBlock({ record, words, language }: Context): Block {
  const { published } = record.article;
  if (!published) return block([field(styled(words.noDate, 'inferred'))], 0);
  const unsure = published.certainty < SURE;
  const day = dateInWords(published.value, language) + (unsure ? words.unsure : '');
  const style: Style = unsure ? 'quiet' : published.given ? 'plain' : 'inferred';
  const why = published.given ? words.given : published.because.length > 0 ? words.inferredFrom : words.inferred;
  const because = distinct(published.because.map((span) => span.text)).map((text) => field(`«${text}»`));
  return block(
    [
      field(`${words.published} `),
      field(styled(day, style)),
      field(styled(`${words.comma}${why}${because.length > 0 ? ' ' : ''}`, 'quiet')),
      ...joined(because, field(styled(words.comma, 'quiet'))),
    ],
    0,
    2,
  );
}

function eventBlocks(context: Context): Block[] {
  const { record } = context;
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const told = new Set<string>();
  return record.events.flatMap((event, i) => {
    const blocks: Block[] = i === 0 ? [] : [block([], 0)];
    blocks.push(eventHead(event, context));
    const people = participants(event, context);
    if (people.length > 0) blocks.push(block(people, MARGIN, MARGIN + 2));
    // A claim holds the trigger, so it is the words; narration is shown by the sentence the trigger stands in.
    const tellers = event.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
    if (tellers.length === 0) {
      blocks.push(block([wordsAround(record.article.text, event.trigger)], MARGIN, MARGIN));
    }
    for (const claim of tellers) {
      blocks.push(...(told.has(claim.id) ? [claimAbove(claim, context)] : claimBlocks(claim, MARGIN, context, event)));
      told.add(claim.id);
    }
    return blocks;
  });
}

function eventHead(event: RecordEvent, context: Context): Block {
  const { words } = context;
  const unsure = event.certainty < SURE;
  const sign = STATUS_SIGNS[event.status];
  const happened = event.status === 'occurred' && !ARRANGED.has(event.type);
  const status = (happened ? words.happened : words.status[event.status]) + (unsure ? words.unsure : '');
  return {
    label: field(styled(`${sign} `, 'sign'), styled(status, unsure ? 'quiet' : 'plain')),
    fields: joined([
      field(styled(words.types[event.type], unsure ? 'quiet' : 'strong')),
      eventTime(event, context),
      event.place ? field(styled(nameOf(event.place, context), 'strong')) : null,
    ]),
    indent: 2,
    hanging: MARGIN,
  };
}

/** A time without a place on the calendar says too little, so its words stand with it: in the future «الخميس». */
function eventTime({ time, trigger }: RecordEvent, { record, language }: Context): Field | null {
  if (time === null) return null;
  const date = styled(dateInWords(time, language), 'strong');
  if (!time.endsWith('_REF')) return field(date);
  const distance = ({ start }: { start: number }) => Math.abs(start - trigger.start);
  const [nearest] = record.times.filter((one) => one.value === time).sort((a, b) => distance(a) - distance(b));
  return field(date, nearest ? styled(` «${nearest.text}»`, 'plain') : '');
}

function participants(event: RecordEvent, context: Context): Field[] {
  const { words } = context;
  const fields = event.participants.map(({ entity, role, span }) => {
    const name = isKnown(entity, context) ? nameOf(entity, context) : `«${span.text}»`;
    if (role === 'host') return field(styled(`${words.host} `, 'quiet'), name);
    if (role === 'recipient') return field(styled(`${words.recipient} `, 'quiet'), name);
    return field(name);
  });
  return joined(fields, field(styled(words.comma, 'quiet')));
}

/** The chain of a claim, and under it its exact words, with the trigger of the event it tells set strong. */
function claimBlocks(claim: RecordClaim, indent: number, context: Context, event?: RecordEvent): Block[] {
  const chain = chainInWords(claim.chain, context.record, (id) => nameOf(id, context), context.words);
  const id = field(styled(`${claim.id} `, 'quiet'));
  return [
    block(
      [id, ...(chain.length > 0 ? chain : [field(styled(context.words.narration, 'inferred'))])],
      indent,
      indent + 3,
    ),
    block([field(...quoted(claim, event))], indent + 3),
  ];
}

function quoted(claim: RecordClaim, event: RecordEvent | undefined): Run[] {
  const runs = (text: string): Run => styled(text, 'plain');
  if (!event || event.trigger.start < claim.start || event.trigger.end > claim.end) return [runs(`«${claim.text}»`)];
  const from = event.trigger.start - claim.start;
  const to = event.trigger.end - claim.start;
  return [
    runs(`«${claim.text.slice(0, from)}`),
    styled(claim.text.slice(from, to), 'strong'),
    runs(`${claim.text.slice(to)}»`),
  ];
}

function claimAbove(claim: RecordClaim, context: Context): Block {
  const chain = chainInWords(claim.chain, context.record, (id) => nameOf(id, context), context.words);
  const fields = [field(styled(`${claim.id} `, 'quiet')), ...chain];
  return block([...fields, field(styled(` ${context.words.above}`, 'quiet'))], MARGIN, MARGIN + 3);
}

function otherTimes({ record, language }: Context): Block[] {
  const used = new Set(record.events.map((event) => event.time));
  const byValue = new Map<string, string[]>();
  for (const { value, text } of record.times) {
    if (!used.has(value)) byValue.set(value, [...(byValue.get(value) ?? []), text]);
  }
  return [...byValue].map(([value, texts]) =>
    block(joined([field(dateInWords(value, language)), ...distinct(texts).map(inWords)]), 2, 4),
  );
}

/** A longer name has a line of its own, so that one does not push all others aside. */
const NAME_COLUMN_MAX = 40;

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'product'];

function nameBlocks(context: Context): Block[] {
  const { record, words, page } = context;
  const positions = new Map<string, string[]>();
  for (const { subject, predicate, object } of record.relations) {
    if (predicate === 'holdsPosition') positions.set(subject, [...(positions.get(subject) ?? []), object]);
  }
  const longest = Math.max(0, ...record.entities.map((entity) => textWidth(nameOf(entity.id, context))));
  const column = Math.min(longest + 6, Math.floor(page.columns * 0.4), NAME_COLUMN_MAX);
  return TYPES.flatMap((type) => {
    const entities = record.entities.filter((entity) => entity.type === type);
    if (entities.length === 0) return [];
    return [
      block([field(styled(words.entityTypes[type], 'quiet'))], 2),
      ...entities.map((entity) => nameBlock(entity, positions.get(entity.id) ?? [], column, context)),
    ];
  });
}

function nameBlock(entity: RecordEntity, positions: readonly string[], column: number, context: Context): Block {
  const surfaces = distinct(
    entity.mentions.filter((mention) => mention.kind === 'name').map((mention) => mention.text),
  );
  const fields = [
    ...distinct(positions).map((position) => field(position)),
    field(styled(entity.id.startsWith('local:') ? '' : entity.id, 'quiet')),
    surfaces.length > 0
      ? field(...surfaces.flatMap((text, i) => (i === 0 ? [`«${text}»`] : [' ', `«${text}»`])))
      : null,
    entity.mentions.length > 1 ? field(styled(`${entity.mentions.length}×`, 'quiet')) : null,
  ];
  const known = !entity.id.startsWith('local:');
  const label = field(styled(nameOf(entity.id, context), known ? 'plain' : 'inferred'));
  return { label, fields: joined(fields), indent: 4, hanging: column };
}

/** Ten members of one organisation are one line. A position stands with its holder's name already. */
function relationBlocks(context: Context): Block[] {
  const { record, words } = context;
  const grouped = new Map<
    string,
    { predicate: (typeof record.relations)[number]['predicate']; object: string; subjects: string[] }
  >();
  for (const { subject, predicate, object } of record.relations) {
    if (predicate === 'holdsPosition' && record.entities.some((entity) => entity.id === subject)) continue;
    const key = `${predicate} ${object}`;
    const group = grouped.get(key) ?? { predicate, object, subjects: [] };
    group.subjects.push(nameOf(subject, context));
    grouped.set(key, group);
  }
  return [...grouped.values()].map(({ predicate, object, subjects }) =>
    block(
      [
        ...joined(
          distinct(subjects).map((name) => field(name)),
          field(styled(words.comma, 'quiet')),
        ),
        field(styled(`  ${words.predicates[predicate]}  `, 'quiet')),
        field(nameOf(object, context)),
      ],
      2,
      4,
    ),
  );
}

function noticeBlocks({ record }: Context): Block[] {
  return record.notices.map(({ message, span }) =>
    block([field(styled('! ', 'warning'), message), ...(span ? [field(' '), inWords(span.text)] : [])], 2, 4),
  );
}

/** The name in the report's language, else in English, else the first known; an unknown id stands for itself. */
function nameOf(id: string, { record, language }: Context): string {
  const names = record.entities.find((entity) => entity.id === id)?.names;
  return names?.[language] ?? names?.en ?? (names && Object.values(names)[0]) ?? id;
}

function isKnown(id: string, { record }: Context): boolean {
  return record.entities.some((entity) => entity.id === id);
}

function inWords(text: string): Field {
  return field(`«${text}»`);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
