import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzipped } from '../../../src/intake/archives/gunzipped.ts';

async function unpack(
  bytes: Uint8Array,
  chunk = 5000,
): Promise<{ readonly out: Buffer; readonly failure: string | null }> {
  const chunks = [];
  for (let at = 0; at < bytes.length; at += chunk) chunks.push(bytes.subarray(at, at + chunk));
  const out: Uint8Array[] = [];
  try {
    for await (const piece of gunzipped(Readable.from(chunks))) out.push(piece);
  } catch (error) {
    return { out: Buffer.concat(out), failure: (error as Error).message };
  }
  return { out: Buffer.concat(out), failure: null };
}

describe('gunzipped', () => {
  const plain = randomBytes(100_000);

  it('gives the members of a stream one after another', async () => {
    const members = [plain.subarray(0, 40_000), plain.subarray(40_000)].map((part) => gzipSync(part));
    expect(await unpack(Buffer.concat(members))).toEqual({ out: plain, failure: null });
  });

  it('gives what was whole of a stream that breaks off, and then its error', async () => {
    for (const length of [50_000, 90_000]) {
      const { out, failure } = await unpack(gzipSync(plain).subarray(0, length));
      expect(failure).toBe('unexpected end of file');
      // The last block of a deflated stream may be some kilobytes, and half a block cannot be unpacked.
      expect(out.length).toBeGreaterThan(length - 40_000);
      expect(plain.subarray(0, out.length).equals(out)).toBe(true);
    }
  });

  it('ends with an error where the stream is damaged in the middle', async () => {
    const damaged = gzipSync('خبر من القاهرة '.repeat(20_000));
    damaged.fill(0xff, 300, 320);
    expect((await unpack(damaged)).failure).not.toBeNull();
    expect((await unpack(Buffer.from('no gzip at all'))).failure).toBe('incorrect header check');
  });
});
