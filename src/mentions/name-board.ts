import type { Office } from './offices.ts';
import { type FoundName, type Scan, whole } from './scan.ts';

/** A name in its noun group. */
export interface GroupedName extends FoundName {
  readonly groupEnd: number;
  readonly office: Office | null;
}

/** Which name, if any, stands over each token. */
export class Board {
  readonly #by: (GroupedName | undefined)[];

  constructor(tokens: number) {
    this.#by = new Array<GroupedName | undefined>(tokens).fill(undefined);
  }

  at(i: number): GroupedName | undefined {
    return this.#by[i];
  }

  startingAt(i: number): GroupedName | undefined {
    const name = this.#by[i];
    return name?.firstToken === i ? name : undefined;
  }

  put(name: FoundName, more: { groupEnd?: number; office?: Office | null } = {}): void {
    // Field by field, so that all names on the board have one shape, however they were found.
    const grouped: GroupedName = {
      firstToken: name.firstToken,
      endToken: name.endToken,
      cut: name.cut,
      type: name.type,
      kind: name.kind,
      entity: name.entity,
      local: name.local,
      country: name.country,
      groupFirst: name.groupFirst,
      voiceOf: name.voiceOf,
      rule: name.rule,
      certainty: name.certainty,
      groupEnd: more.groupEnd ?? name.endToken,
      office: more.office ?? null,
    };
    for (let i = name.firstToken; i < name.endToken; i++) {
      const old = this.#by[i];
      if (old) this.#by.fill(undefined, old.firstToken, old.endToken);
    }
    this.#by.fill(grouped, name.firstToken, name.endToken);
  }

  free(first: number, end: number): boolean {
    for (let i = first; i < end; i++) if (this.#by[i]) return false;
    return true;
  }

  list(): GroupedName[] {
    const found: GroupedName[] = [];
    for (let i = 0; i < this.#by.length; ) {
      const name = this.#by[i];
      if (name?.firstToken === i) found.push(name);
      i = Math.max(i + 1, name?.endToken ?? 0);
    }
    return found;
  }

  covered(): Uint8Array {
    const covered = new Uint8Array(this.#by.length);
    for (let i = 0; i < covered.length; i++) if (this.#by[i]) covered[i] = 1;
    return covered;
  }

  /** The place and the agencies of the byline, which the parts stage has already read. */
  addDateline(scan: Scan): void {
    const { text, knowledge } = scan;
    const { dateline } = scan.input.parts;
    if (!dateline) return;
    const { place, placeSpan, agencies } = dateline;
    for (const { id, span } of place && placeSpan ? [{ id: place, span: placeSpan }, ...agencies] : agencies) {
      const first = text.tokens.findIndex((token) => token.end > span.start);
      const end = text.tokens.findIndex((token) => token.start >= span.end);
      const known = knowledge.entity(id);
      if (!known || first < 0) continue;
      this.put({
        firstToken: first,
        endToken: end < 0 ? text.tokens.length : end,
        cut: whole(text.tokens[first]!),
        type: known.type,
        kind: known.kind,
        entity: id,
        local: null,
        country: known.country,
        groupFirst: first,
        voiceOf: null,
        rule: 'byline',
        certainty: 0.97,
      });
    }
  }
}
