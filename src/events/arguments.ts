import type { Mention, MentionedEntity, Mentions } from '../mentions/find-mentions.ts';
import type { Text } from '../text/prepare-text.ts';
import type { TimeMention } from '../times/find-times.ts';
import { type Clause, type Clauses, prepositionAt } from './clauses.ts';
import type { EventsPack, Relation, WordClass } from './events-pack.ts';

/** The people, bodies or places that one noun group names, and how it hangs in its clause. */
export interface Argument {
  readonly mentions: readonly Mention[];
  readonly firstToken: number;
  readonly endToken: number;
  /** `bare`: no preposition before it; `genitive`: right after a noun that is no mention. */
  readonly relation: Relation | 'bare' | 'genitive';
  /** The noun before it that is no mention: «forces» in «Turkish forces». */
  readonly head: number | null;
  /** Joined by «and» to the argument before it, whose relation it has. */
  readonly joined: boolean;
}

export interface Arguments {
  readonly text: Text;
  readonly clauses: Clauses;
  readonly mentions: Mentions;
  entity(mention: Mention): MentionedEntity | undefined;
  /** The arguments that start from token `first` on and before `end`. */
  scan(first: number, end: number): readonly Argument[];
  /** Who does what the clause says; carried over from the clause before where the words leave it out. */
  subjectOf(clause: Clause): readonly Mention[];
  /** The group that ends right before a token, a comma aside. */
  groupBefore(token: number): readonly Mention[];
  /** The entity of the state with an ISO code, where the article has one. */
  stateOf(iso: string): string | null;
}

/** How many tokens an argument may stand from its verb. */
const REACH = 60;

interface Group {
  readonly firstToken: number;
  readonly endToken: number;
  readonly mentions: readonly Mention[];
}

