import { directionOf, type Field, field, type Run, type Style } from './fields.ts';
import { textWidth } from './text-width.ts';
import { type BidiAlgorithm, inVisualOrder } from './visual-order.ts';

/** A paragraph of the report, before it is known how wide the page is. */
export interface Block {
  readonly fields: readonly Field[];
  /** Columns before its first line, and before the lines after it. */
  readonly indent: number;
  readonly hanging: number;
  /** Set in the margin of its first line, left of `hanging`; on a line of its own where it is wider than the margin. */
  readonly label?: Field;
}

export interface Page {
  readonly columns: number;
  readonly paint: (text: string, style: Style) => string;
  /** How right-to-left fields are kept in order: by Unicode isolates, by reordering here, or not at all. */
  readonly bidi: 'isolate' | 'none' | BidiAlgorithm;
}

/** Sets a block as lines no wider than the page, broken between words. */
export function setBlock(block: Block, page: Page): string[] {
  const width = Math.max(page.columns - Math.max(block.indent, block.hanging), NARROWEST);
  const lines = brokenIntoLines(block.fields, width);
  const below = ' '.repeat(block.hanging);
  const set = lines.map((line) => line.map((piece) => setPiece(piece, page)).join(''));
  if (!block.label) return set.map((line, i) => (i === 0 ? ' '.repeat(block.indent) : below) + line);
  const label = setBlock({ fields: [block.label], indent: block.indent, hanging: block.indent + 2 }, page);
  const gap = block.hanging - block.indent - textWidth(block.label.runs.map((run) => run.text).join(''));
  if (gap < 1) return [...label, ...set.map((line) => below + line)];
  return [label.join('') + ' '.repeat(gap) + set[0], ...set.slice(1).map((line) => below + line)];
}

/** Between two fields. */
export const separator: Field = field({ text: ' · ', style: 'quiet' });

/** Fields with a separator between them; those that are not there are left out. */
export function joined(fields: readonly (Field | null | undefined)[], between: Field = separator): Field[] {
  const present = fields.filter((one): one is Field => one?.runs.some((run) => run.text !== '') ?? false);
  return present.flatMap((one, i) => (i === 0 ? [one] : [between, one]));
}

/** A page narrower than this would be a column of single words; it then runs over its edge. */
const NARROWEST = 20;

/** What one field has on one line. */
interface Piece {
  readonly field: Field;
  readonly runs: Run[];
}

interface Word extends Run {
  readonly field: Field;
  readonly width: number;
}

function brokenIntoLines(fields: readonly Field[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  const unbroken: Word[] = [];

  function place(): void {
    const needed = unbroken.reduce((sum, word) => sum + word.width, 0);
    if (needed === 0) return;
    if (used > 0 && used + needed > width) {
      lines.push(trimmed(line));
      line = [];
      used = 0;
    }
    for (const word of unbroken.splice(0)) {
      for (const part of used === 0 && word.width > width ? hardBroken(word, width) : [word]) {
        if (used > 0 && used + part.width > width && needed > width) {
          lines.push(trimmed(line));
          line = [];
          used = 0;
        }
        add(line, part);
        used += part.width;
      }
    }
  }

  for (const one of fields) {
    for (const { text, style } of one.runs) {
      for (const part of text.split(/( )/)) {
        if (part === '') continue;
        if (part !== ' ') {
          unbroken.push({ field: one, text: part, style, width: textWidth(part) });
          continue;
        }
        place();
        if (used > 0 && used < width) {
          add(line, { field: one, text: part, style, width: 1 });
          used += 1;
        }
      }
    }
  }
  place();
  lines.push(trimmed(line));
  return lines.filter((pieces, i) => pieces.length > 0 || (i === 0 && lines.length === 1));
}

function add(line: Piece[], word: Word): void {
  const last = line.at(-1);
  if (last?.field !== word.field) {
    line.push({ field: word.field, runs: [{ text: word.text, style: word.style }] });
    return;
  }
  const run = last.runs.at(-1)!;
  if (run.style === word.style) last.runs[last.runs.length - 1] = { text: run.text + word.text, style: run.style };
  else last.runs.push({ text: word.text, style: word.style });
}

/** A word longer than a line, an address say, is broken where the line ends. */
function hardBroken(word: Word, width: number): Word[] {
  const parts: Word[] = [];
  let text = '';
  let used = 0;
  for (const character of word.text) {
    const more = textWidth(character);
    if (used + more > width && text !== '') {
      parts.push({ ...word, text, width: used });
      text = '';
      used = 0;
    }
    text += character;
    used += more;
  }
  return [...parts, { ...word, text, width: used }];
}

/** Without the blank, or the separator, on which the line was broken. */
function trimmed(line: Piece[]): Piece[] {
  const last = line.at(-1);
  const run = last?.runs.at(-1);
  if (!last || !run) return line;
  const text = run.text.replace(/ +$/, '');
  if (text === run.text) return line;
  if (text === '') {
    last.runs.pop();
    if (last.runs.length === 0) line.pop();
    return trimmed(line);
  }
  last.runs[last.runs.length - 1] = { text, style: run.style };
  return line;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const ISOLATES = { ltr: '\u2066', rtl: '\u2067' } as const;
const POP_ISOLATE = '\u2069';

function setPiece({ field: { mixed, direction }, runs }: Piece, page: Page): string {
  const paint = (painted: readonly Run[]) =>
    joinRuns(painted)
      .map((run) => page.paint(run.text, run.style))
      .join('');
  if (!mixed || page.bidi === 'none') return paint(runs);
  const text = runs.map((run) => run.text).join('');
  // A blank at the edge parts this field from the next, on whichever side that stands, so it is no part of what turns.
  const before = text.startsWith(' ') ? ' ' : '';
  const after = text.length > 1 && text.endsWith(' ') ? ' ' : '';
  const words = withoutEdges(runs, before.length, after.length);
  if (page.bidi !== 'isolate') return before + paint(inVisualOrder(words, direction, page.bidi)) + after;
  // A line within an Arabic quotation may begin with a Latin word, and is read from the right all the same.
  const isolate = directionOf(text) === direction ? FIRST_STRONG_ISOLATE : ISOLATES[direction];
  return `${before}${isolate}${paint(words)}${POP_ISOLATE}${after}`;
}

function withoutEdges(runs: readonly Run[], before: number, after: number): Run[] {
  return runs.map(({ text, style }, i) => {
    const from = i === 0 ? before : 0;
    const to = i === runs.length - 1 ? text.length - after : text.length;
    return { text: text.slice(from, to), style };
  });
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joinedRuns: Run[] = [];
  for (const run of runs) {
    const last = joinedRuns.at(-1);
    if (last?.style === run.style) joinedRuns[joinedRuns.length - 1] = { text: last.text + run.text, style: run.style };
    else joinedRuns.push(run);
  }
  return joinedRuns;
}
