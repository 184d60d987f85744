import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** Relative to `src`, with forward slashes: `times/find-times.ts`. */
  readonly path: string;
  /** The folder that decides what it may import; `index` for `src/index.ts`, `faces/cli` for a face. */
  readonly area: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly { readonly path: string; readonly area: string; readonly typeOnly: boolean }[];
}

/** Every source file with what it imports from within the project, as the compiler reads it. */
export function sourceFiles(): SourceFile[] {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = name.split(sep).join('/');
      const tree = ts.createSourceFile(path, readFileSync(join(src, name), 'utf8'), ts.ScriptTarget.Latest, true);
      return { path, area: areaOf(path), tree, imports: importsOf(tree, path) };
    });
}

function areaOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) return path === 'index.ts' ? 'index' : path;
  return folders[0] === 'faces' ? folders.slice(0, 2).join('/') : folders[0]!;
}

function importsOf(tree: ts.SourceFile, from: string): SourceFile['imports'] {
  const found: { path: string; area: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node) => {
    const target = importTarget(node);
    if (target?.specifier.startsWith('.')) {
      const path = normalize(join(dirname(from), target.specifier))
        .split(sep)
        .join('/');
      if (path.endsWith('.ts')) found.push({ path, area: areaOf(path), typeOnly: target.typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function importTarget(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const named = clause?.namedBindings;
    const typeOnly =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (!!named && ts.isNamedImports(named) && !clause?.name && named.elements.every((element) => element.isTypeOnly));
    return { specifier: node.moduleSpecifier.text, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  const [argument] = ts.isCallExpression(node) ? node.arguments : [];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && argument) {
    return ts.isStringLiteral(argument) ? { specifier: argument.text, typeOnly: false } : undefined;
  }
  return undefined;
}
