import type { Mention } from '../mentions/find-mentions.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import { type ArticleView, opensAt, typeOf } from './article-view.ts';
import type { FoundRelation } from './find-relations.ts';

const FILLERS_MAX = 5;

/**
 * Who belongs to what: a verb of having members («تضم المنظمة كذا وكذا»), a list in brackets after a body's name, or
 * the word member itself («تركيا العضو في الحلف»).
 */
export function findMemberships(view: ArticleView): FoundRelation[] {
  const found: FoundRelation[] = [];
  for (const sentence of view.text.sentences) {
    const end = sentence.endToken;
    let openedUpTo = -1;
    for (let i = sentence.firstToken; i < end; i++) {
      if (i < openedUpTo) continue;
      const list = listOpening(view, i, sentence.firstToken, end);
      if (list) {
        openedUpTo = list.end;
        for (const member of list.members)
          found.push(membership(view, member, list.body, list.first, list.end, list.rule));
        continue;
      }
      const member = memberWord(view, i, sentence.firstToken, end);
      if (member) found.push(member);
    }
  }
  return found;
}

interface OpenedList {
  readonly body: Mention;
  readonly members: readonly Mention[];
  readonly first: number;
  readonly end: number;
  readonly rule: string;
}

function listOpening(view: ArticleView, i: number, first: number, end: number): OpenedList | undefined {
  const { tokens, pack } = view;
  if (tokens[i]!.form === '(') {
    const body = view.nameBefore[i];
    if (!body || !hasMembers(view, body) || typeOf(view, body) !== 'organization') return;
    const list = listAt(view, i + 1, end);
    if (list.members.length < 2 || tokens[list.end]?.form !== ')') return;
    return { body, ...list, first: body.firstToken, rule: 'list-in-brackets' };
  }
  const opens = opensAt(view, i);
  const verb =
    opens.including &&
    tokens[i]!.cuts.some((cut) => pack.includeVerbs.has(cut.stem) && !cut.definite && !cut.proclitics.includes('ل'));
  const composed = opens.composed && tokens[i + 1]?.key === pack.fromWord && i + 1 < end;
  if (!verb && !composed) return;
  const after = view.nameAt[i + 1];
  if (verb && after && after.proclitics === '' && hasMembers(view, after)) {
    const list = listAt(view, after.endToken, end);
    if (list.members.length > 0) return { body: after, ...list, first: i, rule: 'verb-of-membership' };
  }
  const body = antecedent(view, i, first);
  if (!body) return;
  const list = listAt(view, composed ? i + 2 : i + 1, end);
  if (list.members.length < 2) return;
  return { body, ...list, first: body.firstToken, rule: 'verb-of-membership' };
}

/** The body before a relative clause or participle: «المجموعة التي تضم», «الوفد المؤلف من». */
function antecedent(view: ArticleView, i: number, first: number): Mention | undefined {
  for (let at = i; at > first && i - at < 4; at--) {
    const name = view.nameBefore[at];
    if (name) return hasMembers(view, name) ? name : undefined;
    const { key, form, kind } = view.tokens[at - 1]!;
    if (!view.pack.relatives.has(key) && kind !== 'punctuation' && !isAdjective(view, at - 1)) return undefined;
    if (form === '.' || form === '؛') return undefined;
  }
  return undefined;
}

function isAdjective(view: ArticleView, at: number): boolean {
  return view.nationalityAt[at] !== undefined;
}

function hasMembers(view: ArticleView, mention: Mention): boolean {
  const type = typeOf(view, mention);
  if (view.mentions.entities.get(mention.entity)?.kind === 'outlet') return false;
  return type === 'organization' || (type === 'event' && mention.kind === 'name');
}

/** The states listed from token `at` on: names parted by «و», commas and brackets, with words such as «دول» between. */
function listAt(view: ArticleView, at: number, end: number): { members: Mention[]; end: number } {
  const { tokens, pack } = view;
  const members: Mention[] = [];
  let to = at;
  let fillers = 0;
  let joined = true;
  let depth = 0;
  for (let i = at; i < end; ) {
    const name = view.nameAt[i];
    if (name) {
      const state = view.mentions.entities.get(name.entity)?.iso != null;
      const parted = joined || name.proclitics.startsWith(pack.andProclitic);
      const other = name.proclitics !== '' && name.proclitics !== pack.andProclitic;
      if (state && parted && !other) {
        members.push(name);
        to = name.endToken;
        fillers = 0;
      } else if (state || typeOf(view, name) !== 'place' || ++fillers > FILLERS_MAX) break;
      joined = false;
      i = name.endToken;
      continue;
    }
    const { form, kind, key, cuts } = tokens[i]!;
    if (kind === 'punctuation') {
      if (form === '(') depth++;
      else if (form === ')' && depth-- === 0) break;
      else if (form !== '،' && form !== ',' && form !== ')' && form !== '-' && form !== '"') break;
      joined = true;
    } else if (key === pack.andProclitic) joined = true;
    else if (kind === 'number' || pack.listWords.has(key) || cuts.some((cut) => pack.listWords.has(cut.stem))) {
      if (++fillers > FILLERS_MAX) break;
      joined = true;
    } else break;
    i++;
  }
  return { members, end: to };
}

/** «فنلندا العضو في الاتحاد», «هي عضو في المنظمة». */
function memberWord(view: ArticleView, i: number, first: number, end: number): FoundRelation | undefined {
  const { tokens, pack } = view;
  if (i === first || !opensAt(view, i).member) return;
  const inside = tokens[i + 1]?.key === pack.inWord;
  const body = inside ? view.nameAt[i + 2] : view.nameAt[i + 1];
  if (!body || i + 1 >= end || !hasMembers(view, body) || (inside && body.proclitics !== '')) return;
  if (!inside && body.proclitics !== 'ب') return;
  let at = i;
  if (COMMAS.has(tokens[at - 1]!.form)) at--;
  const subject = view.nameBefore[at];
  if (!subject || subject.entity === body.entity || typeOf(view, subject) === 'event') return;
  return membership(view, subject, body, subject.firstToken, body.endToken, 'member-word');
}

function membership(
  view: ArticleView,
  member: Mention,
  body: Mention,
  first: number,
  end: number,
  rule: string,
): FoundRelation {
  const evidence = tokenSpan(view.text, first, end);
  return { subject: member.entity, predicate: 'memberOf', object: body.entity, evidence, rule };
}

const COMMAS: ReadonlySet<string> = new Set(['،', ',']);
