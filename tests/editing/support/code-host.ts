import { createHash } from 'node:crypto';
import type { BrowserContext, Route } from '@playwright/test';
import { hostTokens, startCodeHostDoor } from '../../support/code-host-door.ts';

/** A stand-in for GitHub on this machine: its sign-in page, and as much of its interface as the editor uses. */
export type CodeHost = {
  readonly origin: string;
  /** What the editor's branches hold, as they were written: path by path. */
  readonly drafts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What the branch `main` holds now. */
  readonly published: () => ReadonlyMap<string, string>;
  /** The labels of the pull request of a branch. */
  readonly labelsOf: (branch: string) => readonly string[];
  /** What it was asked and did not understand. */
  readonly unknown: readonly string[];
  /** Answers the browser in place of `https://api.github.com`. */
  readonly answerFor: (context: BrowserContext) => Promise<void>;
  readonly close: () => void;
};

type Pull = { number: number; branch: string; title: string; labels: string[]; state: 'open' | 'closed' };
type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Body;
};
type Body = Readonly<Record<string, unknown>> & {
  readonly tree?: readonly { path: string; sha: string }[];
  readonly content?: string;
  readonly encoding?: string;
};

/** What the host of the site says of a commit: it was built, and here it is. */
const built = {
  context: 'deploy-preview',
  state: 'success',
  target_url: 'https://deploy-preview-1.site.example/',
};

const shaOf = (text: string): string => createHash('sha1').update(text).digest('hex');

