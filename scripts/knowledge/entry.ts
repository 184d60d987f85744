import type { EntityType } from '../../src/core/record.ts';
import type { Office } from '../../src/knowledge/knowledge-base.ts';

export const LANGUAGES = ['ar', 'en', 'ru', 'zh', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One entity while the knowledge base is being built. */
export interface Entry {
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string;
  readonly iso: string | null;
  readonly country: string | null;
  readonly names: { readonly [language: string]: EntryNames };
  readonly coordinates: readonly [number, number] | null;
  readonly prominence: number;
  readonly offices: readonly Office[];
  readonly members: readonly Membership[];
}

export interface EntryNames {
  readonly full: readonly string[];
  readonly short: readonly string[];
  readonly alias: readonly string[];
  readonly byline: readonly string[];
  /** Any of the above that is also something else. */
  readonly ambiguous: readonly string[];
}

export interface Membership {
  readonly iso: string;
  readonly from: string;
  readonly to: string | null;
}

export const noNames: EntryNames = { full: [], short: [], alias: [], byline: [], ambiguous: [] };

/** The distinct non-empty names, in order. */
export function distinct(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.map((name) => name?.trim() ?? '').filter(Boolean))];
}
