import type { MemberKind } from './ledger-store.ts';

/**
 * The name of a cluster, which is its founder's in another form: the occasion that `a-1f…#e123` founded is `o-1f…-123`,
 * the report that `a-1f…#c40` founded `r-1f…-40`. Texts and entities go by the founder's own id.
 */
export function clusterName(kind: MemberKind, founder: string): string {
  const letter = LETTERS[kind];
  const found = letter && /^a-(.+)#[ec](\d+)$/.exec(founder);
  return found ? `${letter}-${found[1]}-${found[2]}` : founder;
}

/** The founder by whose name a cluster goes; undefined for an id of another form. */
export function founderOf(cluster: string): string | undefined {
  const found = /^([or])-(.+)-(\d+)$/.exec(cluster);
  return found ? `a-${found[2]}#${found[1] === LETTERS.occasion ? 'e' : 'c'}${found[3]}` : undefined;
}

const LETTERS: { readonly [kind in MemberKind]?: string } = { occasion: 'o', report: 'r' };
