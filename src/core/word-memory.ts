/**
 * Remembers what was worked out for a word, since words repeat. It is emptied when it holds too many, so that reading
 * takes as much memory for a million articles as for a thousand.
 */
export class WordMemory<Value> {
  private readonly table = new Map<string, Value>();

  get(word: string): Value | undefined {
    return this.table.get(word);
  }

  keep(word: string, value: Value): Value {
    if (this.table.size >= WORDS_MAX) this.table.clear();
    this.table.set(word, value);
    return value;
  }
}

/** Most words of a day's news are among its 20,000 most frequent ones. */
const WORDS_MAX = 20_000;
