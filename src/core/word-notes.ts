/** A word of which every occurrence carries the same notes. */
export interface NotedWord {
  readonly notes: unknown[];
}

/**
 * What one stage has worked out for words, written into the words' own notes: words repeat, and a note is found without
 * a look-up. Notes go when the tokeniser forgets the word, so that no stage holds a table of its own.
 */
export class WordNotes<Value> {
  private readonly place = placesTaken++;

  get(word: NotedWord): Value | undefined {
    return word.notes[this.place] as Value | undefined;
  }

  keep(word: NotedWord, value: Value): Value {
    word.notes[this.place] = value;
    return value;
  }
}

let placesTaken = 0;

/** Notes for a new word, with a place for every stage: an array that does not grow is small, and read fastest. */
export function blankNotes(): unknown[] {
  return new Array<unknown>(placesTaken).fill(undefined);
}
