/**
 * Makes data/ledger/word-weights.tsv: how much a word that two tellings share says.
 *
 *     npx tsx scripts/ledger/weigh-words.ts
 *
 * Counts in how many articles of ../shared/corpus each stem occurs. Stems in fewer than one article of 300 are left out,
 * and weigh 1; the others weigh the less the more articles have them.
 */
import { writeFileSync } from 'node:fs';
import { loadCorpus } from '../../bench/corpus.ts';
import { packOf } from '../../src/languages/index.ts';
import { wordOf } from '../../src/ledger/words.ts';
import { prepareText } from '../../src/text/prepare-text.ts';

const RARE = 1 / 300;
const pack = packOf('ar')!;
const { name, articles } = loadCorpus(Number.POSITIVE_INFINITY);

const counts = new Map<number, { readonly stem: string; articles: number }>();
for (const { text } of articles) {
  const seen = new Set<number>();
  for (const token of prepareText(text, pack.text).tokens) {
    if (token.kind !== 'word') continue;
    const { hash, kind, folded } = wordOf(token, pack.words);
    if (kind !== 'content' || seen.has(hash)) continue;
    seen.add(hash);
    const known = counts.get(hash);
    if (known) known.articles++;
    else counts.set(hash, { stem: pack.words.stem(folded), articles: 1 });
  }
}

const common = [...counts]
  .map(([hash, { stem, articles: count }]) => ({ hash, stem, share: count / articles.length }))
  .filter(({ share }) => share >= RARE)
  .sort((a, b) => b.share - a.share || a.hash - b.hash);
const lines = [
  '# Stems that are common in news, their hashes, and how much it says that two tellings share one: 1 for a stem that is',
  `# not here. From counts over ${articles.length} articles of ${name}; made by scripts/ledger/weigh-words.ts.`,
  ...common.map(({ stem, hash, share }) => [stem, hash, (Math.log(share) / Math.log(RARE)).toFixed(2)].join('\t')),
];
writeFileSync(new URL('../../data/ledger/word-weights.tsv', import.meta.url), `${lines.join('\n')}\n`);
console.log(`${common.length} stems of ${counts.size} weigh less than 1.`);
