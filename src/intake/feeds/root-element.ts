/** The name of a document's root element, in small letters; null for what does not begin as XML does. */
export function rootElement(text: string): string | null {
  const head = text.slice(0, HEAD);
  let at = 0;
  for (;;) {
    while (at < head.length && /[\s\ufeff]/.test(head[at]!)) at++;
    const end = endOfProlog(head, at);
    if (end === null) return /^<([\w:.-]+)/.exec(head.slice(at, at + 100))?.[1]?.toLowerCase() ?? null;
    if (end < 0) return null;
    at = end;
  }
}

/** The rest of a prolog this long is a document's own affair. */
const HEAD = 64 * 1024;

/** Where the declaration, comment or document type at this place ends; null where it is none, -1 where it has no end. */
function endOfProlog(head: string, at: number): number | null {
  const after = (mark: string, from = at) => {
    const found = head.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length;
  };
  if (head.startsWith('<?', at)) return after('?>');
  if (head.startsWith('<!--', at)) return after('-->');
  if (!head.startsWith('<!', at)) return null;
  // A document type may hold declarations of its own in brackets.
  const close = after('>');
  const bracket = head.indexOf('[', at);
  if (bracket < 0 || bracket > close) return close;
  const closing = after(']', bracket);
  return closing < 0 ? -1 : after('>', closing);
}
