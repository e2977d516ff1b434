import pg from 'pg';
import { DatabaseError } from './database-error.ts';
import type { EmbeddedConfig } from './embedded-server.ts';

export type Pool = pg.Pool;

/**
 * Opens connections when they are needed, ten at most, to `DATABASE_URL` or to an embedded server. No statement runs
 * longer than five seconds, and nobody waits for the server longer than that again.
 */
export const createPool = (database: string | EmbeddedConfig): Pool => {
  const pool = new pg.Pool({
    ...(typeof database === 'string' ? { connectionString: database } : database),
    max: 10,
    application_name: 'alongside',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    // The server's own limit does not help when the server is gone.
    query_timeout: 8_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it; the pool makes a new one for the next statement.
  pool.on('error', () => undefined);
  return pool;
};

/** A value of a statement; bytes are `bytea`, a list is an array of text. */
export type StatementValue = string | number | Date | Uint8Array | null | readonly (string | null)[];

/** Runs one statement, which is one transaction; resolves after its commit. Throws only `DatabaseError`. */
export const runStatement = async <Row extends pg.QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly StatementValue[],
): Promise<readonly Row[]> => {
  try {
    return (await pool.query<Row>(text, [...values])).rows;
  } catch (error) {
    throw new DatabaseError(error);
  }
};
