import type { KnowledgeBase } from './knowledge-base.ts';

/** The knowledge base that comes with the package. Loaded once a process. */
export function loadKnowledge(): KnowledgeBase {
  return {
    version: 'empty',
    entity: () => undefined,
    country: () => undefined,
    namesAt: () => [],
    nationality: () => [],
    holders: () => [],
    members: () => [],
    lexicon: () => ({ portfolios: [], titles: [], references: [] }),
  };
}
