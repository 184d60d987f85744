import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres/open-postgres.ts';
import { fails } from './fails.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { newArticle } from './rows.ts';
import { describeStore } from './store.contract.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

async function execute(statement: string): Promise<void> {
  const client = new pg.Client(server.address);
  await client.connect();
  await client.query(statement);
  await client.end();
}

let schemas = 0;

describeStore('a store on a PostgreSQL server', async () => {
  const schema = `ledger_${++schemas}`;
  return {
    open: () => openStore(`${server.address}?schema=${schema}`),
    remove: () => execute(`drop schema if exists ${schema} cascade`),
  };
});

describe('what can go wrong with a server', () => {
  const opened = (change: (url: URL) => void) => {
    const url = new URL(server.address);
    change(url);
    return openStore(url.href);
  };

  it('is not there', async () => {
    await fails(
      opened((url) => {
        url.port = '1';
      }),
      /postgres:\/\/isnad@127\.0\.0\.1:1\/postgres cannot be reached/,
      /whether the server runs/,
    );
    await fails(
      opened((url) => {
        url.host = 'nowhere.invalid';
      }),
      /cannot be reached/,
      /host and port/,
    );
  });

  it('does not know the password, which is not shown', async () => {
    const wrong = opened((url) => {
      url.password = 'hunter2';
    });
    await fails(wrong, /^(?!.*hunter2).*does not let this user in/, /user and password/);
  });

  it('has no such database', async () => {
    await fails(
      opened((url) => {
        url.pathname = '/attic';
      }),
      /has no such database/,
      /createdb/,
    );
  });

  it('holds a ledger of a newer version: said, and left as it is', async () => {
    const address = `${server.address}?schema=newer`;
    await (await openStore(address)).close();
    await execute('insert into newer.isnad_schema values (999, 0)');
    await fails(openStore(address), /written by a newer isnad \(layout 999/, /Update isnad/);
  });

  it('lets the user write nothing', async () => {
    await execute(`create role guest login password 'guest'`);
    const asGuest = opened((url) => {
      url.username = 'guest';
      url.password = 'guest';
      url.search = '?schema=guests';
    });
    await fails(asGuest, /cannot be written by this user/, /GRANT CREATE/);
  });

  it('closes the connection in the middle of a batch: nothing is half in, and the next batch goes in', async () => {
    const store = await openStore(`${server.address}?schema=lost`);
    const cut = store.write(async (tx) => {
      await tx.addArticles([newArticle('a-1')]);
      await execute(`select pg_terminate_backend(pid) from pg_stat_activity
        where state = 'idle in transaction' and pid <> pg_backend_pid()`);
      await tx.addArticles([newArticle('a-2')]);
    });
    await fails(cut, /was lost: the server closed the connection/, /nothing is added twice/);
    expect(await store.articles(['a-1', 'a-2'])).toEqual([]);
    await store.write((tx) => tx.addArticles([newArticle('a-2'), newArticle('a-1')]));
    expect(await store.articles(['a-1', 'a-2'])).toHaveLength(2);
    await store.close();
  });

  it('is written by another for too long', async () => {
    const address = `${server.address}?schema=busy`;
    const [store, other] = [await openPostgres(address, 50), await openStore(address)];
    await other.write(async () => {
      await fails(
        store.write(async () => undefined),
        /is in use/,
        /Wait until the other process has ended/,
      );
    });
    await store.write((tx) => tx.addArticles([newArticle('a-1')]));
    await store.close();
    await other.close();
  });

  it('has an address that is none, or a schema that is no name', async () => {
    await fails(openStore('postgres://user:pa/ss@host/db'), /^(?!.*pa)The address .* cannot be read/, /%2F/);
    await fails(openStore('postgres://user:p@ss/wo@host/db'), /^(?!.*wo)The address .* cannot be read/, /%40/);
    await fails(openStore(`${server.address}?schema=Desk"2`), /no name for a schema/, /small Latin letters/);
  });
});
