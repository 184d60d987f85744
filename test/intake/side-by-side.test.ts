import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../src/intake/side-by-side.ts';

describe('sideBySide', () => {
  it('has so many sources under way and no more, and gives all of each, in its order', async () => {
    let open = 0;
    let most = 0;
    const source = (name: string, steps: number) =>
      async function* () {
        most = Math.max(most, ++open);
        for (let i = 1; i <= steps; i++) {
          await new Promise((resolve) => setImmediate(resolve));
          yield `${name}${i}`;
        }
        open--;
      };
    const found: string[] = [];
    const sources = [source('a', 3), source('b', 0), source('c', 2), source('d', 1), source('e', 4)];
    for await (const one of sideBySide(sources, 2)) found.push(one);
    expect(most).toBe(2);
    expect([...found].sort()).toEqual(['a1', 'a2', 'a3', 'c1', 'c2', 'd1', 'e1', 'e2', 'e3', 'e4']);
    expect(found.filter((one) => one.startsWith('e'))).toEqual(['e1', 'e2', 'e3', 'e4']);
  });

  it('does not wait for a source that is silent, neither for others nor when the caller leaves', async () => {
    async function* silent(): AsyncGenerator<string> {
      await new Promise(() => {});
    }
    async function* lively(): AsyncGenerator<string> {
      for (;;) yield 'x';
    }
    let items = 0;
    for await (const _ of sideBySide([silent, lively], 2)) if (++items === 100) break;
    expect(items).toBe(100);
  });

  it('passes on what a source throws', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'x';
      throw new Error('broken');
    }
    const iterator = sideBySide([broken], 1);
    expect((await iterator.next()).value).toBe('x');
    await expect(iterator.next()).rejects.toThrow('broken');
  });
});
