import { describe, expect, it } from 'vitest';
import type { ArticleRecord, ChainLink, RecordEntity, RecordEvent } from '../../src/core/record.ts';
import { articleReport } from '../../src/faces/cli/report/article-report.ts';
import type { Page } from '../../src/faces/cli/report/set-lines.ts';

/** A record by hand, so that what the report shows does not hang on what the stages find. */
const TEXT = `لقاء مرتقب في تبليسي

تبليسي - أ ف ب

قالت صحيفة "الفجر" نقلا عن وكالتي "شرق" و"غرب" إن مصدرا ذكر أن الوزيرين سيلتقيان في 3 و4 مايو.

وجرى اللقاء السابق في بداية يناير.`;

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(words);
  return { text: words, start, end: start + words.length };
}

function entity(id: string, type: RecordEntity['type'], en: string, ...surfaces: string[]): RecordEntity {
  const mentions = surfaces.map((words) => ({ ...spanOf(words), kind: 'name' as const }));
  return { id, type, names: { en, ar: surfaces[0] ?? en }, iso: null, coordinates: null, mentions };
}

function event(id: string, trigger: string, more: Partial<RecordEvent>): RecordEvent {
  return {
    id,
    type: 'CONSULT',
    mode: null,
    trigger: spanOf(trigger),
    participants: [],
    place: null,
    time: null,
    status: 'occurred',
    claims: [],
    certainty: 0.9,
    evidence: [],
    ...more,
  };
}

const chain: ChainLink[] = [
  { role: 'agency', agent: 'Q40464', span: spanOf('أ ف ب') },
  { role: 'medium', agent: 'local:fajr', span: spanOf('الفجر') },
  { role: 'medium', agent: 'Q1', span: spanOf('شرق') },
  { role: 'medium', agent: 'Q2', span: spanOf('غرب') },
  { role: 'unnamed', agent: null, span: spanOf('مصدرا') },
];
const said = spanOf('أن الوزيرين سيلتقيان في 3 و4 مايو');

const record: ArticleRecord = {
  schema: 'isnad/record@1',
  reader: { version: '0.1.0', language: 'ar', knowledge: 'test' },
  article: {
    id: 'a-1',
    url: null,
    outlet: null,
    language: 'ar',
    text: TEXT,
    headline: spanOf('لقاء مرتقب في تبليسي'),
    dateline: { place: 'Q994', agencies: ['Q40464'], span: spanOf('تبليسي - أ ف ب') },
    pictures: [],
    paragraphs: [],
    published: { value: '2023-05-01', given: false, certainty: 0.5, because: [spanOf('بداية يناير')] },
  },
  entities: [
    entity('Q994', 'place', 'Tbilisi', 'تبليسي'),
    entity('Q40464', 'organization', 'AFP', 'أ ف ب'),
    entity('local:fajr', 'organization', 'Al-Fajr', 'الفجر'),
    entity('Q1', 'organization', 'East', 'شرق'),
    entity('Q2', 'organization', 'West', 'غرب'),
    entity('Q9', 'person', 'Nino Example'),
  ],
  times: [
    { ...spanOf('3 و4 مايو'), value: '2023-05-03/2023-05-04', type: 'date' },
    { ...spanOf('بداية يناير'), value: '2023-01~', type: 'date' },
  ],
  claims: [
    { id: 'c1', ...said, form: 'indirect', verb: spanOf('ذكر'), chain },
    {
      id: 'c2',
      ...spanOf('اللقاء السابق'),
      form: 'indirect',
      verb: null,
      chain: [{ role: 'speaker', agent: 'Q9', span: null }],
    },
  ],
  events: [
    event('e1', 'سيلتقيان', {
      status: 'planned',
      time: '2023-05-03/2023-05-04',
      place: 'Q994',
      participants: [{ entity: 'Q9', role: 'host', span: spanOf('الوزيرين') }],
      claims: ['c1'],
    }),
    event('e2', 'وجرى اللقاء', { certainty: 0.4 }),
    event('e3', 'لقاء', { type: 'DISASTER', claims: ['c1'] }),
  ],
  relations: [
    { subject: 'Q9', predicate: 'holdsPosition', object: 'foreign minister of Example', evidence: spanOf('الوزيرين') },
    { subject: 'Q1', predicate: 'memberOf', object: 'Q2', evidence: spanOf('شرق') },
    { subject: 'Q40464', predicate: 'memberOf', object: 'Q2', evidence: spanOf('شرق') },
  ],
  notices: [{ code: 'odd', message: 'Something is odd.', span: null }],
};

const page = (more: Partial<Page> = {}): Page => ({ columns: 90, bidi: 'none', paint: (text) => text, ...more });
const report = (more: Partial<Page> = {}, language: 'en' | 'ar' = 'en') =>
  articleReport(record, { language, source: 'story.txt' }, page(more));

describe('articleReport', () => {
  it('opens with headline, dateline and the day of publication with why', () => {
    expect(report().split('\n').slice(0, 3)).toEqual([
      'لقاء مرتقب في تبليسي',
      'Tbilisi · AFP · ar · story.txt',
      'Published 1 May 2023?, inferred from «بداية يناير»',
    ]);
  });

  it('gives an event its sign and word, date, place, people, chain and exact words', () => {
    const lines = report()
      .split('\n')
      .map((line) => line.trim());
    const at = lines.indexOf('○ planned    Meeting · 3–4 May 2023 · Tbilisi');
    expect(lines.slice(at + 1, at + 4)).toEqual([
      'host Nino Example',
      'c1 AFP ‹ Al-Fajr ‹ East, West ‹ «مصدرا»',
      '«أن الوزيرين سيلتقيان في 3 و4 مايو»',
    ]);
  });

  it('shows what is unsure with a question mark, and narration by its sentence', () => {
    expect(report()).toContain('● held?      Meeting');
    expect(report()).toContain('«وجرى اللقاء السابق في بداية يناير»');
  });

  it('says of what nobody arranges that it happened, and prints a claim once', () => {
    expect(report()).toContain('● happened   Disaster');
    expect(report().split('أن الوزيرين سيلتقيان')).toHaveLength(2);
    expect(report()).toContain('above');
  });

  it('sets claims of no event, other dates, names, relations and notices apart', () => {
    const text = report();
    expect(text).toMatch(/SAID BESIDES\n {2}c2 Nino Example/);
    expect(text).toMatch(/OTHER DATES\n {2}about January 2023 · «بداية يناير»/);
    expect(text).toMatch(/people\n {4}Nino Example +foreign minister of Example · Q9/);
    expect(text).toMatch(/RELATIONS\n {2}East, AFP member of West/);
    expect(text).toMatch(/NOTICES\n {2}! Something is odd\./);
    expect(text).not.toContain('local:');
  });

  it('keeps to a narrow page', () => {
    for (const line of report({ columns: 60 }).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('has its own words in Arabic where that is asked for, with Arabic names', () => {
    expect(report({}, 'ar')).toContain('○ مقرر');
    expect(report({}, 'ar')).toContain('تبليسي · أ ف ب');
  });

  it('never leaves a value without a sign where there is no colour', () => {
    const painted = report({ paint: (text, style) => (style === 'plain' ? text : `<${style}>${text}</>`) });
    expect(painted).toContain('<strong>سيلتقيان</>');
    expect(painted).toContain('<inferred>Nino Example</>');
  });
});
