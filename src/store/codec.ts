import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Bytes } from './schema.ts';

/**
 * A text as it is kept: a letter for the form, then deflated. UTF-8 cannot hold half a surrogate pair, which broken
 * feeds do send, and offsets into the text must stay right; such a text is kept as UTF-16.
 */
export function packText(text: string): Uint8Array {
  const form = /\p{Surrogate}/u.test(text) ? UTF16 : UTF8;
  return Buffer.concat([Buffer.of(form), deflateRawSync(Buffer.from(text, form === UTF8 ? 'utf8' : 'utf16le'))]);
}

export function unpackText(packed: Bytes): string {
  const bytes = bytesOf(packed);
  return inflateRawSync(bytes.subarray(1)).toString(bytes[0] === UTF8 ? 'utf8' : 'utf16le');
}

export function packDetail(detail: string): Uint8Array {
  return deflateRawSync(Buffer.from(detail), { dictionary: DETAIL_WORDS, memLevel: 5 });
}

export function unpackDetail(packed: Bytes): string {
  return inflateRawSync(bytesOf(packed), { dictionary: DETAIL_WORDS }).toString('utf8');
}

/** The same bytes as a plain array: a `Buffer` is one in all but its kind. */
export function bytesOf(value: Bytes): Uint8Array {
  return value instanceof ArrayBuffer
    ? new Uint8Array(value)
    : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

/** SQLite and PostgreSQL both have signed numbers of 32 bits, which SQLite keeps in four bytes. */
export const signed = (key: number): number => key | 0;
export const unsigned = (key: number): number => key >>> 0;

const UTF8 = 0x38;
const UTF16 = 0x31;

/** What every occasion's detail repeats, the most frequent last, so that short details become small. */
const DETAIL_WORDS = Buffer.from(
  [
    'season requested moved postponed cancelled denied under way possible confirmed relative PAST_REF FUTURE_REF',
    '"precision":"month","precision":"year","precision":"week","precision":"range","precision":"day",',
    '"contradictions":[{"what":"status","sides":[{"value":"what":"time","what":"number",',
    '"places":[{"value":{"entity":"n:","country":null},"times":[{"value":{"value":"20","from":1,"to":1,',
    '"role":"document","role":"agency","role":"unnamed","agent":null,"state":null},{"role":"outlet","agent":"',
    '"life":[{"state":"held","day":1,"mention":"a-","article":"a-","sentence":[],"origins":[{"role":"speaker","agent":"Q',
    '"state":null,"mentions":["role":"recipient","role":"host","role":"other",',
    '{"parties":[{"entity":"Q","role":"actor","state":"',
    '","mentions":["a-',
    '#e1"]}],"members":["a-',
    '#e2"],',
  ].join(''),
);
