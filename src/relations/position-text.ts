import type { Mention } from '../mentions/find-mentions.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import { stemStart } from '../text/tokens.ts';
import { type ArticleView, isPlace } from './article-view.ts';
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
  const kind = kindOf(view, title);
  const parts = kind && partsOf(view, title, holder);
  const of = title.state !== null || title.names.length > 0 || innermost(title).head.of !== null;
  if (!kind || !parts) return { object: ownWords(view, title), key: kind ?? wordsKey(view, title), of };
  const object = `${title.former ? 'Former ' : ''}${kind}${parts.of && ` of ${parts.of}`}${parts.at && ` to ${parts.at}`}`;
  return { object, key: kind, of };
}

function innermost(title: Title): Title {
  return title.inner ? innermost(title.inner) : title;
}

/** What the position is, without its state: "Deputy Foreign Minister". Undefined where the words say more than we can. */
function kindOf(view: ArticleView, title: Title): string | undefined {
  const { head, inner, portfolio } = title;
  if (inner) {
    const rest = kindOf(view, inner);
    return rest && head.english ? `${head.english} ${rest}` : undefined;
  }
  if (portfolio) return `${portfolio} ${head.english ?? 'Minister'}`;
  const single = title.headEnd === title.firstToken + 1;
  if (head.prefix && !title.names.some((name) => !isPlace(view, name))) return undefined;
  if (head.key === 'minister' || (title.described && (single || !head.bare))) return undefined;
  // «رئيس» is president of a state and head of anything else.
  if (head.key === 'president' && single && title.names.some((name) => !isPlace(view, name))) return 'Head';
  return head.english ?? undefined;
}

/** The body or state of the position and where an envoy serves, in English; undefined where one has no English name. */
function partsOf(view: ArticleView, title: Title, holder: Mention): { of: string; at: string } | undefined {
  const inner = innermost(title);
  const { head } = inner;
  // «نائب رئيس مجلس الوزراء» is whole in English: the council that it names is no body of its own.
  const names = [title, inner].flatMap((t) =>
    t.names.filter((name) => !(t.head.bare && name.firstToken < t.headEnd && !isPlace(view, name))),
  );
  const state = title.state ?? inner.state;
  const body = names.find((name) => !isPlace(view, name));
  const place = names.find((name) => isPlace(view, name)) ?? state ?? undefined;
  const sent = head.abroad && place ? body : undefined;
  const of = sent ? place : (body ?? place);
  const at = sent ?? title.at ?? inner.at ?? undefined;
  const ofName = of ? englishOf(view, of) : (stateOf(view, inner) ?? stateByOffice(view, inner, holder) ?? '');
  const atName = at ? landOf(view, at) : '';
  return ofName === undefined || atName === undefined ? undefined : { of: ofName, at: atName };
}

/** The state that the title's own words imply: «رئيس الكنيست», or «الخارجية البريطانية» read as a ministry's name. */
function stateOf(view: ArticleView, title: Title): string | null {
  const { key, of } = title.head;
  if (of && key !== 'pope') {
    const known = view.knowledge.country(of) ?? view.knowledge.entity(of);
    return known?.names.en?.[0] ? withArticle(known.names.en[0], known.iso === null) : null;
  }
  for (const name of title.names) {
    const country = view.mentions.entities.get(name.entity)?.country;
    const known = country && view.knowledge.country(country);
    const english = known ? known.names.en?.[0] : undefined;
    if (english) return withArticle(english, false);
  }
  return null;
}

/** The words name no state: the one in which the holder is known to have had this office on the day. */
function stateByOffice(view: ArticleView, title: Title, holder: Mention): string | null {
  const { role } = title.head;
  const day = view.input.day;
  if (!role || !day) return null;
  const office = view.knowledge
    .entity(holder.entity)
    ?.offices.find((o) => o.role === role && (!o.from || o.from <= day) && (!o.to || o.to >= day));
  const name = office?.of && view.knowledge.country(office.of)?.names.en?.[0];
  return name ? withArticle(name, false) : null;
}

function englishOf(view: ArticleView, mention: Mention): string | undefined {
  const entity = view.mentions.entities.get(mention.entity);
  return entity?.names.en ? withArticle(entity.names.en, entity.type === 'organization') : undefined;
}

/** Where an envoy serves: the capital in which he sits stands for its state. */
function landOf(view: ArticleView, mention: Mention): string | undefined {
  const entity = view.mentions.entities.get(mention.entity);
  const country = entity?.kind === 'city' && entity.country ? view.knowledge.country(entity.country) : undefined;
  const name = country?.names.en?.[0];
  return name ? withArticle(name, false) : englishOf(view, mention);
}

/** English sets "the" before bodies of several words and before lands that are a union, a group of islands, a republic. */
function withArticle(name: string, body: boolean): string {
  const article = body ? name.includes(' ') || name === 'Kremlin' : ARTICLED.test(name);
  return article && !name.startsWith('The ') ? `the ${name}` : name;
}

const ARTICLED =
  /^(United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Solomon|Marshall)|Republic|Islands/;

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
