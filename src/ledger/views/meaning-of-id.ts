import type { LedgerReads } from '../ledger-store.ts';

/** What an id is of, and where it leads now. */
export interface Meaning {
  readonly kind: 'occasion' | 'report' | 'article' | 'entity';
  readonly id: string;
  /** Whether what was asked for goes by another id now: it was merged, or it is a telling of it. */
  readonly moved: boolean;
}

/**
 * What a person means by an id: an occasion (`o-…`), a report (`r-…`), an article (`a-…`), an entity, or a telling
 * (`a-…#e3`, `a-…#c2`), which stands for its occasion or report. Undefined where the ledger has nothing of that name.
 */
export async function meaningOf(store: LedgerReads, asked: string): Promise<Meaning | undefined> {
  const meant = (kind: Meaning['kind'], id: string): Meaning => ({ kind, id, moved: id !== asked });
  if (asked.startsWith('o-')) {
    const id = await store.resolve('occasion', asked);
    return (await store.occasions([id])).length > 0 ? meant('occasion', id) : undefined;
  }
  if (asked.startsWith('r-')) {
    const id = await store.resolve('report', asked);
    return (await store.members('report', 'cluster', [id])).length > 0 ? meant('report', id) : undefined;
  }
  const telling = /^a-.+#([ec])\d+$/.exec(asked);
  if (telling) {
    const kind = telling[1] === 'e' ? 'occasion' : 'report';
    const [member] = await store.members(kind, 'id', [asked]);
    return member && meant(kind, member.cluster);
  }
  if (asked.startsWith('a-')) return (await store.articles([asked])).length > 0 ? meant('article', asked) : undefined;
  const [entity] = await store.entities([asked]);
  return entity && meant('entity', entity.canonical);
}
