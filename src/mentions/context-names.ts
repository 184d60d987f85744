import { slug } from './genus-names.ts';
import type { Board } from './name-board.ts';
import { nationalityAt, type Scan, sentenceEnd, TRAIT, whole } from './scan.ts';

/**
 * Names that only their surroundings make: «المملكة» for the kingdom that the article is about, «الغرب» beside other
 * lands, a newspaper in its own byline.
 */
export function nameByContext(scan: Scan, board: Board): void {
  nameNicknames(scan, board);
  nameOutlets(scan, board);
}

/** «المملكة» is the one of the kingdoms that the article names or describes most. */
function nameNicknames(scan: Scan, board: Board): void {
  let counts: ReadonlyMap<string, number> | undefined;
  for (let i = 0; i < scan.tokens.length; i++) {
    if (!(scan.traits[i]! & TRAIT.nickname) || scan.skip[i] || board.at(i)) continue;
    const token = scan.tokens[i]!;
    for (const cut of token.cuts) {
      const states = scan.pack.stateNicknames.get(cut.definite ? `${scan.pack.article}${cut.stem}` : cut.stem);
      if (!states) continue;
      const next = i + 1 < sentenceEnd(scan, i) ? nationalityAt(scan, i + 1, sentenceEnd(scan, i)) : undefined;
      if (next?.cut.definite && next.cut.length === 2) break;
      counts ??= countryCounts(scan, board);
      const iso = [...states].sort((a, b) => (counts!.get(b) ?? 0) - (counts!.get(a) ?? 0))[0]!;
      const known = scan.knowledge.country(iso);
      if (!known) break;
      const sure = (counts.get(iso) ?? 0) > 0;
      board.put({
        firstToken: i,
        endToken: i + 1,
        cut,
        type: 'place',
        kind: known.kind,
        entity: known.id,
        local: null,
        country: iso,
        groupFirst: i,
        voiceOf: null,
        rule: 'state-nickname',
        certainty: sure ? 0.85 : 0.6,
      });
      break;
    }
  }
}

/** How often the article names or describes each state, bodies and cities of it included. */
export function countryCounts(scan: Scan, board: Board): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (iso: string | null) => iso && counts.set(iso, (counts.get(iso) ?? 0) + 1);
  for (const name of board.list()) add(name.country);
  for (let i = 0; i < scan.tokens.length; i++) {
    if (!(scan.traits[i]! & TRAIT.nationality) || scan.skip[i] || board.at(i)) continue;
    const nationality = nationalityAt(scan, i, sentenceEnd(scan, i));
    if (nationality?.cut.definite) add(nationality.readings[0]!.iso);
  }
  return counts;
}

const OUTLET_WORDS_MAX = 3;
const MARKS: ReadonlySet<string> = new Set(['«', '"', '“', '(', '{', '[', '”']);

/**
 * What stands first or in quotation marks in a byline and is neither place, agency nor person is the outlet:
 * «الوطن اليوم - متابعات», «جدة: «صدى»».
 */
function nameOutlets(scan: Scan, board: Board): void {
  const { text, input } = scan;
  for (const [p, paragraph] of text.paragraphs.entries()) {
    const role = input.parts.roles[p];
    const end =
      role === 'dateline' ? paragraph.endToken : role === 'body' ? input.parts.storyStart[p]! : paragraph.firstToken;
    let from = paragraph.firstToken;
    for (let i = from; i <= end; i++) {
      const token = i < end ? scan.tokens[i]! : undefined;
      if (token && token.kind !== 'punctuation' && !scan.pack.bylinePrepositions.has(token.key)) continue;
      if (i > from && i - from <= OUTLET_WORDS_MAX && board.free(from, i) && outletWords(scan, from, i)) {
        // «الخرطوم: فلان الفلاني»: two words after a place, without marks, are who wrote it.
        const afterPlace =
          from - 2 >= paragraph.firstToken &&
          board.at(from - 2)?.type === 'place' &&
          !MARKS.has(scan.tokens[from - 1]!.form);
        const writer = i - from >= 2 && (afterPlace || scan.pack.given(scan.tokens[from]!.key) > 0);
        board.put({
          firstToken: from,
          endToken: i,
          cut: whole(scan.tokens[from]!),
          type: writer ? 'person' : 'organization',
          kind: writer ? 'person' : 'outlet',
          entity: null,
          local: slug(scan, from, i),
          country: null,
          groupFirst: from,
          voiceOf: null,
          rule: writer ? 'byline-writer' : 'byline-outlet',
          certainty: 0.6,
        });
      }
      from = i + 1;
    }
  }
}

function outletWords(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, key, form } = scan.tokens[i]!;
    if (kind !== 'word' || form.length < 2 || scan.pack.bylineFillers.has(key)) return false;
  }
  return true;
}