/** Starts it with the files of the branch `main` (`content/site.json` and so on, with their text). */
export const startCodeHost = async (files: ReadonlyMap<string, string>): Promise<CodeHost> => {
  const door = await startCodeHostDoor();
  const blobs = new Map([...files.values()].map((text) => [shaOf(text), text]));
  const trees = new Map<string, ReadonlyMap<string, string>>([['main', files]]);
  const commits = new Map<string, string>();
  const branches = new Map<string, string>([['main', 'main']]);
  const pulls: Pull[] = [];
  const unknown: string[] = [];

  const filesOn = (branch: string) => trees.get(commits.get(branches.get(branch) ?? '') ?? branch) ?? files;
  const commitOf = (branch: string) => ({
    sha: branches.get(branch) ?? 'main',
    commit: {
      tree: { sha: commits.get(branches.get(branch) ?? '') ?? 'main' },
      author: { date: '2026-11-22' },
    },
    parents: [{ sha: 'main' }],
  });
  const pullOf = ({ number, branch, title, labels, state }: Pull) => ({
    number,
    title,
    state,
    html_url: 'https://github.com/network/site/pull/1',
    merged_at: null,
    updated_at: '2026-11-22T00:00:00Z',
    user: { login: 'editor' },
    head: { ref: branch, sha: branches.get(branch), repo: { fork: false } },
    base: { ref: 'main', sha: 'main' },
    labels: labels.map((name) => ({ name })),
  });

  const answer = ({ method, path, query, body }: Asked): unknown => {
    const asked = `${method} ${path}`;
    const match = (pattern: RegExp) => pattern.exec(asked)?.slice(1).map(decodeURIComponent);
    if (path === '/user' || path === '/users/editor') return { login: 'editor', name: 'An Editor', id: 1 };
    if (path === '/repos/network/site')
      return { owner: { login: 'network' }, permissions: { push: true }, default_branch: 'main' };
    if (path === '/search/issues') return { items: [] };
    if (path.endsWith('/git/trees/main:public/media')) return { tree: [] };
    const tree = match(/^GET \/repos\/network\/site\/git\/trees\/([^/:]+?)(?::(.*))?$/);
    if (tree) {
      const [branch = 'main', folder = ''] = tree;
      return treeBelow(trees.get(branch) ?? filesOn(branch), folder);
    }
    const blob = match(/^GET \/repos\/network\/site\/git\/blobs\/(\w+)$/);
    if (blob)
      return {
        content: Buffer.from(blobs.get(blob[0] ?? '') ?? '').toString('base64'),
        encoding: 'base64',
      };
    const branch = match(/^GET \/repos\/network\/site\/branches\/(.+)$/)?.[0];
    if (branch !== undefined)
      return branches.has(branch) ? { name: branch, commit: commitOf(branch) } : undefined;
    const ref = match(/^(?:GET|PATCH|DELETE) \/repos\/network\/site\/git\/refs\/heads\/(.+)$/)?.[0];
    if (ref !== undefined) {
      if (method === 'PATCH') branches.set(ref, String(body['sha']));
      if (method === 'DELETE') return { isDeleted: branches.delete(ref) };
      return branches.has(ref) ? { ref: `refs/heads/${ref}`, object: { sha: branches.get(ref) } } : undefined;
    }
    if (/^GET .*\/git\/matching-refs/.test(asked) || /^GET .*\/git\/refs/.test(asked)) return [];
    const compared = match(/^GET \/repos\/network\/site\/compare\/(.+?)\.\.\.(.+)$/);
    if (compared) {
      const mine = filesOn(pulls.find((pull) => branches.get(pull.branch) === compared[1])?.branch ?? 'main');
      const changed = [...mine].filter(([name, text]) => files.get(name) !== text);
      return {
        status: 'ahead',
        ahead_by: 1,
        files: changed.map(([filename, text]) => ({
          filename,
          sha: shaOf(text),
          status: files.has(filename) ? 'modified' : 'added',
          patch: '',
        })),
        commits: [],
      };
    }
    if (/^GET .*\/commits\/[^/]+\/status$/.test(asked)) return { statuses: [built] };
    if (/^GET .*\/commits/.test(asked)) return [];
    const numbered = match(/\/(?:pulls|issues)\/(\d+)/)?.[0];
    const pull = pulls.find(({ number }) => String(number) === numbered);
    if (pull !== undefined && /\/labels$/.test(path)) {
      pull.labels = body['labels'] as string[];
      return pull.labels.map((name) => ({ name }));
    }
    if (pull !== undefined && method === 'PUT' && path.endsWith('/merge')) return merged(pull);
    if (pull !== undefined && /\/(commits|comments)$/.test(path)) return [];
    if (pull !== undefined) return pullOf(pull);
    if (method === 'GET' && path.endsWith('/pulls')) {
      const head = query.get('head')?.split(':')[1];
      return pulls.filter((one) => head === undefined || one.branch === head).map(pullOf);
    }
    if (method === 'POST') return made(path, body);
    return undefined;
  };

  const merged = (pull: Pull): unknown => {
    trees.set('main', filesOn(pull.branch));
    pull.state = 'closed';
    return { merged: true, sha: branches.get(pull.branch) };
  };

  const made = (path: string, body: Body): unknown => {
    if (path.endsWith('/git/blobs')) {
      const text = Buffer.from(body.content ?? '', 'base64').toString('utf8');
      blobs.set(shaOf(text), text);
      return { sha: shaOf(text) };
    }
    if (path.endsWith('/git/trees')) {
      const base = trees.get(String(body['base_tree'])) ?? files;
      const changed = (body.tree ?? []).map(({ path: name, sha }) => [name, blobs.get(sha) ?? ''] as const);
      const sha = shaOf(JSON.stringify(body));
      trees.set(sha, new Map([...base, ...changed]));
      return { sha };
    }
    if (path.endsWith('/git/commits')) {
      const sha = shaOf(JSON.stringify(body));
      commits.set(sha, String(body['tree']));
      return { sha, tree: { sha: body['tree'] }, author: {}, parents: [] };
    }
    if (path.endsWith('/git/refs')) {
      const name = String(body['ref']).replace('refs/heads/', '');
      branches.set(name, String(body['sha']));
      return { ref: body['ref'], object: { sha: body['sha'] } };
    }
    if (path.endsWith('/pulls')) {
      const pull: Pull = {
        number: pulls.length + 1,
        branch: String(body['head']).replace('network:', ''),
        title: String(body['title']),
        labels: [],
        state: 'open',
      };
      pulls.push(pull);
      return pullOf(pull);
    }
    return undefined;
  };

  const fulfil = async (route: Route): Promise<void> => {
    const request = route.request();
    const asked = new URL(request.url());
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    if (request.method() === 'OPTIONS')
      return route.fulfill({ status: 204, headers: { ...headers, 'Access-Control-Allow-Methods': '*' } });
    if (request.headers()['authorization'] !== `token ${hostTokens.editor}`)
      return route.fulfill({ status: 401, headers });
    const found = answer({
      method: request.method(),
      path: asked.pathname,
      query: asked.searchParams,
      body: (request.postDataJSON() ?? {}) as Body,
    });
    if (found === undefined) unknown.push(`${request.method()} ${asked.pathname}${asked.search}`);
    return found === undefined
      ? route.fulfill({ status: 404, headers, json: { message: 'Not Found' } })
      : route.fulfill({ status: request.method() === 'POST' ? 201 : 200, headers, json: found });
  };

  return {
    origin: door.origin,
    unknown,
    get drafts() {
      return new Map(
        [...branches.keys()].filter((name) => name !== 'main').map((name) => [name, filesOn(name)]),
      );
    },
    published: () => filesOn('main'),
    labelsOf: (branch) => pulls.find((pull) => pull.branch === branch)?.labels ?? [],
    answerFor: async (context) => {
      await context.route('https://api.github.com/**', fulfil);
      await context.route('https://www.githubstatus.com/**', (route) =>
        route.fulfill({ json: { components: [] }, headers: { 'Access-Control-Allow-Origin': '*' } }),
      );
    },
    close: door.close,
  };
};

/** The entries of one folder, as GitHub lists a tree that is not walked through. */
const treeBelow = (files: ReadonlyMap<string, string>, folder: string) => {
  const start = folder === '' ? '' : `${folder}/`;
  const below = [...files].filter(([name]) => name.startsWith(start));
  if (below.length === 0) return undefined;
  return {
    tree: below.map(([name, text]) => ({
      path: name.slice(start.length),
      mode: '100644',
      type: 'blob',
      sha: shaOf(text),
      size: text.length,
    })),
  };
};
