/**
 * Remembers what was worked out for a word, since words repeat. Words that have not come for long are forgotten, so that
 * reading takes as much memory for a million articles as for a thousand: when the recent ones are many, they become the
 * older ones, and what was older and was not asked for since goes.
 */
export class WordMemory<Value> {
  private recent = new Map<string, Value>();
  private older = new Map<string, Value>();

  get(word: string): Value | undefined {
    const value = this.recent.get(word);
    if (value !== undefined) return value;
    const old = this.older.get(word);
    return old === undefined ? undefined : this.keep(word, old);
  }

  keep(word: string, value: Value): Value {
    if (this.recent.size >= WORDS_MAX) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(word, value);
    return value;
  }
}

/** Most words of a day's news are among its 20,000 most frequent ones. */
const WORDS_MAX = 20_000;