export function prepareArguments(
  text: Text,
  mentions: Mentions,
  times: readonly TimeMention[],
  clauses: Clauses,
  pack: EventsPack,
): Arguments {
  const { tokens } = text;
  const { words } = clauses;
  const startingAt = groupsOf(mentions, tokens.length);
  const endingAt = new Map<number, Group>();
  for (const group of startingAt) if (group) endingAt.set(group.endToken, group);
  const timeEnd = new Int32Array(tokens.length);
  for (const time of times) timeEnd[time.firstToken] = time.endToken;
  const subjects = new Map<number, readonly Mention[]>();

  // A clause is asked for its arguments by each of its triggers, by its subject and by its place.
  const scanned = new Map<number, readonly Argument[]>();
  function scan(first: number, end: number): readonly Argument[] {
    const stop = Math.min(end, first + REACH);
    if (stop <= first) return NOTHING;
    const key = first * 64 + (stop - first);
    let found = scanned.get(key);
    if (!found) {
      found = scanAnew(first, stop);
      scanned.set(key, found);
    }
    return found;
  }

  function scanAnew(first: number, stop: number): readonly Argument[] {
    const found: Argument[] = [];
    let relation: Relation | null = null;
    let head: number | null = null;
    let last: Argument | undefined;
    let i = first;
    while (i < stop) {
      const time = timeEnd[i]!;
      if (time > i) {
        relation = null;
        head = null;
        i = time;
        continue;
      }
      const word = words[i]!;
      const group = startingAt[i];
      if (group && group.endToken > i) {
        const own = attachedOf(group);
        if (relation !== null && SETTING.has(relation) && head === i - 1 && isDefinite(head) && isPerson(group)) {
          // «meets during the visit the minister»: a noun with its article governs nobody.
          relation = null;
          head = null;
        }
        const listed: boolean = relation === 'including' && last !== undefined && i - last.endToken <= 4;
        const joined: boolean =
          listed ||
          (last !== undefined && isJoined(group) && relation === null && head === null && i - last.endToken <= 1);
        // «التونسية المصرية»: a second adjective hangs where the first does.
        const second = last !== undefined && last.endToken === i && last.head !== null && isAdjective(group);
        const argument: Argument = {
          mentions: group.mentions,
          firstToken: i,
          endToken: group.endToken,
          relation: own ?? (second || joined ? last!.relation : (relation ?? (head === null ? 'bare' : 'genitive'))),
          head: second ? last!.head : own === null && !listed ? head : null,
          joined,
        };
        found.push(argument);
        last = argument;
        relation = null;
        head = null;
        i = group.endToken;
        continue;
      }
      const phrase = prepositionAt(words, tokens, i, stop);
      if (phrase?.relation === 'each') {
        i += phrase.length;
        continue;
      }
      if (phrase) {
        relation = phrase.relation;
        head = null;
        i += phrase.length;
        continue;
      }
      if (tokens[i]!.kind === 'punctuation') {
        // Quotation marks and brackets stand within a group; a comma ends what a preposition governs.
        if (COMMAS.has(tokens[i]!.form)) {
          relation = null;
          head = null;
        }
      } else if (word.attached) {
        relation = word.attached;
        head = i;
      } else if (word.verb || particle(word.classes)) {
        // Verbs and particles are no noun that a name could hang on.
        head = null;
      } else if (!word.classes.has('honorific')) {
        head ??= i;
        if (word.classes.has('party') || word.classes.has('forces')) head = i;
      }
      i++;
    }
    return found;
  }

  const isDefinite = (token: number) => tokens[token]!.cuts.some((cut) => cut.definite);
  const isPerson = (group: Group) => group.mentions.some((m) => entity(m)?.type === 'person' && m.kind !== 'adjective');
  const isAdjective = (group: Group) => group.mentions.every((m) => m.kind === 'adjective');
  function isJoined(group: Group): boolean {
    const own = group.mentions.find((m) => m.firstToken === group.firstToken);
    return own ? pack.joins(own.proclitics) : words[group.firstToken]!.joined;
  }

  function subjectOf(clause: Clause): readonly Mention[] {
    const known = subjects.get(clause.index);
    if (known) return known;
    // A clause that leads back to itself has no subject; also keeps the recursion short.
    subjects.set(clause.index, NOBODY);
    const found = findSubject(clause);
    subjects.set(clause.index, found);
    return found;
  }

  function opensSentence(clause: Clause): boolean {
    return clause.firstToken - text.sentences[clause.sentence]!.firstToken <= 3;
  }

  function findSubject(clause: Clause): readonly Mention[] {
    const own = ownSubject(clause);
    if (own.length > 0) return own;
    const { verb } = clause;
    if (clause.opener === 'relative' || clause.opener === 'bare') {
      const antecedent = groupBefore(clause.firstToken).filter(canAct);
      if (antecedent.length > 0 || clause.opener === 'relative') return antecedent;
    }
    // «After he had met …, the minister left»: what comes first goes on to whom the main clause names.
    if (clause.under === 'after' || clause.under === 'until') {
      for (let k = clause.index + 1; k <= clause.index + 3 && opensSentence(clause); k++) {
        const next = clauses.list[k];
        if (!next || next.sentence !== clause.sentence) break;
        const named = next.opener === 'relative' ? NOBODY : ownSubject(next);
        if (named.length > 0) return named;
      }
    }
    if (clause.parent !== null) return subjectOf(clauses.list[clause.parent]!);
    // A sentence whose verb names nobody goes on about whom the sentence before it was about.
    const previous = clauses.list[clause.index - 1];
    if (verb === null || !previous) return NOBODY;
    const main = clauses.list[previous.main]!;
    return text.sentences[main.sentence]!.paragraph === text.sentences[clause.sentence]!.paragraph ||
      clause.sentence - main.sentence === 1
      ? subjectOf(main)
      : NOBODY;
  }

  /** Whom the clause's own words name as its subject: before the verb, else after it. */
  function ownSubject({ firstToken: from, verb, endToken }: Clause): readonly Mention[] {
    const before = acting(scan(from, verb ?? endToken), from);
    if (before.length > 0) return before;
    if (verb !== null) {
      const after = acting(scan(verb + 1, endToken), verb + 1);
      if (after.length > 0) return after;
    }
    return NOBODY;
  }

  /** The first group that can act, with those joined to it. */
  function acting(found: readonly Argument[], from: number): readonly Mention[] {
    for (let k = 0; k < found.length; k++) {
      const argument = found[k]!;
      if (argument.firstToken - from > 25) break;
      const alone =
        argument.relation === 'bare' ||
        (argument.relation === 'genitive' && argument.head !== null && words[argument.head]!.classes.has('party'));
      if (!alone || !argument.mentions.some((m) => canAct(m))) continue;
      const people = [...argument.mentions];
      for (let n = k + 1; n < found.length && found[n]!.joined; n++) people.push(...found[n]!.mentions);
      return people.filter(canAct);
    }
    return NOBODY;
  }

  const entity = (mention: Mention) => mentions.entities.get(mention.entity);
  function canAct(mention: Mention): boolean {
    const found = entity(mention);
    if (!found) return false;
    if (found.type === 'person' || found.type === 'organization') return true;
    return found.type === 'place' && (found.iso !== null || mention.voiceOf !== null || found.kind === 'region');
  }

  function groupBefore(token: number): readonly Mention[] {
    const at = token > 0 && COMMAS.has(tokens[token - 1]!.form) ? token - 1 : token;
    return endingAt.get(at)?.mentions ?? NOBODY;
  }

  function attachedOf(group: Group): Relation | null {
    const own = group.mentions.find((m) => m.firstToken === group.firstToken);
    return own ? pack.attached(own.proclitics) : words[group.firstToken]!.attached;
  }

  const states = new Map<string, string>();
  for (const { id, iso } of mentions.entities.values()) if (iso !== null) states.set(iso, id);
  const stateOf = (iso: string) => states.get(iso) ?? null;

  // In the order of the text, so that no subject is looked for through more than one sentence.
  for (const clause of clauses.list) subjectOf(clause);

  return { text, clauses, mentions, entity, scan, subjectOf, groupBefore, stateOf };
}

/** Whether a word is a particle: full words in a class of their own can still be what a name hangs on. */
const particle = (classes: ReadonlySet<WordClass>) => {
  if (classes.size === 0) return false;
  for (const name of FULL) if (classes.has(name)) return false;
  return true;
};
const FULL: readonly WordClass[] = ['party', 'both', 'honorific', 'forces', 'joint', 'press'];

const NOBODY: readonly Mention[] = [];
const NOTHING: readonly Argument[] = [];
/** Prepositions of when and where. */
const SETTING: ReadonlySet<Relation> = new Set(['during', 'after', 'until', 'in']);
const COMMAS = new Set(['،', ',', '؛']);

/** Outermost noun groups by first token: what stands within another group is part of its title or apposition. */
function groupsOf(mentions: Mentions, length: number): (Group | undefined)[] {
  const sorted = [...mentions.list].sort(
    (a, b) => a.group.firstToken - b.group.firstToken || b.group.endToken - a.group.endToken,
  );
  const starting = new Array<Group | undefined>(length);
  let open: { firstToken: number; endToken: number; mentions: Mention[] } | undefined;
  for (const mention of sorted) {
    const { firstToken, endToken } = mention.group;
    if (open && firstToken < open.endToken) {
      if (firstToken === open.firstToken && endToken === open.endToken) open.mentions.push(mention);
      continue;
    }
    open = { firstToken, endToken, mentions: [mention] };
    starting[firstToken] = open;
  }
  return starting;
}
