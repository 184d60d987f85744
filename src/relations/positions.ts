import type { Mention } from '../mentions/find-mentions.ts';
import { phraseAt } from '../mentions/phrase-table.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import { type ArticleView, isPerson, opensAt } from './article-view.ts';
import type { FoundRelation } from './find-relations.ts';
import { composeTitle } from './position-text.ts';
import { type Title, tellsPosition, titleAt } from './titles.ts';

/** A holder with one title, and the words that say so. */
interface Holding {
  readonly person: Mention;
  readonly title: Title;
  readonly first: number;
  readonly end: number;
  readonly rule: string;
}

/**
 * Positions that the words state of a named person: a title before the name («وزير الصحة فلان», «رئيس المجلس، فلان»),
 * after it («فلان، المتحدث باسم…»), or the same office in another state («نظيره التركي فلان»).
 */
export function findPositions(view: ArticleView): FoundRelation[] {
  const found = new Map<string, FoundRelation & { readonly of: boolean }>();
  const add = (key: string, relation: FoundRelation, of: boolean) => {
    const before = found.get(key);
    if (!before || (of && !before.of)) found.set(key, { ...relation, of });
  };
  let last: Title | undefined;
  for (const sentence of view.text.sentences) {
    const titles = titlesOf(view, sentence.firstToken, sentence.endToken);
    for (const { person, title, first, end, rule } of holdings(view, titles, sentence.endToken)) {
      const evidence = tokenSpan(view.text, first, end);
      const subject = person.entity;
      if (title.head.member) {
        const body = title.names[0]!;
        add(`${subject} ${body.entity}`, { subject, predicate: 'memberOf', object: body.entity, evidence, rule }, true);
        continue;
      }
      const { object, key, of } = composeTitle(view, title, person);
      add(`${subject} ${key}`, { subject, predicate: 'holdsPosition', object, evidence, rule }, of);
    }
    for (const { person, title, first, end } of pairs(view, sentence)) {
      const evidence = tokenSpan(view.text, first, end);
      const { object, key, of } = composeTitle(view, title, person);
      add(
        `${person.entity} ${key}`,
        { subject: person.entity, predicate: 'holdsPosition', object, evidence, rule: 'pair' },
        of,
      );
    }
    for (const { person, title, state, first } of counterparts(view, titles, last, sentence)) {
      const evidence = tokenSpan(view.text, first, person.endToken);
      const { object, key, of } = composeTitle(view, { ...title, state, names: [], at: null }, person);
      const relation = {
        subject: person.entity,
        predicate: 'holdsPosition',
        object,
        evidence,
        rule: 'counterpart',
      } as const;
      add(`${person.entity} ${key}`, relation, of);
    }
    last = titles.findLast((title) => tellsPosition(view, title)) ?? last;
  }
  return [...found.values()].map(({ of: _, ...relation }) => relation);
}

function titlesOf(view: ArticleView, first: number, end: number): Title[] {
  const titles: Title[] = [];
  for (let i = first; i < end; ) {
    const title = titleAt(view, i, end);
    if (title) titles.push(title);
    i = title ? Math.max(i + 1, title.endToken) : i + 1;
  }
  return titles;
}

function* holdings(view: ArticleView, titles: readonly Title[], end: number): Generator<Holding> {
  for (let i = 0; i < titles.length; i++) {
    let last = i;
    while (last + 1 < titles.length && follows(view, titles[last]!, titles[last + 1]!)) last++;
    const chain = titles.slice(i, last + 1);
    i = last;
    const before = nameBeforeTitle(view, chain[0]!);
    const following = nameAfterTitle(view, chain.at(-1)!, end);
    const after = following && doubtful(view, following.person) ? undefined : following;
    const apposed = before && (!after || before.sure || !after.sure) ? before.person : undefined;
    const person = apposed ?? after?.person;
    if (!person || doubtful(view, person)) continue;
    const first = apposed ? person.firstToken : chain[0]!.firstToken;
    const to = apposed ? chain.at(-1)!.endToken : person.endToken;
    const rule = apposed ? 'title-after-name' : 'title-before-name';
    for (const title of chain) {
      if (!tellsPosition(view, title)) continue;
      // «نائب المستشارة فلانة»: the name is that of the one whose deputy is meant.
      if (!apposed && title === chain.at(-1) && holdsGoverned(view, title, person)) continue;
      yield { person, title, first, end: to, rule };
    }
  }
}

/** Whether the person is known to have held one of the offices that stand within the title. */
function holdsGoverned(view: ArticleView, title: Title, person: Mention): boolean {
  if (title.governed.length === 0 || view.tokens[title.endToken]?.kind === 'punctuation') return false;
  const offices = view.knowledge.entity(person.entity)?.offices ?? [];
  return title.governed.some((head) => head.role !== null && offices.some((office) => office.role === head.role));
}

/** One word that no list knows, taken for a name because a title stands before it: too little for a lasting fact. */
function doubtful(view: ArticleView, person: Mention): boolean {
  if (person.endToken - person.firstToken > 1 || view.knowledge.entity(person.entity)) return false;
  return person.certainty < 0.8 || view.pack.verbLike(view.tokens[person.firstToken]!.key);
}

/** Whether a second title stands right after the first and goes to the same holder. */
function follows(view: ArticleView, title: Title, next: Title): boolean {
  let at = title.endToken;
  while (at < next.firstToken && isFiller(view, at)) at++;
  return at === next.firstToken && next.proclitics === '';
}

