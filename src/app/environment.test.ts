import { describe, expect, test } from 'vitest';
import { ConfigurationError, readEnvironment } from './environment.ts';

const live = {
  SITE_URL: 'https://alongside.example',
  DATABASE_URL: 'postgres://somebody:word@db.example/alongside',
  MAIL_URL: 'smtps://somebody:word@mail.example',
  MAIL_FROM: 'Alongside <no-reply@alongside.example>',
  SECRET: 'x'.repeat(32),
  TOMBSTONES: 'file:///var/lib/alongside/tombstones.txt',
};

/** What the refusal says, line by line. */
const refusalOf = (raw: Record<string, string | undefined>): string[] => {
  try {
    readEnvironment(raw);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('with all settings', () => {
  test('the program runs for real', () => {
    expect(readEnvironment(live)).toEqual({ kind: 'live', ...live });
  });

  test('it runs for real on a hosting platform too', () => {
    expect(readEnvironment({ ...live, NETLIFY: 'true' })).toMatchObject({ kind: 'live' });
    expect(readEnvironment({ ...live, AWS_LAMBDA_FUNCTION_NAME: 'contact' })).toMatchObject({ kind: 'live' });
  });
});

describe('without settings', () => {
  test('it is the demonstration', () => {
    expect(readEnvironment({ PATH: '/usr/bin' })).toEqual({
      kind: 'demonstration',
      port: 4321,
      siteUrl: undefined,
    });
    expect(readEnvironment({})).toMatchObject({ kind: 'demonstration' });
  });

  test('empty settings are no settings', () => {
    const blank = { SITE_URL: '', DATABASE_URL: '', MAIL_URL: ' ', MAIL_FROM: '', SECRET: '', PORT: '' };
    expect(readEnvironment({ PATH: '/usr/bin', ...blank })).toMatchObject({
      kind: 'demonstration',
      port: 4321,
    });
    expect(readEnvironment(blank)).toMatchObject({ kind: 'demonstration', port: 4321 });
  });

  test('the demonstration takes a port', () => {
    expect(readEnvironment({ PORT: '8080' })).toMatchObject({ kind: 'demonstration', port: 8080 });
  });

  test.each(['http://localhost:4321', 'http://127.0.0.1:8080', 'http://[::1]:4321/'])(
    'the demonstration runs under %s',
    (SITE_URL) => {
      expect(readEnvironment({ SITE_URL })).toMatchObject({ kind: 'demonstration', siteUrl: SITE_URL });
    },
  );

  test.each([
    'https://alongside.example',
    'http://192.168.1.5:4321',
    'http://localhost.example.org',
    'https://alongside.example/?localhost',
    'https://localhost@alongside.example/',
  ])('the demonstration refuses the public address %s, and says what to do', (SITE_URL) => {
    expect(refusalOf({ SITE_URL })).toEqual([
      'The demonstration does not run under a public address. Set DATABASE_URL, MAIL_URL, MAIL_FROM and SECRET too, or leave SITE_URL out.',
    ]);
  });

  test.each(['alongside', 'localhost:4321', '/', 'http://'])(
    'an address that is none, %s, is refused with a sentence',
    (SITE_URL) => {
      expect(refusalOf({ SITE_URL })).not.toEqual([]);
    },
  );
});

describe('on a hosting platform without a database', () => {
  test.each([
    ['nothing else', {}],
    ['an address', { SITE_URL: 'https://preview.example' }],
    ['everything else', { ...live, DATABASE_URL: undefined }],
    ['an empty database address', { ...live, DATABASE_URL: '' }],
  ])('it is a preview that sends nothing, with %s', (_, settings) => {
    expect(readEnvironment({ NETLIFY: 'true', ...settings })).toEqual({ kind: 'preview' });
    expect(readEnvironment({ AWS_LAMBDA_FUNCTION_NAME: 'contact', ...settings })).toEqual({
      kind: 'preview',
    });
  });

  test('it is never the demonstration', () => {
    expect(readEnvironment({ NETLIFY: 'true', SITE_URL: 'http://localhost' }).kind).not.toBe('demonstration');
  });
});

describe('half a configuration stops the start', () => {
  const sentences = {
    SITE_URL: 'Set SITE_URL to the address of the site, like https://example.org.',
    DATABASE_URL: 'Set DATABASE_URL to a PostgreSQL address, like postgres://user:password@host/name.',
    MAIL_URL: 'Set MAIL_URL to an SMTP address, like smtps://user:password@host.',
    MAIL_FROM: 'Set MAIL_FROM to the address that notices come from, like Alongside <notices@example.org>.',
    TOMBSTONES:
      'Set TOMBSTONES to where withdrawn requests are remembered apart from the database: a file, like file:///var/lib/alongside/tombstones.txt, or another PostgreSQL address.',
    SECRET: 'Set SECRET to 32 random characters or more.',
  };

  test.each(Object.entries(sentences))('without %s, which has its sentence', (name, sentence) => {
    expect(refusalOf({ ...live, [name]: undefined })).toEqual([sentence]);
    expect(refusalOf({ ...live, [name]: '' })).toEqual([sentence]);
  });

  test.each<[name: keyof typeof sentences, value: string]>([
    ['SITE_URL', 'alongside.example'],
    ['SITE_URL', 'ftp://alongside.example'],
    ['DATABASE_URL', 'mysql://db.example/alongside'],
    ['DATABASE_URL', 'db.example'],
    ['MAIL_URL', 'https://mail.example'],
    ['MAIL_URL', 'mail.example'],
    ['DATABASE_URL', 'postgresqlish://db.example/alongside'],
    ['MAIL_FROM', 'alongside.example'],
    ['MAIL_FROM', 'notices@alongside.example, somebody@example.org'],
    ['SECRET', 'x'.repeat(31)],
    ['TOMBSTONES', '/var/lib/tombstones.txt'],
  ])('with %s set to %s', (name, value) => {
    expect(refusalOf({ ...live, [name]: value })).toEqual([sentences[name]]);
  });

  test.each(['DATABASE_URL', 'MAIL_URL', 'MAIL_FROM', 'SECRET'] as const)(
    'with nothing but %s: one setting already means that it is not the demonstration',
    (name) => {
      const others = Object.entries(sentences).flatMap(([other, sentence]) =>
        other === name ? [] : [sentence],
      );
      expect(refusalOf({ [name]: live[name] })).toEqual(others);
    },
  );

  test('with a database but nothing else on a hosting platform', () => {
    expect(refusalOf({ NETLIFY: 'true', DATABASE_URL: live.DATABASE_URL })).toHaveLength(5);
  });

  test('and no sentence repeats a setting: they are secret', () => {
    const wrong = {
      SITE_URL: 'canary',
      DATABASE_URL: 'canary',
      MAIL_URL: 'canary',
      MAIL_FROM: 'x',
      TOMBSTONES: 'another canary',
      SECRET: 'canary',
    };
    expect(refusalOf(wrong)).toHaveLength(6);
    expect(refusalOf(wrong).join()).not.toContain('canary');
  });

  test('with an address that sends everything openly', () => {
    expect(refusalOf({ ...live, SITE_URL: 'http://alongside.example' })).toEqual([
      'Set SITE_URL to an address that begins with https: what visitors send must not travel open.',
    ]);
    expect(readEnvironment({ ...live, SITE_URL: 'http://localhost:8080' })).toMatchObject({ kind: 'live' });
  });

  test('with tombstones in the database that they guard', () => {
    expect(refusalOf({ ...live, TOMBSTONES: live.DATABASE_URL })).toEqual([
      'Set TOMBSTONES to another place than DATABASE_URL: a backup would bring both back together.',
    ]);
  });
});
