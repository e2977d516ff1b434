import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { proseBlocks } from '#core/guidance/prose-blocks.ts';
import { type DecapBackend, decapConfig, type TranslatedInto } from './decap-config.ts';
import { proseButtons } from './prose-buttons.ts';

/** Where an editor saves: nowhere yet, through a local server into this checkout, or into a repository. */
export type Editing =
  | { readonly kind: 'not-set-up' }
  | {
      readonly kind: 'local';
      /** The address of decap-server's interface, like `http://127.0.0.1:8081/api/v1`. */
      readonly proxyUrl: string;
      /** The Content-Security-Policy that the page is served with. */
      readonly policy: string;
    }
  | {
      readonly kind: 'github';
      /** `owner/name` */
      readonly repository: string;
      readonly branch: string;
      readonly scope: 'public_repo' | 'repo';
      readonly policy: string;
    };

const source = path.resolve(import.meta.dirname, '../../admin');
const content = path.resolve(import.meta.dirname, '../../../content');

/**
 * Writes everything of `/admin/` to `<folder>/admin/`, in place of what is there. Until editing is set up that is one
 * plain page and no editor, which would be five megabytes of script that nobody can use.
 */
export const writeAdmin = async (folder: string, editing: Editing): Promise<void> => {
  const admin = path.join(folder, 'admin');
  await rm(admin, { recursive: true, force: true });
  await mkdir(admin, { recursive: true });
  if (editing.kind === 'not-set-up')
    return cp(path.join(source, 'not-set-up.html'), path.join(admin, 'index.html'));
  await Promise.all([
    writeFile(path.join(admin, 'index.html'), await editorPage(editing.policy)),
    writeFile(path.join(admin, 'editor.json'), JSON.stringify(await editorSettings(editing))),
    copyMatching(source, admin, /^editor\.css$|(?<!\.test)\.js$/),
    cp(phoneNumbers, path.join(admin, 'phone-numbers.js')),
    copyMatching(decapFolder(), path.join(admin, 'decap'), /(decap-cms\.js|\.wasm|\.LICENSE\.txt)$/),
  ]);
};

const editorPage = async (policy: string): Promise<string> => {
  const page = await readFile(path.join(source, 'editor.html'), 'utf8');
  // A meta element cannot forbid frames; the header does.
  return page.replace('{{policy}}', policy.replace(/;? *frame-ancestors [^;]*/, ''));
};

const editorSettings = async (editing: Exclude<Editing, { kind: 'not-set-up' }>) => ({
  config: decapConfig(backendOf(editing), await translatedInto()),
  blocks: Object.keys(proseBlocks),
  buttons: proseButtons,
  // What a telephone number without a country is meant for.
  country: (await siteSettings()).country,
});

const siteSettings = async (): Promise<{ country: string; languages?: string[] }> =>
  JSON.parse(await readFile(path.join(content, 'site.json'), 'utf8'));

const translatedInto = async (): Promise<TranslatedInto[]> =>
  Promise.all(
    ((await siteSettings()).languages ?? []).map(async (code) => {
      const words = JSON.parse(await readFile(path.join(content, 'messages', `${code}.json`), 'utf8'));
      return { code, name: words.name };
    }),
  );

const backendOf = (editing: Exclude<Editing, { kind: 'not-set-up' }>): DecapBackend =>
  editing.kind === 'local'
    ? { name: 'proxy', proxy_url: editing.proxyUrl, branch: 'main' }
    : {
        name: 'github',
        repo: editing.repository,
        branch: editing.branch,
        auth_endpoint: 'api/editor-sign-in',
        auth_scope: editing.scope,
        squash_merges: true,
      };

const phoneNumbers = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('libphonenumber-js'))),
  'bundle/libphonenumber-max.js',
);

const decapFolder = (): string => path.dirname(fileURLToPath(import.meta.resolve('decap-cms')));

const copyMatching = async (from: string, to: string, name: RegExp): Promise<void> => {
  const files = (await readdir(from)).filter((file) => name.test(file));
  await mkdir(to, { recursive: true });
  await Promise.all(files.map((file) => cp(path.join(from, file), path.join(to, file))));
};