interface Beside {
  readonly person: Mention;
  /** Whether a comma or the like leaves no doubt. */
  readonly sure: boolean;
}

/** The person whose name follows a title, over honorifics, a comma, or a colon. */
function nameAfterTitle(view: ArticleView, title: Title, end: number): Beside | undefined {
  let at = title.endToken;
  let comma = false;
  while (at < end) {
    const name = view.nameAt[at];
    if (name) {
      const clean = name.proclitics === '' && isPerson(view, name);
      return clean ? { person: name, sure: !comma } : undefined;
    }
    const { form } = view.tokens[at]!;
    if ((COMMAS.has(form) || QUOTES.has(form)) && !comma) comma = true;
    else if (!isFiller(view, at)) return undefined;
    at++;
  }
  return undefined;
}

/**
 * The person whose name stands right before a title. Without a comma it takes a full name with no title before it
 * («فلان بن فلان وزير الخارجية»): after a short one the title is likely the next party («التقى فلان وزير…»).
 */
function nameBeforeTitle(view: ArticleView, title: Title): Beside | undefined {
  if (title.proclitics !== '') return;
  let at = title.firstToken;
  let comma = false;
  let dash = false;
  for (;;) {
    const token = view.tokens[at - 1];
    if (!token) return;
    const name = view.nameBefore[at];
    if (name) {
      if (!isPerson(view, name)) return;
      const words = name.endToken - name.firstToken;
      const titled = titledBefore(view, name);
      if (comma || dash) return { person: name, sure: true };
      return words > 1 && !titled ? { person: name, sure: false } : undefined;
    }
    const blessing = view.pack.blessings.find((words) =>
      words.every((word, k) => view.tokens[at - words.length + k]?.key === word),
    );
    if (blessing) at -= blessing.length;
    else if (COMMAS.has(token.form) && !comma) {
      comma = true;
      at--;
    } else if (DASHES.has(token.form)) {
      dash = true;
      at--;
    } else return;
  }
}

/** Whether an office stands before a name, so that a title after it is likely somebody else's. Courtesies are none. */
function titledBefore(view: ArticleView, name: Mention): boolean {
  const { office } = name;
  if (!office || office.span.start > name.span.start || WEAK_ROLES.has(office.role)) return false;
  for (let i = name.firstToken - 1; i >= 0 && view.tokens[i]!.start >= office.span.start; i--) {
    if (!isFiller(view, i)) return true;
  }
  return false;
}

/** Titles that are said of many, and often with the office after the name: «السفير فلان، وكيل الوزارة». */
const WEAK_ROLES: ReadonlySet<string> = new Set(['other', 'ambassador', 'minister']);

/** A word between title and name that is neither: a courtesy, or a title that tells nothing by itself («السفير»). */
function isFiller(view: ArticleView, at: number): boolean {
  const token = view.tokens[at]!;
  if (view.pack.honorifics.has(token.key)) return true;
  if (token.form === '.') return view.tokens[at - 1]?.form.length === 1;
  if (token.form.length === 1) return token.kind === 'word' && view.tokens[at + 1]?.form === '.';
  const title = phraseAt(view.tables.heads, view.tokens, at, at + 1);
  return title?.cut.definite === true && title.cut.length === 2 && !title.value.bare;
}

/** «نظيره التركي فلان», and whose office it is: the last title before it. */
function* counterparts(
  view: ArticleView,
  titles: readonly Title[],
  last: Title | undefined,
  sentence: { firstToken: number; endToken: number },
) {
  for (let i = sentence.firstToken; i + 2 < sentence.endToken; i++) {
    if (!opensAt(view, i).counterpart) continue;
    const state = view.nationalityAt[i + 1];
    let at = state ? state.endToken : i + 1;
    while (at < sentence.endToken && (isFiller(view, at) || COMMAS.has(view.tokens[at]!.form))) at++;
    const person = view.nameAt[at];
    if (!person || !isPerson(view, person) || person.proclitics !== '') continue;
    const title = titles.findLast((t) => t.endToken <= i && tellsPosition(view, t)) ?? last;
    if (title && !title.head.member) yield { person, title, state: state ?? null, first: i };
  }
}

/** «الرئيسان فلان وفلان»: a title in the dual, and the two names that follow it. */
function* pairs(view: ArticleView, sentence: { firstToken: number; endToken: number }) {
  const { tokens, tables, pack } = view;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const match = opensAt(view, i).pair ? phraseAt(tables.pairs, tokens, i, sentence.endToken) : undefined;
    if (!match) continue;
    const one = view.nameAt[match.endToken];
    const two = one && view.nameAt[one.endToken];
    if (!one || !two || !isPerson(view, one) || !isPerson(view, two)) continue;
    if (one.proclitics !== '' || two.proclitics !== pack.andProclitic) continue;
    const title: Title = {
      firstToken: i,
      endToken: match.endToken,
      head: match.value,
      headEnd: match.endToken,
      definite: true,
      proclitics: '',
      portfolio: null,
      state: null,
      names: [],
      at: null,
      former: false,
      described: false,
      inner: null,
      governed: [],
    };
    for (const person of [one, two]) yield { person, title, first: i, end: two.endToken };
  }
}

const COMMAS: ReadonlySet<string> = new Set(['،', ',']);
const QUOTES: ReadonlySet<string> = new Set(['"', '«', '“', '”']);
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '(']);
