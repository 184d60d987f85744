import type { MentionKind } from '../core/record.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import type { Cut } from '../text/text-pack.ts';
import { Entities, nameSpan } from './entities.ts';
import type { Mention, MentionedOffice, Mentions } from './find-mentions.ts';
import type { Names } from './find-names.ts';
import type { GroupedName } from './name-board.ts';
import { nominalMentions } from './nominal-mentions.ts';
import type { Office } from './offices.ts';
import { nationalityAt, type Scan, sentenceEnd, TRAIT } from './scan.ts';

/** Entities and mentions of the names found, and of the adjectives and titles that refer to them. */
export function buildMentions(scan: Scan, names: Names): Mentions {
  const entities = new Entities(scan);
  const named = names.list.map((name) => ({ name, mention: namedMention(scan, name, entities) }));
  const adjectives = adjectiveMentions(scan, names, entities);
  const list: Mention[] = [
    ...named.map(({ mention }) => mention),
    ...adjectives,
    ...nominalMentions(scan, names, named, adjectives, entities),
  ].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
  const at: number[][] = scan.tokens.map(() => []);
  for (const [index, mention] of list.entries()) {
    for (let i = mention.firstToken; i < mention.endToken; i++) at[i]!.push(index);
  }
  return { entities: entities.all, list, at };
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

export function procliticsOf(cut: Cut, article: string): string {
  return cut.definite && cut.proclitics.endsWith(article) ? cut.proclitics.slice(0, -article.length) : cut.proclitics;
}

export function mentionedOffice(scan: Scan, office: Office, entities: Entities): MentionedOffice {
  const body =
    office.body && office.body.type !== 'place'
      ? entities.addNamed({ ...office.body, groupEnd: 0, office: null })
      : null;
  return {
    role: office.role === 'honorific' ? 'other' : office.role,
    of: office.of ?? body,
    at: office.at,
    span: tokenSpan(scan.text, office.firstToken, office.endToken),
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

/** A mention that is no name. */
export function referring(
  scan: Scan,
  range: { firstToken: number; endToken: number },
  cut: Cut,
  kind: MentionKind,
  entity: string,
  rule: string,
  certainty: number,
  office: MentionedOffice | null = null,
): Mention {
  return {
    firstToken: range.firstToken,
    endToken: range.endToken,
    kind,
    entity,
    span: nameSpan(scan, { ...range, cut }),
    proclitics: procliticsOf(cut, scan.pack.article),
    group: { firstToken: range.firstToken, endToken: range.endToken },
    office,
    voiceOf: null,
    rule,
    certainty,
  };
}
