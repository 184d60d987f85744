import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/core/record.ts';
import { read } from '../../src/index.ts';
import { type EventExample, examples, negatives, notYet, published } from '../../src/languages/ar/events.examples.ts';

const plain = (text: string) => text.replace(/[[\]]/g, '');
const recordOf = (text: string) => read(`نشرة الأخبار\n\n${plain(text)}`, { published, language: 'ar' });
const nameOf = (record: ReturnType<typeof read>, id: string | null) =>
  record.entities.find((entity) => entity.id === id)?.mentions.map((mention) => mention.text) ?? [];

/** The event whose trigger overlaps the brackets, as the example writes it. */
function found(example: EventExample) {
  const record = recordOf(example.text);
  const trigger = /\[(.+?)\]/.exec(example.text)![1]!;
  const event = record.events.find((e) => e.trigger.text.includes(trigger) || trigger.includes(e.trigger.text));
  if (!event) return null;
  return {
    type: event.type,
    participants: event.participants.map((participant) => participant.span.text).sort(),
    place: example.place && nameOf(record, event.place).includes(example.place) ? example.place : event.place,
    time: event.time,
    status: event.status,
  };
}

const wanted = ({ type, participants, place, time, status }: EventExample) => ({
  type,
  participants: [...participants].sort(),
  place: place ?? null,
  time: time ?? null,
  status,
});

describe('events of Arabic sentences', () => {
  it.each(examples)('$type, $status: $text', (example) => {
    expect(found(example)).toEqual(wanted(example));
  });
  it.each(negatives)('no event: %s', (text) => {
    expect(recordOf(text).events).toEqual([]);
  });
  it.each(notYet)('not yet, $why: $text', (example) => {
    expect(found(example)).not.toEqual(wanted(example));
  });
  it('tells one event once, however often the article speaks of it', () => {
    const record = recordOf(
      'التقى الرئيس الفرنسي إيمانويل ماكرون الرئيس التركي رجب طيب أردوغان في باريس أمس. وبحث اللقاء الأزمة. ' +
        'وقال بيان إن ماكرون التقى أردوغان في باريس.',
    );
    expect(record.events.filter((event) => event.type === 'CONSULT')).toHaveLength(1);
  });
});

const lexicon: { entries: { forms: Record<string, string[]> }[] } = JSON.parse(
  readFileSync(new URL('../../data/languages/ar/triggers.json', import.meta.url), 'utf8'),
);
const triggerWords = lexicon.entries.flatMap((entry) => Object.values(entry.forms).flat());
const otherWords =
  'روسيا الصين الرئيس الروسي فلاديمير بوتين في من إلى مع بين وبين أن إن الذي التي لم لن قد كان وكان غدا أمس ، . « » : الجانبان و قوات بعد قبل خلال 5 مايو'.split(
    ' ',
  );

describe('events of any words', () => {
  const word = fc.oneof(
    fc.constantFrom(...triggerWords),
    fc.constantFrom(...otherWords),
    fc.constantFrom(...otherWords),
    fc.string({ maxLength: 4 }),
  );
  it('point at their words, name entities of the record, and never throw', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const text = `عنوان\n\n${words.join(' ')}`;
        const record = read(text, { published, language: 'ar' });
        const ids = new Set(record.entities.map((entity) => entity.id));
        for (const event of record.events) {
          for (const span of [event.trigger, ...event.evidence, ...event.participants.map((p) => p.span)]) {
            expect(text.slice(span.start, span.end)).toBe(span.text);
          }
          for (const { entity } of event.participants) expect(ids.has(entity)).toBe(true);
          if (event.place !== null) expect(ids.has(event.place)).toBe(true);
          expect(EVENT_TYPES).toContain(event.type);
          expect(event.certainty).toBeGreaterThanOrEqual(0);
          expect(event.certainty).toBeLessThanOrEqual(1);
          expect(new Set(event.participants.map((p) => p.entity)).size).toBe(event.participants.length);
        }
      }),
      { numRuns: 150 },
    );
  });
  it.each(['التقى ', 'الذي التقى ', 'اجتماع ', 'أن ', 'وقال اجتماع بين روسيا ', '«', 'بعد أن '])(
    'read 100 KB of «%s» in one pass',
    (piece) => {
      const text = `عنوان\n\n${piece.repeat(Math.ceil(100_000 / piece.length))}`;
      expect(read(text, { published, language: 'ar' }).article.text).toBe(text);
    },
  );
});

describe('docs/concepts/events.md', () => {
  const page = readFileSync(new URL('../../docs/concepts/events.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^- (?<text>.*\[.+?\].*)\n {2}`(?<type>[A-Z]+)`, (?<status>[a-z]+)/gmu)];
  it('shows examples', () => {
    expect(rows.length).toBeGreaterThan(5);
  });
  it.each(rows.map((row) => row.groups! as { text: string; type: string; status: string }))(
    '$type, $status: $text',
    ({ text, type, status }) => {
      const trigger = /\[(.+?)\]/.exec(text)![1]!;
      const event = recordOf(text).events.find((e) => e.trigger.text.includes(trigger));
      expect(event && { type: event.type, status: event.status }).toEqual({ type, status });
    },
  );
  it('names every type', () => {
    for (const type of EVENT_TYPES) expect(page).toContain(`\`${type}\``);
  });
});
