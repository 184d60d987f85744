import { Entities, nameSpan } from './entities.ts';
import type { Mention, Mentions } from './find-mentions.ts';
import type { Names } from './find-names.ts';
import type { GroupedName } from './name-board.ts';
import { nominalMentions } from './nominal-mentions.ts';
import { mentionedOffice, procliticsOf, referring } from './referring.ts';
import { nationalityAt, type Scan, sentenceEnd, TRAIT } from './scan.ts';

/** Entities and mentions of the names found, and of the adjectives and titles that refer to them. */
export function buildMentions(scan: Scan, names: Names): Mentions {
  const entities = new Entities(scan);
  const named = names.list.map((name) => ({ name, mention: namedMention(scan, name, entities) }));
  const adjectives = adjectiveMentions(scan, names, entities);
  const list: Mention[] = joinCounterparts([
    ...named.map(({ mention }) => mention),
    ...adjectives,
    ...nominalMentions(scan, names, named, adjectives, entities),
  ]).sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
  return { entities: entities.all, list, at: byToken(list, scan.tokens.length) };
}

/** By token: indices of the mentions over it. Most tokens have none, and share one empty list. */
function byToken(list: readonly Mention[], tokens: number): readonly (readonly number[])[] {
  const at = new Array<number[]>(tokens).fill(NONE);
  for (const [index, mention] of list.entries()) {
    for (let i = mention.firstToken; i < mention.endToken; i++) {
      if (at[i] === NONE) at[i] = [index];
      else at[i]!.push(index);
    }
  }
  return at;
}

const NONE: number[] = [];

/** «نظيره القطري الشيخ فلان الفلاني» is one mention: the counterpart's words are the title of the name. */
function joinCounterparts(list: readonly Mention[]): Mention[] {
  const titles = new Map<number, Mention>();
  for (const mention of list) if (mention.rule === 'counterpart') titles.set(mention.endToken, mention);
  if (titles.size === 0) return [...list];
  const joined = new Set<Mention>();
  const names = list.map((mention) => {
    const title = mention.kind === 'name' ? titles.get(mention.group.firstToken) : undefined;
    if (title?.entity !== mention.entity) return mention;
    joined.add(title);
    const group = { firstToken: title.firstToken, endToken: mention.group.endToken };
    return { ...mention, group, office: title.office ?? mention.office };
  });
  return names.filter((mention) => !joined.has(mention));
}

function namedMention(scan: Scan, name: GroupedName, entities: Entities): Mention {
  const entity = entities.addNamed(name);
  return {
    firstToken: name.firstToken,
    endToken: name.endToken,
    kind: 'name',
    entity,
    span: nameSpan(scan, name),
    proclitics: procliticsOf(name.cut, scan.pack.article),
    group: { firstToken: Math.min(name.groupFirst, name.firstToken), endToken: name.groupEnd },
    office: name.office && mentionedOffice(scan, name.office, entities),
    voiceOf: name.voiceOf,
    rule: name.rule,
    certainty: name.certainty,
  };
}

/** «الروسي», «صينية»: each stands for its country, unless it is part of a name. */
function adjectiveMentions(scan: Scan, names: Names, entities: Entities): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < scan.tokens.length; i++) {
    if (!(scan.traits[i]! & TRAIT.nationality) || scan.skip[i] || names.covered[i]) continue;
    const nationality = nationalityAt(scan, i, sentenceEnd(scan, i));
    if (!nationality) continue;
    const { cut, readings, endToken } = nationality;
    if (readings.every((reading) => reading.ambiguous) && !cut.definite) continue;
    const entity = entities.addCountry(readings[0]!.iso);
    if (!entity) continue;
    const range = { firstToken: i, endToken };
    found.push(referring(scan, range, cut, 'adjective', entity, 'nationality', 0.8));
    i = endToken - 1;
  }
  return found;
}
