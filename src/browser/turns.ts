type Scheduler = { readonly yield?: () => Promise<void> };

/**
 * Lets the browser paint and answer a finger before the work goes on: a phone should never wait longer than 50 ms for a page.
 * Where it can, the browser goes on with this work before anything else that waits.
 */
export const nextTurn = (): Promise<void> => {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};
