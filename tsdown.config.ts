import { defineConfig } from 'tsdown';

/** File by file, so that `dist/x/y.js` finds `data/` as `src/x/y.ts` does, and a command loads only what it uses. */
export default defineConfig({
  entry: ['src/index.ts', 'src/faces/cli/main.ts'],
  unbundle: true,
  root: 'src',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  dts: true,
  clean: true,
});
