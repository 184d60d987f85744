import { blankNotes } from '../core/word-notes.ts';
import type { KnownEntity, NameEntry, NameMatch } from '../knowledge/knowledge-base.ts';
import type { FoundName, Scan } from './scan.ts';
import { sentenceEnd } from './scan.ts';

/** A name that the knowledge base has, and how far the words alone prove it. */
export interface KnownName extends FoundName {
  readonly entry: NameEntry;
  readonly known: KnownEntity;
  /** Other entities of this very name. */
  readonly others: readonly { readonly entry: NameEntry; readonly known: KnownEntity }[];
}

/** The known names that start at a token, the longest first, each with its likeliest entity first. */
export function knownNamesAt(scan: Scan, i: number): readonly KnownName[] {
  const { knowledge, pack, tokens } = scan;
  const matches = isLatin(tokens[i]!.form)
    ? latinMatches(scan, i)
    : knowledge.namesAt(pack.language, tokens, i, sentenceEnd(scan, i));
  if (matches.length === 0) return NONE;
  const found: KnownName[] = [];
  for (const match of matches) {
    if (spurious(scan, match)) continue;
    const name = nameOf(scan, match);
    if (name) found.push(name);
  }
  return found;
}

const NONE: readonly KnownName[] = [];

/** Every word is asked, so the pattern is left to those that begin with an ASCII character. */
function isLatin(form: string): boolean {
  return form.charCodeAt(0) < 0x80 && LATIN.test(form);
}

const LATIN = /^[A-Za-z]{2,}$/;

/** Names in Latin letters are looked up as English ones: «CNN», and «REUTERS» as «Reuters». */
function latinMatches(scan: Scan, i: number): readonly NameMatch[] {
  const { knowledge, tokens } = scan;
  const end = Math.min(sentenceEnd(scan, i), i + 4);
  const found = knowledge.namesAt('en', tokens, i, end);
  if (found.length > 0) return found;
  const form = tokens[i]!.form;
  const title = form[0]! + form.slice(1).toLowerCase();
  const token = {
    ...tokens[i]!,
    form: title,
    key: title,
    cuts: [{ ...tokens[i]!.cuts[0]!, stem: title }],
    notes: blankNotes(),
  };
  return knowledge.namesAt('en', [token], 0, 1).map((match) => ({ ...match, firstToken: i, endToken: i + 1 }));
}

/** Closed-class words, idioms, and cuts that make a name of half a foreign word. */
function spurious(scan: Scan, { firstToken, endToken, cut, entries }: NameMatch): boolean {
  const { pack, tokens } = scan;
  const token = tokens[firstToken]!;
  const single = endToken === firstToken + 1;
  for (let i = firstToken + 1; i < endToken - 1; i++) if (BRACKETS.has(tokens[i]!.form)) return true;
  if (
    single &&
    (pack.stops.has(token.key) || pack.stops.has(cut.stem)) &&
    !(pack.given(cut.stem) === 2 && pack.nameSpelling(token.form, cut.stem))
  )
    return true;
  if (single && pack.notBefore.get(cut.stem)?.has(tokens[endToken]?.key ?? '')) return true;
  if (cut.length === 0 || cut.definite) return false;
  const prominence = Math.max(0, ...entries.map((entry) => scan.knowledge.entity(entry.entity)?.prominence ?? 0));
  if (single && pack.common(token.key) && prominence < 0.7) return true;
  // «فرانس» is no ف + رانس: nothing is cut off a foreign word for a little-known or loosely spelled name.
  if (single && !pack.common(token.key) && cut.stem.length < 5 && prominence < 0.5) return true;
  return single && entries.every((entry) => entry.match === 'loose') && cut.stem.length < 6;
}

const BRACKETS: ReadonlySet<string> = new Set(['(', ')', '[', ']', '«', '»', '"', '“', '”']);

function nameOf(scan: Scan, match: NameMatch): KnownName | undefined {
  const { knowledge } = scan;
  const candidates: { entry: NameEntry; known: KnownEntity }[] = [];
  let voice: string | null = null;
  for (const entry of match.entries) {
    const known = knowledge.entity(entry.entity);
    if (!known) continue;
    if (entry.form === 'voice') voice = known.iso ?? known.country ?? voice;
    else if (entry.form !== 'byline' || inByline(scan, match.firstToken) || introduced(scan, match.firstToken))
      candidates.push({ entry, known });
  }
  if (candidates.length === 0) return undefined;
  candidates.sort((a, b) => weight(b) - weight(a));
  const [best, ...others] = candidates as [(typeof candidates)[0], ...typeof candidates];
  return {
    firstToken: match.firstToken,
    endToken: match.endToken,
    cut: match.cut,
    type: best.known.type,
    kind: best.known.kind,
    entity: best.known.id,
    local: null,
    country: best.known.country,
    groupFirst: match.firstToken,
    voiceOf: voice,
    rule: `known-${best.entry.form}`,
    certainty: best.entry.match === 'exact' ? 0.95 : 0.85,
    entry: best.entry,
    known: best.known,
    others,
  };
}

/** «وكالة "قنا"», «وكالة الأنباء القطرية (قنا)»: a byline's form counts after the agency word or in brackets. */
function introduced(scan: Scan, token: number): boolean {
  const { tokens, pack } = scan;
  const before = tokens[token - 1];
  if (before?.form === '(') return true;
  const word = before?.kind === 'punctuation' ? tokens[token - 2] : before;
  return word?.cuts.some((cut) => pack.genera.get(cut.stem)?.kind === 'agency') ?? false;
}

function weight({ entry, known }: { entry: NameEntry; known: KnownEntity }): number {
  const form = entry.form === 'full' ? 0.4 : entry.form === 'alias' || entry.form === 'acronym' ? 0.3 : 0;
  // A land before the city of the same name: «تونس», «الجزائر», «الكويت».
  const country = known.kind === 'country' ? 1 : 0;
  return known.prominence + form + country + (entry.match === 'exact' ? 0.3 : 0) - (entry.ambiguous ? 0.2 : 0);
}

export function inByline(scan: Scan, token: number): boolean {
  const { parts, text } = scan.input;
  const { dateline } = parts;
  if (dateline && token >= dateline.firstToken && token < dateline.endToken) return true;
  const paragraph = text.paragraphOf[token]!;
  const role = parts.roles[paragraph];
  return role === 'dateline' || (role === 'body' && token < parts.storyStart[paragraph]!);
}
