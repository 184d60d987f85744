import type { Mentions } from '../mentions/find-mentions.ts';
import type { Text } from '../text/prepare-text.ts';

/**
 * A word within the name or title of somebody is no event and no
 * verb: «Minister of Defence», «Resistance Movement», a family name spelled as «and he is convicted».
 */
export function namedTokens(text: Text, mentions: Mentions): Uint8Array {
  const named = new Uint8Array(text.tokens.length);
  for (const mention of mentions.list) {
    const type = mentions.entities.get(mention.entity)?.type;
    if (type === 'event' || type === 'product') continue;
    if (mention.kind === 'name') {
      for (let i = mention.firstToken; i < mention.endToken; i++) named[i] = 1;
    }
    if (mention.office) {
      for (let i = mention.group.firstToken; i < mention.group.endToken; i++) {
        const { start, end } = text.tokens[i]!;
        if (start >= mention.office.span.start && end <= mention.office.span.end) named[i] = 1;
      }
    }
  }
  return named;
}
