import { type Field, field, styled } from './fields.ts';
import { type Block, type Page, setBlock } from './set-lines.ts';

/** A part of a report under a heading; without one it opens the report. Left out where it has no lines. */
export interface Section {
  readonly heading?: string;
  readonly blocks: readonly Block[];
}

/** Sets a report, its parts with a free line between them. */
export function setSheet(sections: readonly Section[], page: Page): string {
  const parts = sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ heading, blocks }) => [...(heading === undefined ? [] : [headingBlock(heading)]), ...blocks]);
  return parts.map((blocks) => `${blocks.flatMap((one) => setBlock(one, page)).join('\n')}\n`).join('\n');
}

/** A line that begins at a column and goes on below it, or at another. */
export function line(fields: readonly Field[], indent = 0, hanging = indent): Block {
  return { fields, indent, hanging };
}

export const freeLine: Block = line([]);

export function quiet(text: string): Field {
  return field(styled(text, 'quiet'));
}

export function strong(text: string): Field {
  return field(styled(text, 'strong'));
}

function headingBlock(heading: string): Block {
  return line([field(styled(heading.toUpperCase(), 'heading'))]);
}
