import { IsnadError } from '../../core/errors.ts';
import type { Span } from '../../core/span.ts';
import { publicationDay } from '../../intake/publication-day.ts';
import type { Explanation, Reason } from '../../read/explain.ts';
import { OK, SOME_INPUT_FAILED, USAGE } from './exit-codes.ts';
import { incomingArticles } from './incoming.ts';
import { type Io, writerTo } from './io.ts';
import { asReaderFault } from './reader-fault.ts';
import { dateInWords } from './report/dates-in-words.ts';
import { type Field, field, styled } from './report/fields.ts';
import { type Block, joined, type Page, separator, setBlock } from './report/set-lines.ts';
import { type BidiOption, complaint, pageOf } from './terminal.ts';

export interface ExplainCommandOptions {
  readonly published?: string;
  readonly language?: string;
  readonly at?: string;
  readonly find?: string;
  readonly json?: boolean;
  readonly bidi: BidiOption;
}

/** `isnad explain`: why each value of one article came out. */
export async function explainCommand(path: string, options: ExplainCommandOptions, io: Io): Promise<number> {
  const write = writerTo(io.stdout);
  const complain = writerTo(io.stderr);
  const misuse = wrongOption(options);
  if (misuse) {
    await complain(complaint('explain', misuse));
    return USAGE;
  }
  let exitCode = OK;
  for await (const incoming of incomingArticles([path], io, { jsonl: false })) {
    const { source } = incoming;
    try {
      if ('error' in incoming) throw incoming.error;
      const { text } = incoming.article;
      const { readWithReasons } = await import('../../read/read.ts');
      const published = publicationDay(options.published ?? incoming.article.published ?? '');
      const language = options.language ?? incoming.article.language;
      const { explainReading } = await import('../../read/explain.ts');
      const explain = (): Explanation[] => {
        const found = readWithReasons(text, { published, language });
        if ('reading' in found) return explainReading(found.reading);
        throw new IsnadError(found.record.notices[0]?.message ?? 'It was not read.');
      };
      const wanted = placesAskedFor(text, options);
      const explanations = withoutFault(explain).filter((one) => touches(one, wanted));
      if (options.json) await write(`${JSON.stringify(explanations, null, 2)}\n`);
      else {
        const page = await pageOf(io, options.bidi);
        await write(explanations.map((one) => printed(one, page)).join('\n'));
        if (explanations.length === 0) await complain(`isnad: ${source}: no value has these words.\n`);
      }
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error;
      await complain(complaint(source, error));
      exitCode = SOME_INPUT_FAILED;
    }
  }
  return exitCode;
}

function withoutFault<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw asReaderFault(cause);
  }
}

function wrongOption({ published, at }: ExplainCommandOptions): IsnadError | undefined {
  if (published !== undefined && publicationDay(published) === null) {
    return new IsnadError(`--published: "${published}" is no date.`, {
      hint: 'Write the day as YYYY-MM-DD, say 2022-09-07.',
    });
  }
  if (at !== undefined && !/^\d+$/.test(at)) {
    return new IsnadError(`--at: "${at}" is no offset.`, { hint: 'Count UTF-16 code units from 0, say --at 120.' });
  }
  return undefined;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Null where everything is wanted. */
function placesAskedFor(text: string, { at, find }: ExplainCommandOptions): Place[] | null {
  if (at === undefined && find === undefined) return null;
  const places: Place[] = [];
  if (at !== undefined) places.push({ start: Number(at), end: Number(at) + 1 });
  if (find) {
    for (let start = text.indexOf(find); start >= 0; start = text.indexOf(find, start + find.length)) {
      places.push({ start, end: start + find.length });
    }
  }
  return places;
}

function touches({ words, because }: Explanation, wanted: readonly Place[] | null): boolean {
  if (wanted === null) return true;
  const spans: readonly Span[] = [...words, ...because.flatMap((reason) => reason.words ?? [])];
  return wanted.some((place) => spans.some((span) => span.start < place.end && place.start < span.end));
}

/** What it is in the margin, then value, words, rule and the parts it is made of. */
function printed(explanation: Explanation, page: Page): string {
  const { what, id, value, words, rule, basis, certainty, because } = explanation;
  const shown = what === 'time' || what === 'published' ? `${value} (${dateInWords(value)})` : value;
  const sure = certainty === null ? null : field(styled(`certainty ${certainty.toFixed(2)}`, 'quiet'));
  const blocks: Block[] = [
    {
      label: field(styled(what, 'heading')),
      fields: joined([
        id && what !== 'name' ? field(styled(id, 'quiet')) : null,
        field(styled(shown, basis === 'inferred' ? 'inferred' : 'strong')),
        field(styled(basis, 'quiet')),
        sure,
      ]),
      indent: 0,
      hanging: 11,
    },
    ...words.map((span) => ({ fields: placed(span), indent: 11, hanging: 11 })),
    { fields: [field(styled('rule ', 'quiet'), rule)], indent: 11, hanging: 16 },
    ...because.map((reason) => ({ fields: reasonFields(reason), indent: 13, hanging: 15 })),
  ];
  return `${blocks.flatMap((block) => setBlock(block, page)).join('\n')}\n`;
}

function reasonFields({ what, value, words, basis }: Reason): Field[] {
  const shown = field(styled(value, basis === 'inferred' ? 'inferred' : 'plain'));
  const fields = [field(styled(`${what} `, 'quiet')), ...(value === words?.text ? [] : [shown])];
  if (words) fields.push(...(value === words.text ? [] : [separator]), ...placed(words));
  if (basis === 'inferred') fields.push(separator, field(styled(basis, 'quiet')));
  return fields;
}

/** The offsets stand outside of the words' own direction, which would turn them round. */
function placed(span: Span): Field[] {
  return [field(`«${span.text}»`), field(' ', styled(`${span.start}–${span.end}`, 'quiet'))];
}
