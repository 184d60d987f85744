import type { MentionKind } from '../core/record.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import type { Cut } from '../text/text-pack.ts';
import { type Entities, nameSpan } from './entities.ts';
import type { Mention, MentionedOffice } from './find-mentions.ts';
import type { Office } from './offices.ts';
import type { Scan } from './scan.ts';

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
