const isFingerprint = (column: string) =>
  `check (${column} ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$')`;

/** A mail about a changed key says which, and so what was published last is remembered with its fingerprint. */
export const fingerprints = /* sql */ `
alter table outbox
  add column key_before text ${isFingerprint('key_before')},
  add column key_now text ${isFingerprint('key_now')};

-- Null until the key is noted for the next time.
alter table published_key
  add column fingerprint text ${isFingerprint('fingerprint')};
`;
