import { slug } from './genus-names.ts';
import type { Board, GroupedName } from './name-board.ts';
import type { Scan } from './scan.ts';

/**
 * What the article names twice in different words is one entity: «عادل الجبير» and «عادل بن أحمد الجبير», «وزارة
 * الدفاع» after «وزارة الدفاع الإيرانية», «موقع سمارين» and «منطقة سمارين».
 */
export function uniteNames(scan: Scan, board: Board): void {
  const names = board.list();
  uniteMinistries(scan, board, names);
  uniteTypes(board, names);
  unitePersons(scan, board, names);
}

/** A ministry without its state is the one of that portfolio named last. */
function uniteMinistries(scan: Scan, board: Board, names: readonly GroupedName[]): void {
  const last = new Map<string, GroupedName>();
  for (const name of names) {
    if (name.kind !== 'ministry') continue;
    const words = slug(scan, name.firstToken, name.endToken, name.cut).split(' ').slice(0, 2).join(' ');
    if (name.country !== null) {
      last.set(words, name);
      if (name.local !== null) last.set(name.local, name);
      continue;
    }
    const full = name.entity === null ? (last.get(name.local ?? words) ?? last.get(words)) : undefined;
    if (full) board.put({ ...name, entity: full.entity, local: full.local, country: full.country }, name);
  }
}

/** The same words cannot be body and place: the place is what the body is called after. */
function uniteTypes(board: Board, names: readonly GroupedName[]): void {
  const places = new Map<string, GroupedName>();
  for (const name of names) {
    if (name.type === 'place' && name.entity === null && name.local !== null) places.set(name.local, name);
  }
  for (const name of names) {
    const place = name.type === 'organization' && name.entity === null ? places.get(name.local ?? '') : undefined;
    if (place) board.put({ ...name, type: place.type, kind: place.kind }, name);
  }
}

/** A shorter name that is the beginning, the end, or first and last word of a longer one. */
function unitePersons(scan: Scan, board: Board, names: readonly GroupedName[]): void {
  const persons = names
    .filter((name) => name.type === 'person')
    .map((name) => ({ name, words: slug(scan, name.firstToken, name.endToken, name.cut).split(' ') }))
    .filter(({ words }) => words.length > 1);
  const byWord = new Map<string, typeof persons>();
  for (const person of persons) {
    for (const word of new Set([person.words[0]!, person.words.at(-1)!])) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [person]);
      else if (list.length < SAME_WORD_MAX) list.push(person);
    }
  }
  for (const { name, words } of persons) {
    if (name.entity !== null) continue;
    const around = [...(byWord.get(words[0]!) ?? []), ...(byWord.get(words.at(-1)!) ?? [])];
    const full = around.find((other) => other.words.length > words.length && shortens(words, other.words));
    if (!full) continue;
    const { entity, local, kind, country } = full.name;
    let { endToken } = name;
    const begins = words.every((word, k) => word === full.words[k]);
    for (let k = words.length; begins && scan.tokens[endToken]?.key === full.words[k]; k++) endToken++;
    board.put(
      { ...name, entity, local, kind, country, endToken },
      { ...name, groupEnd: Math.max(name.groupEnd, endToken) },
    );
  }
}

/** More persons of one name are not looked through: the text is a list, or hostile. */
const SAME_WORD_MAX = 20;

function shortens(short: readonly string[], long: readonly string[]): boolean {
  if (short.every((word, k) => word === long[k])) return true;
  const offset = long.length - short.length;
  if (short.every((word, k) => word === long[k + offset])) return true;
  return short.length === 2 && short[0] === long[0] && short[1] === long.at(-1);
}
