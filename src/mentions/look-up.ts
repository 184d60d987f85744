import type { Mention, Mentions } from './find-mentions.ts';

/** The mentions whose own tokens lie within `first` to `end`, in the order of the text. */
export function mentionsIn(mentions: Mentions, first: number, end: number): Mention[] {
  const found: Mention[] = [];
  const seen = new Set<number>();
  for (let i = Math.max(0, first); i < Math.min(end, mentions.at.length); i++) {
    for (const index of mentions.at[i]!) {
      if (seen.has(index)) continue;
      seen.add(index);
      const mention = mentions.list[index]!;
      if (mention.firstToken >= first && mention.endToken <= end) found.push(mention);
    }
  }
  return found;
}

/** The mention whose noun group starts at a token: «وزير الخارجية» of «وزير الخارجية سامح شكري». */
export function groupAt(mentions: Mentions, token: number): Mention | undefined {
  return mentions.list.find((mention) => mention.group.firstToken === token);
}

/** The mentions whose own tokens include a token. */
export function mentionsAt(mentions: Mentions, token: number): Mention[] {
  return (mentions.at[token] ?? []).map((index) => mentions.list[index]!);
}

/** The last mention before a token that `fits`. */
export function lastBefore(
  mentions: Mentions,
  token: number,
  fits: (mention: Mention) => boolean,
): Mention | undefined {
  return mentions.list.findLast((mention) => mention.endToken <= token && fits(mention));
}
