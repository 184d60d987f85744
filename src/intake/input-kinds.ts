/** What a file is by its name. Null for a name that does not tell; such a file is read as a text or a page. */
export type InputKind = 'text' | 'html' | 'json' | 'jsonl' | 'zip' | 'warc' | 'feed' | 'opml';

export interface NamedKind {
  readonly kind: InputKind | null;
  readonly gzipped: boolean;
}

/** The kind of a file, by its name without a closing `.gz`. */
export function kindOf(name: string): NamedKind {
  const gzipped = /\.gz$/i.test(name);
  const extension = /\.([^./\\]+)$/.exec(gzipped ? name.slice(0, -'.gz'.length) : name)?.[1]?.toLowerCase();
  return { kind: KINDS.get(extension ?? '') ?? null, gzipped };
}

/** Whether a file that is met in a folder or an archive is read. A feed leads to the network, so it must be named. */
export function isArticleFile(name: string): boolean {
  const { kind } = kindOf(name);
  return kind !== null && kind !== 'feed' && kind !== 'opml';
}

export function isWebAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

const KINDS: ReadonlyMap<string, InputKind> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['zip', 'zip'],
  ['warc', 'warc'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['rdf', 'feed'],
  ['xml', 'feed'],
  ['opml', 'opml'],
]);
