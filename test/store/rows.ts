import type { ArticleRow, EntityRow, NewArticle, NewMember, OccasionRow } from '../../src/ledger/ledger-store.ts';

/** Rows with something in every field, for tests to vary. */

export const AT = '2024-03-01T08:00:00.000Z';

export function newArticle(
  id: string,
  over: Partial<ArticleRow> & { text?: string; words?: string[]; entities?: string[] } = {},
): NewArticle {
  const { text = `نص المقال ${id}`, words = ['نص', 'مقال', id], entities = [], ...row } = over;
  const article: ArticleRow = {
    id,
    url: `https://example.org/${id}`,
    outlet: 'example.org',
    language: 'ar',
    day: 19_783,
    dayGiven: true,
    textHash: '0123456789abcdef',
    editionOf: null,
    addedAt: AT,
    headline: [0, 4],
    source: `https://example.org/${id}`,
    ...row,
  };
  const reading = {
    article: id,
    reader: '1.0.0 k1',
    readAt: AT,
    supersededAt: null,
    packed: Uint8Array.of(1, 2, 0, 255),
  };
  return { article, text, reading, searchWords: words, entities };
}

export function newMember(id: string, over: Partial<NewMember> = {}): NewMember {
  const article = id.startsWith('a-') ? id.replace(/#.*$/, '') : null;
  return { id, article, features: Uint8Array.of(7, 0, 9), component: id, cluster: id, keys: [1], ...over };
}

export function occasion(id: string, over: Partial<OccasionRow> = {}): OccasionRow {
  return {
    id,
    type: 'CONSULT',
    mode: 'visit',
    status: 'planned',
    state: 'announced',
    from: 19_800,
    to: 19_801,
    time: '2024-03-18/2024-03-19',
    precision: 'range',
    certainty: 0.75,
    firstTold: 19_783,
    lastTold: 19_785,
    articles: 3,
    outlets: 2,
    origins: 1,
    hidden: false,
    detail: JSON.stringify({ life: [], note: 'زيارة' }),
    parties: ['Q79', 'EG'],
    voices: ['Q130879'],
    ...over,
  };
}

export function entity(id: string, over: Partial<EntityRow> = {}): EntityRow {
  return {
    id,
    type: 'person',
    names: { ar: 'سامح شكري', en: 'Sameh Shoukry' },
    spellings: ['سامح شكرى'],
    offices: [{ role: 'minister', of: 'x:mfa-eg', at: null, firstDay: 19_000, lastDay: null }],
    canonical: id,
    doubts: [],
    ...over,
  };
}
