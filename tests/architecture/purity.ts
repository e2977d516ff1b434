import ts from 'typescript';
import type { Sources } from './sources.ts';

/** What the core may not know, by name: clocks, random sources, the browser, the machine, the network. */
// biome-ignore format: a list of names reads better as a block
const worldly = new Set([
  'alert', 'Buffer', 'caches', 'clearInterval', 'clearTimeout', 'console', 'crypto', 'customElements', 'document', 'fetch',
  'globalThis', 'history', 'indexedDB', 'localStorage', 'location', 'navigator', 'performance', 'process',
  'queueMicrotask', 'requestAnimationFrame', 'self', 'sessionStorage', 'setInterval', 'setTimeout', 'Temporal',
  'WebSocket', 'window', 'Worker', 'XMLHttpRequest',
]);

const isClock = (node: ts.Node): boolean => {
  if (ts.isPropertyAccessExpression(node))
    return ts.isIdentifier(node.expression) && node.expression.text === 'Date' && node.name.text === 'now';
  if (ts.isNewExpression(node))
    return ts.isIdentifier(node.expression) && node.expression.text === 'Date' && !node.arguments?.length;
  if (!ts.isCallExpression(node)) return false;
  if (ts.isIdentifier(node.expression)) return node.expression.text === 'Date';
  const isFormat =
    ts.isPropertyAccessExpression(node.expression) && /^format(ToParts)?$/.test(node.expression.name.text);
  return isFormat && node.arguments.length === 0;
};

const isRandom = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'Math' &&
  node.name.text === 'random';

/** Names that a file declares itself: its own `location` is a place, not the browser's. */
const declaredIn = (file: ts.SourceFile): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
};

/** Whether an identifier is used as a value, and not as the name of a property, a declaration or a type. */
const isValue = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return !(
    ts.isTypeNode(parent) ||
    ts.isTypeElement(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent)
  );
};

/** One sentence for every place where a file of the core knows a clock, a random source, the browser or Node. */
export const purityFaults = (sources: Sources): string[] =>
  [...sources]
    .filter(([path]) => path.startsWith('src/core/') && path.endsWith('.ts'))
    .flatMap(([path, text]) => {
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const own = declaredIn(file);
      const faults: string[] = [];
      const visit = (node: ts.Node): void => {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        const where = `${path}:${line + 1}`;
        if (isClock(node)) faults.push(`${where} reads a clock; take the time as an argument.`);
        else if (isRandom(node)) faults.push(`${where} draws at random; take random bytes as an argument.`);
        else if (ts.isIdentifier(node) && worldly.has(node.text) && !own.has(node.text) && isValue(node)) {
          faults.push(`${where} knows ${node.text}; the core is data in, values out.`);
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return faults;
    });
