#!/usr/bin/env node
import { INTERRUPTED } from './exit-codes.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

// A record is written in one piece, so leaving after what is being written leaves complete lines only.
process.once('SIGINT', () => process.stdout.write('', () => process.exit(INTERRUPTED)));

process.exitCode = await run(process.argv.slice(2), processIo());
