import type { Mention } from '../mentions/find-mentions.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import { stemStart } from '../text/tokens.ts';
import { type ArticleView, typeOf } from './article-view.ts';
import type { Title } from './titles.ts';

/**
 * A title in English, «وزير الخارجية الفرنسي» as "Foreign Minister of France"; the article's own words where they say
 * more than can be put together. `key` tells one position of a person from another, whatever the wording.
 */
export function composeTitle(
  view: ArticleView,
  title: Title,
  holder: Mention,
): { readonly object: string; readonly key: string; readonly of: boolean } {
  const kind = kindOf(title);
  const body = bodyOf(view, title) ?? stateByOffice(view, title, holder);
  const key = kind ?? wordsKey(view, title);
  const told = body !== null || innermost(title).head.of !== null;
  if (!kind || (innermost(title).described && !innermost(title).head.bare)) {
    return { object: ownWords(view, title), key, of: told };
  }
  const at = title.at && nameOf(view, title.at);
  const of = title.at && !body ? '' : body ? ` of ${body}` : '';
  return { object: `${title.former ? 'Former ' : ''}${kind}${of}${at ? ` to ${at}` : ''}`, key, of: told };
}

function innermost(title: Title): Title {
  return title.inner ? innermost(title.inner) : title;
}

/** What the position is, without its state: "Deputy Prime Minister". Undefined where English has no word for it here. */
function kindOf(title: Title): string | undefined {
  if (title.inner) {
    const inner = kindOf(title.inner);
    return inner && title.head.english ? `${title.head.english} ${inner}` : undefined;
  }
  if (title.portfolio) return `${title.portfolio} ${title.head.english ?? 'Minister'}`;
  if (title.head.key === 'minister') return undefined;
  return title.head.english ?? undefined;
}

/** The body or state that the position belongs to, in English. */
function bodyOf(view: ArticleView, title: Title): string | null {
  const inner = innermost(title);
  // «نائب رئيس مجلس الوزراء» is whole in English: the council that it names is no body of its own.
  const names = [title, inner].flatMap((t) =>
    t.names.filter((name) => !(t.head.bare && name.firstToken < t.headEnd && typeOf(view, name) !== 'place')),
  );
  const organization = names.find((name) => typeOf(view, name) !== 'place');
  const place = names.find((name) => typeOf(view, name) === 'place');
  const state = title.state ?? inner.state;
  const named = organization ?? place ?? state;
  if (named) return nameOf(view, named);
  const id = inner.head.of;
  if (!id) return null;
  const known = view.knowledge.country(id) ?? view.knowledge.entity(id);
  return known?.names.en?.[0] ?? null;
}

/** The words name no state: the one in which the holder is known to have had this office on the day. */
function stateByOffice(view: ArticleView, title: Title, holder: Mention): string | null {
  const { role } = innermost(title).head;
  const day = view.input.day;
  if (!role || !day) return null;
  const office = view.knowledge
    .entity(holder.entity)
    ?.offices.find((o) => o.role === role && (!o.from || o.from <= day) && (!o.to || o.to >= day));
  return (office?.of && view.knowledge.country(office.of)?.names.en?.[0]) ?? null;
}

function nameOf(view: ArticleView, mention: Mention): string {
  const entity = view.mentions.entities.get(mention.entity);
  return entity?.names.en ?? mention.span.text;
}

/** The title as the article has it, without the letters before it. */
function ownWords(view: ArticleView, title: Title): string {
  const first = view.tokens[title.firstToken]!;
  const cut = first.cuts.find((c) => c.proclitics === title.proclitics) ?? first.cuts[0]!;
  const span = tokenSpan(view.text, title.firstToken, title.endToken);
  return span.text.slice(stemStart(first, cut, view.text.source) - span.start);
}

/** Two titles with the same first words after the article are one: «مدير مكتب الوزير», «مدير المكتب». */
function wordsKey(view: ArticleView, title: Title): string {
  const words = view.tokens.slice(title.firstToken, Math.min(title.endToken, title.headEnd + 1));
  return words.map((token) => token.cuts.findLast((cut) => cut.definite)?.stem ?? token.key).join(' ');
}
