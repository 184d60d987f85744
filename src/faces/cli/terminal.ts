import type { IsnadError } from '../../core/errors.ts';
import type { Io } from './io.ts';
import type { Style } from './report/fields.ts';
import type { Page } from './report/set-lines.ts';
import type { BidiAlgorithm } from './report/visual-order.ts';

export type BidiOption = 'isolate' | 'visual' | 'none';

/** The page that a terminal is: as wide as it, in colour where it has colour and nobody asks for none. */
export async function pageOf(io: Io, bidi: BidiOption): Promise<Page> {
  return { columns: columnsOf(io), paint: await paintFor(io), bidi: bidi === 'visual' ? await bidiAlgorithm() : bidi };
}

/** A failure, where it was, and what to try. */
export function complaint(source: string, error: IsnadError): string {
  return `isnad: ${printable(source)}: ${printable(error.message)}${error.hint ? ` ${printable(error.hint)}` : ''}\n`;
}

/** A message may quote the input, which may hold escape sequences. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** Wider lines than this are hard to follow back to the next. */
const COLUMNS_MAX = 110;

function columnsOf({ stdout, env }: Io): number {
  const columns = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.min(columns, COLUMNS_MAX) : 100;
}

async function paintFor({ stdout, env }: Io): Promise<Page['paint']> {
  if (!stdout.isTTY || env.NO_COLOR || env.TERM === 'dumb') return (text) => text;
  const { createColors } = (await import('picocolors')).default;
  const colors = createColors(true);
  const styles: { readonly [style in Style]: (text: string) => string } = {
    plain: (text) => text,
    strong: colors.bold,
    quiet: colors.dim,
    inferred: colors.italic,
    heading: (text) => colors.bold(colors.cyan(text)),
    sign: colors.cyan,
    warning: colors.yellow,
  };
  return (text, style) => styles[style](text);
}

/** Its types describe it as CommonJS does, where the module is the function itself. */
async function bidiAlgorithm(): Promise<BidiAlgorithm> {
  const { default: algorithm } = (await import('bidi-js')) as unknown as { readonly default: () => BidiAlgorithm };
  return algorithm();
}
