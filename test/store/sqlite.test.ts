import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { describeStore } from './store.contract.ts';

describeStore('a store in an SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-store-'));
  return {
    open: () => openStore(join(folder, 'ledger.db')),
    remove: () => rm(folder, { recursive: true }),
  };
});
