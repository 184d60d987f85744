import type { Run, Style } from './fields.ts';

/** What is used of bidi-js; it is loaded only for terminals that ask for visual order. */
export interface BidiAlgorithm {
  getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
  getMirroredCharacter(character: string): string | null;
}

/**
 * A stretch of one line in the order in which it is seen, left to right, for terminals that do no reordering of
 * their own (Unicode bidirectional algorithm, rules L2 to L4). Letters keep their marks and brackets are mirrored.
 */
export function inVisualOrder(runs: readonly Run[], direction: 'ltr' | 'rtl', bidi: BidiAlgorithm): Run[] {
  const { levels } = bidi.getEmbeddingLevels(runs.map((run) => run.text).join(''), direction);
  const letters = lettersOf(runs, levels);
  const highest = letters.reduce((level, letter) => Math.max(level, letter.level), 0);
  for (let level = highest; level >= 1; level--) reverseRunsFrom(letters, level);
  return letters.map(({ text, level, style }) => {
    const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(text) : null;
    return { text: mirrored ?? text, style };
  });
}

interface Letter {
  /** One character with the marks that stand on it. */
  text: string;
  readonly level: number;
  readonly style: Style;
}

function lettersOf(runs: readonly Run[], levels: Uint8Array): Letter[] {
  const letters: Letter[] = [];
  let offset = 0;
  for (const { text, style } of runs) {
    for (const character of text) {
      const before = letters.at(-1);
      if (before && /^\p{M}$/u.test(character)) before.text += character;
      else letters.push({ text: character, level: levels[offset]!, style });
      offset += character.length;
    }
  }
  return letters;
}

function reverseRunsFrom(letters: Letter[], level: number): void {
  for (let from = 0; from < letters.length; from++) {
    if (letters[from]!.level < level) continue;
    let to = from;
    while (to < letters.length && letters[to]!.level >= level) to++;
    letters.splice(from, to - from, ...letters.slice(from, to).reverse());
    from = to;
  }
}
