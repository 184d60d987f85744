import type { Judgement } from '../judgement.ts';
import type { EntityRow, LedgerReads } from '../ledger-store.ts';

/** Everything that people have judged, the latest first, undone ones included. Plain data. */
export async function correctionsView(store: LedgerReads): Promise<Judgement[]> {
  return [...(await store.judgements())].reverse();
}

/** An entity about which a person should decide, with those it may be. Plain data. */
export interface DoubtView {
  readonly entity: EntityRow;
  readonly others: readonly EntityRow[];
}

/** Entities in doubt, in the order of the store; those that people have decided about are left out. */
export async function doubtsView(
  store: LedgerReads,
  options: { readonly after: string | null; readonly limit: number },
): Promise<{ readonly doubts: readonly DoubtView[]; readonly next: string | null }> {
  const rows = await store.doubtfulEntities(options.after, options.limit);
  const decided = new Set(
    (await store.judgements()).flatMap((one) =>
      one.undone === null && one.subject === 'entity' && 'b' in one ? [`${one.a} ${one.b}`, `${one.b} ${one.a}`] : [],
    ),
  );
  const open = rows.flatMap((entity) => {
    const doubts = entity.doubts.filter(({ other }) => other === null || !decided.has(`${entity.id} ${other}`));
    return doubts.length > 0 ? [{ ...entity, doubts }] : [];
  });
  const others = await store.entities([
    ...new Set(open.flatMap(({ doubts }) => doubts.flatMap(({ other }) => other ?? []))),
  ]);
  const byId = new Map(others.map((row) => [row.id, row]));
  return {
    doubts: open.map((entity) => ({
      entity,
      others: entity.doubts.flatMap(({ other }) => byId.get(other ?? '') ?? []),
    })),
    next: rows.length === options.limit ? rows.at(-1)!.id : null,
  };
}
