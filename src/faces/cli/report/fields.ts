/** How a stretch of the report is set. Colour is never the only sign of anything. */
export type Style = 'plain' | 'strong' | 'quiet' | 'inferred' | 'heading' | 'sign' | 'warning';

export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** Words that stand together and read in one direction: a name, a date, a quotation. */
export interface Field {
  readonly runs: readonly Run[];
  readonly direction: 'ltr' | 'rtl';
  /** Whether it holds right-to-left letters, and so must be kept from reordering what stands around it. */
  readonly mixed: boolean;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const FIRST_STRONG = /\p{L}/u;

/** A field of one or several runs. White space becomes one blank, and what could steer a terminal is left out. */
export function field(...runs: readonly (string | Run)[]): Field {
  const clean = runs
    .map((run) => (typeof run === 'string' ? { text: run, style: 'plain' as const } : run))
    .map(({ text, style }) => ({ text: withoutControls(text), style }));
  const text = clean.map((run) => run.text).join('');
  return { runs: clean, direction: directionOf(text), mixed: RIGHT_TO_LEFT.test(text) };
}

export function styled(text: string, style: Style): Run {
  return { text, style };
}

/** The direction of a text's first letter, as the Unicode isolates have it. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = FIRST_STRONG.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/**
 * An article may hold escape sequences, and directional overrides that are never closed. Neither may reach the
 * terminal; the record keeps them.
 */
function withoutControls(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f\ufeff]/gu, '');
}
