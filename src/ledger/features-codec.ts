import assert from 'node:assert/strict';

/**
 * Members' features as bytes, small: what is text or nested as JSON, sorted lists of hashes as the steps from one to the
 * next, seven bits a byte (LEB128), since there are many of them and JSON would write each in ten digits; sets of bits as
 * they are.
 *
 * The layout is: length of the JSON, the JSON, the number of lists, each list as its length and its steps, the bits.
 */
export function packFeatures(
  json: unknown,
  lists: readonly (readonly number[])[],
  bits: readonly number[] = [],
): Uint8Array {
  const words = Buffer.from(JSON.stringify(json));
  const numbers = lists.reduce((sum, list) => sum + 1 + list.length, 2);
  const bytes = Buffer.allocUnsafe(words.length + numbers * BYTES_MAX + bits.length * 4);
  let at = writeNumber(bytes, 0, words.length);
  at += words.copy(bytes, at);
  at = writeNumber(bytes, at, lists.length);
  for (const list of lists) {
    at = writeNumber(bytes, at, list.length);
    let before = 0;
    for (const number of list) {
      assert(number >= before, 'a list is sorted upwards');
      at = writeNumber(bytes, at, number - before);
      before = number;
    }
  }
  for (const word of bits) at = bytes.writeUInt32LE(word, at);
  return bytes.subarray(0, at);
}

export function unpackFeatures<T>(packed: Uint8Array): {
  readonly json: T;
  readonly lists: readonly number[][];
  readonly bits: readonly number[];
} {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 0;
  const next = () => {
    let [number, factor] = [0, 1];
    for (; ; factor *= 128) {
      assert(at < bytes.length, 'the bytes end where a number ends');
      const byte = bytes[at++]!;
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
  };
  const length = next();
  const json = JSON.parse(bytes.toString('utf8', at, at + length)) as T;
  at += length;
  const lists = Array.from({ length: next() }, () => {
    const list = new Array<number>(next());
    let number = 0;
    for (let i = 0; i < list.length; i++) {
      number += next();
      list[i] = number;
    }
    return list;
  });
  const bits: number[] = [];
  for (; at < bytes.length; at += 4) bits.push(bytes.readUInt32LE(at));
  return { json, lists, bits };
}

/** An unsigned number of 32 bits takes five bytes at most. */
const BYTES_MAX = 5;

function writeNumber(bytes: Uint8Array, from: number, number: number): number {
  let [at, rest] = [from, number];
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) + 128;
  bytes[at++] = rest;
  return at;
}
