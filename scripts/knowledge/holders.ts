import type { Entry } from './entry.ts';
import { offices, type RoleRow } from './persons.ts';
import type { Sources } from './sources.ts';

interface HolderRow {
  readonly id: string;
  readonly country: string | null;
  readonly names: { readonly en?: readonly string[] };
  readonly roles: readonly RoleRow[];
}

/** Office holders known by their Latin names alone: id, country, names, offices; those of `entries` are left out. */
export function holderLines(sources: Sources, entries: readonly Entry[]): string[] {
  const known = new Set(entries.map((entry) => entry.id));
  return sources
    .jsonl<HolderRow>('sources/holders/holders.jsonl.gz')
    .filter((row) => !known.has(row.id) && (row.names.en?.length ?? 0) > 0)
    .map((row) =>
      [
        row.id,
        row.country ?? '',
        row.names.en!.slice(0, 4).join('|').replaceAll('\t', ' '),
        offices(row.roles)
          .map((o) => [o.role, o.of ?? '', o.at ?? '', o.from ?? '', o.to ?? '', o.asOf ?? ''].join(':'))
          .join(' '),
      ].join('\t'),
    );
}
