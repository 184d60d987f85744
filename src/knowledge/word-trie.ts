/** A place in the tree of names: what names end here, and which words go on. */
export interface TrieNode {
  /** What the table says of the name that ends here; '' where only longer names pass through. */
  value: string;
  readonly next: Map<string, TrieNode> | null;
}

/**
 * A tree over the words of a sorted table with a name a line: words joined by spaces, a tab, a value. The branch of a
 * first word is grown when a text first has that word, so that opening a table costs little.
 */
export class WordTrie {
  private readonly branches = new Map<string, TrieNode | number>();

  constructor(private readonly table: string) {
    let first = '';
    for (let at = 0; at < table.length; at = table.indexOf('\n', at) + 1) {
      // Lines of one first word stand together: a space sorts before every letter.
      if (first !== '' && table.startsWith(first, at) && isWordEnd(table, at + first.length)) continue;
      let end = at;
      while (!isWordEnd(table, end)) end++;
      first = table.slice(at, end);
      this.branches.set(first, at);
    }
  }

  branch(first: string): TrieNode | undefined {
    const known = this.branches.get(first);
    if (typeof known !== 'number') return known;
    const grown = this.grow(first, known);
    this.branches.set(first, grown);
    return grown;
  }

  /** The value of a whole name. */
  value(key: string): string {
    const [first, ...rest] = key.split(' ');
    let node = this.branch(first!);
    for (const word of rest) node = node?.next?.get(word);
    return node?.value ?? '';
  }

  private grow(first: string, from: number): TrieNode {
    const root = new Node();
    for (let at = from; at < this.table.length; ) {
      const tab = this.table.indexOf('\t', at);
      const lineEnd = this.table.indexOf('\n', tab);
      if (!this.table.startsWith(first, at) || !isWordEnd(this.table, at + first.length)) break;
      let node = root;
      if (tab > at + first.length) {
        for (const word of this.table.slice(at + first.length + 1, tab).split(' ')) node = node.child(word);
      }
      node.value = this.table.slice(tab + 1, lineEnd);
      at = lineEnd + 1;
    }
    return root;
  }
}

class Node implements TrieNode {
  value = '';
  next: Map<string, Node> | null = null;

  child(word: string): Node {
    this.next ??= new Map();
    let node = this.next.get(word);
    if (!node) {
      node = new Node();
      this.next.set(word, node);
    }
    return node;
  }
}

function isWordEnd(table: string, at: number): boolean {
  const code = table.charCodeAt(at);
  return code === 0x20 || code === 0x09 || at >= table.length;
}
