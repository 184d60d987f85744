import type { Digest } from './digest.ts';

/** The digest of an article that turned out to be a later edition, under the edition's own id. */
export function asEdition(digest: Digest, id: string): Digest {
  const first = digest.article.id;
  const renamed = (member: string) => (member.startsWith(`${first}#`) ? `${id}${member.slice(first.length)}` : member);
  return {
    ...digest,
    article: { ...digest.article, id },
    events: digest.events.map((event) => ({
      ...event,
      id: renamed(event.id),
      article: id,
      claims: event.claims.map(renamed),
    })),
    claims: digest.claims.map((claim) => ({ ...claim, id: renamed(claim.id), article: id })),
  };
}
