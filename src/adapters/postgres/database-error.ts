/**
 * A statement that failed. It carries the code (an SQLSTATE, or a system code like `ECONNREFUSED`) and the constraint's
 * name, and nothing else: the server's own message and detail can hold the row that they are about.
 */
export class DatabaseError extends Error {
  readonly code: string | null;
  readonly isUnreachable: boolean;

  constructor(cause: unknown) {
    super(`The database failed: ${summaryOf(cause)}`);
    this.name = 'DatabaseError';
    this.code = textOf(cause, 'code');
    this.isUnreachable = isDatabaseUnreachable(cause);
  }
}

const unreachableCodes = new Set([
  // the network, or the socket
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  // the server: stopping, starting, crashed, standby, out of time for a lock or a statement
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '55P03',
  '25006',
]);

/** SQLSTATE classes: connection exceptions, out of resources (disk, memory, connections), system errors. */
const unreachableClasses = ['08', '53', '58'];

/** What `pg` throws without a code when a connection is cut or takes too long. */
const unreachableMessages =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error)/;

/**
 * Whether the database cannot serve now, and the same call may work later: nothing is wrong with the statement. When a
 * connection breaks in the middle, nobody knows whether the statement was done; repeat it, `keep` is made for that.
 */
export const isDatabaseUnreachable = (error: unknown): boolean => {
  if (error instanceof DatabaseError) return error.isUnreachable;
  const code = textOf(error, 'code');
  if (code === null) return error instanceof Error && unreachableMessages.test(error.message);
  return unreachableCodes.has(code) || (isSqlState(code) && unreachableClasses.includes(code.slice(0, 2)));
};

const isSqlState = (code: string) => /^[0-9A-Z]{5}$/.test(code);

// An error without a code is the driver's own: it says what happened to the connection, and knows no values.
const summaryOf = (cause: unknown): string => {
  const code = textOf(cause, 'code');
  if (code === null) return cause instanceof Error ? cause.message : 'for an unknown reason';
  const constraint = textOf(cause, 'constraint');
  return constraint === null ? code : `${code} (${constraint})`;
};

const textOf = (error: unknown, key: 'code' | 'constraint'): string | null => {
  const value: unknown = error instanceof Error ? Reflect.get(error, key) : null;
  return typeof value === 'string' ? value : null;
};
