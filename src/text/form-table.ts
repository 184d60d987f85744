/**
 * Words by their letters as they stand in a text. A `Map` would need a string cut out of the text for every word, hashed
 * anew each time; here the letters themselves lead to a place in a table, and no string is made of a word that is known.
 *
 * It forgets as `WordMemory` does: when the recent words are many they become the older ones, and what was older and did
 * not come since goes.
 */
export class FormTable<Entry extends { readonly form: string }> {
  private recent = new Generation<Entry>();
  private older = new Generation<Entry>();

  /** What was kept for the word from `from` to `to`. */
  get(text: string, from: number, to: number): Entry | undefined {
    const hash = hashOf(text, from, to);
    const entry = this.recent.find(hash, text, from, to);
    if (entry) return entry;
    const old = this.older.find(hash, text, from, to);
    return old && this.add(hash, old);
  }

  keep(entry: Entry): Entry {
    return this.add(hashOf(entry.form, 0, entry.form.length), entry);
  }

  private add(hash: number, entry: Entry): Entry {
    if (this.recent.size >= WORDS_MAX) {
      this.older = this.recent;
      this.recent = new Generation();
    }
    this.recent.add(hash, entry);
    return entry;
  }
}

/** Most words of a day's news are among its 20,000 most frequent ones. */
const WORDS_MAX = 20_000;
/** A power of two, of which words take up less than a third: so the place that a hash names is mostly free or right. */
const PLACES = 65_536;

/** A hash table with open addressing: where a place is taken by another word, the next one is tried. */
class Generation<Entry extends { readonly form: string }> {
  size = 0;
  private readonly entries = new Array<Entry | undefined>(PLACES);
  /** Beside the entries, so that another word in the place is mostly passed over without looking at its letters. */
  private readonly hashes = new Int32Array(PLACES);

  find(hash: number, text: string, from: number, to: number): Entry | undefined {
    for (let place = placeOf(hash); ; place = (place + 1) % PLACES) {
      const entry = this.entries[place];
      if (!entry || (this.hashes[place] === hash && isWritten(entry.form, text, from, to))) return entry;
    }
  }

  add(hash: number, entry: Entry): void {
    let place = placeOf(hash);
    while (this.entries[place]) place = (place + 1) % PLACES;
    this.entries[place] = entry;
    this.hashes[place] = hash;
    this.size++;
  }
}

/** FNV-1a over code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The upper half of a hash is mixed into the lower, which the last letters alone would shape otherwise. */
function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

function isWritten(form: string, text: string, from: number, to: number): boolean {
  if (form.length !== to - from) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
