import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { ArticleRow, LedgerReads, ReadingRow } from '../ledger-store.ts';
import { type EntityFacts, type RecordWithRules, unpackRecord } from '../pack-reading.ts';

/** The record that a reading found, as the reader gave it. */
export function recordOf(
  article: ArticleRow,
  text: string,
  reading: ReadingRow,
  knowledge: KnowledgeBase,
): RecordWithRules {
  const { id, url, outlet } = article;
  return unpackRecord(reading.packed, { id, url, outlet }, text, (entity) => factsOf(knowledge, entity));
}

/** The article's record as it counts now; undefined where the ledger does not have the article. */
export async function currentRecord(
  store: LedgerReads,
  id: string,
  knowledge: KnowledgeBase,
): Promise<RecordWithRules | undefined> {
  const [[article], [reading], texts] = await Promise.all([
    store.articles([id]),
    store.currentReadings([id]),
    store.texts([id]),
  ]);
  const text = texts.get(id);
  return article && reading && text !== undefined ? recordOf(article, text, reading, knowledge) : undefined;
}

function factsOf(knowledge: KnowledgeBase, id: string): EntityFacts | undefined {
  const known = knowledge.entity(id);
  if (!known) return undefined;
  const names = Object.entries(known.names).flatMap(([language, [name]]) =>
    name === undefined ? [] : [[language, name]],
  );
  return { names: Object.fromEntries(names), iso: known.iso, coordinates: known.coordinates };
}
