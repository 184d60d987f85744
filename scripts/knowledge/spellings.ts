import type { Entry } from './entry.ts';

const JOINED_GIVEN_NAMES = new Set(['CN', 'KR', 'KP', 'TW', 'VN', 'SG', 'HK']);

/** Other spellings of an Arabic name that follow from its words and are safe for every name. */
export function spellings(name: string, entry: Entry): string[] {
  const found = new Set<string>();
  // «عبد الله» and «عبدالله», «أبو ظبي» and «أبوظبي» are written both ways, in one paper and on one day.
  found.add(name.replaceAll(/(^|\s)عبد (?=ال)/g, '$1عبد'));
  found.add(name.replaceAll(/(^|\s)عبدال/g, '$1عبد ال'));
  found.add(name.replace(/^(أبو|ابو) (?=\S{3})/, '$1'));
  // The names of bodies and groups are declined: «الإخوان المسلمون» and «المسلمين», «أبو» and «أبي».
  if (entry.type === 'organization') found.add(name.replaceAll(/(\S{4,})ون(?=\s|$)/g, '$1ين'));
  if (/^أبو /.test(name)) found.add(name.replace(/^أبو /, 'أبي ')).add(name.replace(/^أبو /, 'أبا '));
  if (/ بن /.test(name)) found.add(name.replaceAll(' بن ', ' ابن '));
  if (/^عبد رب/.test(name)) found.add(name.replace(/^عبد /, 'عبد'));
  const words = name.split(' ');
  if (entry.type === 'person') for (const shorter of shorterNames(words)) found.add(shorter);
  if (entry.type === 'person' && words.length === 3 && JOINED_GIVEN_NAMES.has(entry.country ?? '')) {
    found.add(`${words[0]} ${words[1]}${words[2]}`);
    found.add(`${words[0]} ${words[1]}-${words[2]}`);
  }
  found.delete(name);
  return [...found];
}

/**
 * News drops the house («محمد بن نايف بن عبد العزيز»), and the names between the first and the last («إسماعيل الشيخ»).
 * A compound («عبد الله», «أبو الغيط», «ولد الشيخ», «نور الدين») is never cut through.
 */
function shorterNames(words: readonly string[]): string[] {
  const house = words.indexOf('آل');
  const found: string[] = [];
  if (house >= 5) found.push(words.slice(0, house).join(' '));
  if (house === -1 && words.length >= 3 && words.length <= 5 && !words.some((word) => COMPOUND.test(word))) {
    found.push(`${words[0]} ${words.at(-1)}`);
  }
  const ould = words.indexOf('ولد');
  if (ould > 0 && words.length > ould + 2) found.push(words.slice(0, ould + 2).join(' '));
  return found.flatMap((name) => [
    name,
    name.replaceAll('عبد ال', 'عبدال'),
    name.replaceAll(/(^|\s)عبدال/g, '$1عبد ال'),
  ]);
}

const COMPOUND =
  /^(?:عبد|أبو|ابو|أبي|بن|ابن|بنت|ولد|آل|الدين|الله|أم|ذو|جاد|سيف|نور|شمس|دو|دي|دا|فون|فان|لو|لا|أوغلو|اوغلو|زاده)$|^[A-Z]/;
