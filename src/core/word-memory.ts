/**
 * What was worked out for a word is kept for the next time it comes, since words repeat. The table is emptied when it
 * holds too many, so that reading takes as much memory for a million articles as for a thousand.
 */
export class WordMemory<Value> {
  private readonly table = new Map<string, Value>();

  constructor(private readonly workOut: (word: string) => Value) {}

  of(word: string): Value {
    const known = this.table.get(word);
    if (known !== undefined) return known;
    const value = this.workOut(word);
    if (this.table.size >= WORDS_MAX) this.table.clear();
    this.table.set(word, value);
    return value;
  }
}

/** Most words of a day's news are among its 20,000 most frequent ones. */
export const WORDS_MAX = 20_000;
