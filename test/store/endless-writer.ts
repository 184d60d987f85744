import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.ts';
import { newArticle, newMember } from './rows.ts';

/** Run as a process of its own: adds batches to a store until it is killed; a line for each that is acknowledged. */
const [, , path, name] = process.argv;
const store = await openStore(path);
for (let batch = 0; ; batch++) {
  const ids = Array.from({ length: 20 }, (_, i) => `a-${name}.${batch}.${i}`);
  await store.write(async (tx) => {
    await tx.addArticles(ids.map((id) => newArticle(id)));
    await tx.addMembers(
      'copy',
      ids.map((id, i) => newMember(id, { keys: [i, batch] })),
    );
  });
  writeSync(1, `${batch}\n`);
}
