import { type ArticleRecord, EVENT_TYPES } from '../../src/core/record.ts';

/** What holds of every record, whatever was read. Throws where it does not; plain checks, for they run millions of times. */
export function checkInvariants(record: ArticleRecord): void {
  checkValues(record, record.article.text, 'record');
  checkReferences(record);
  for (const { value, text } of record.times) must(TIME_VALUE.test(value), `«${text}» has the value ${value}`);
  for (const event of record.events) {
    must(EVENT_TYPES.includes(event.type), `${event.type} is no event type`);
    must(event.certainty >= 0 && event.certainty <= 1, `a certainty of ${event.certainty}`);
    must(event.time === null || TIME_VALUE.test(event.time), `an event at ${event.time}`);
  }
  const { published } = record.article;
  must(!published || /^\d{4}-\d{2}-\d{2}$/.test(published.value), `published on ${published?.value}`);
}

function must(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

const DATE =
  '(?:-?\\d{3,4}|\\d{3}X|X{4})(?:-(?:\\d{2}(?:-\\d{2}(?:T\\d{2}(?::\\d{2}(?::\\d{2})?)?)?)?|W\\d{2}|Q\\d|WI|SP|SU|FA|H\\d))?~?';
const LENGTH = 'P(?:T?(?:\\d+(?:\\.\\d+)?|X)[YMWDHS])+~?';
const CLOCK = 'T\\d{2}(?::\\d{2}){0,2}';
const ONE = `(?:${DATE}|${LENGTH}|${CLOCK}|\\.\\.)`;
/** ISO 8601 and EDTF as far as the guidelines use them, and the three vague references. */
const TIME_VALUE = new RegExp(`^(?:R/${LENGTH}|R/[^/]+|${ONE}(?:/${ONE})?|(?:PAST|PRESENT|FUTURE)_REF)$`);

/**
 * Every value anywhere in the record is one that JSON keeps, and every object that has text, start and end is a stretch
 * of the article.
 */
function checkValues(value: unknown, text: string, where: string): void {
  if (typeof value === 'number') must(Number.isFinite(value), `${where} is ${value}`);
  if (value === null || ['string', 'boolean', 'number'].includes(typeof value)) return;
  if (Array.isArray(value)) {
    for (const item of value) checkValues(item, text, where);
    return;
  }
  must(typeof value === 'object', `${where} is ${typeof value}, which JSON does not keep`);
  const object = value as { readonly [key: string]: unknown };
  if ('start' in object && 'end' in object && 'text' in object) {
    const { start, end } = object as { start: number; end: number };
    must(0 <= start && start <= end && end <= text.length, `${where} runs from ${start} to ${end}`);
    must(text.slice(start, end) === object.text, `${where} at ${start} says «${object.text}»`);
  }
  for (const [key, item] of Object.entries(object)) checkValues(item, text, key);
}

function checkReferences(record: ArticleRecord): void {
  const entities = new Set(record.entities.map((entity) => entity.id));
  const claims = new Set(record.claims.map((claim) => claim.id));
  must(entities.size === record.entities.length, 'an entity id stands twice');
  must(claims.size === record.claims.length, 'a claim id stands twice');
  must(new Set(record.events.map((event) => event.id)).size === record.events.length, 'an event id stands twice');

  const used: [string, string | null][] = [];
  const { dateline } = record.article;
  if (dateline) for (const id of [dateline.place, ...dateline.agencies]) used.push(['dateline', id]);
  for (const claim of record.claims) for (const link of claim.chain) used.push(['chain', link.agent]);
  for (const event of record.events) {
    used.push(['place', event.place]);
    for (const participant of event.participants) used.push(['participant', participant.entity]);
    for (const id of event.claims) must(claims.has(id), `claim ${id} of an event is not in the record`);
  }
  for (const relation of record.relations) {
    used.push(['subject', relation.subject]);
    if (relation.predicate !== 'holdsPosition') used.push(['object', relation.object]);
  }
  for (const [where, id] of used) {
    must(id === null || entities.has(id), `${where}: ${id} is not among the entities`);
  }
}
