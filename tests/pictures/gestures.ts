import type { Page } from '@playwright/test';

const pseudoClasses = {
  hover: ['hover'],
  focus: ['focus', 'focus-visible'],
  press: ['hover', 'active'],
};

const isGesture = (does: string): does is keyof typeof pseudoClasses => does in pseudoClasses;

/**
 * Holds each state as its fixture asks for: an element under the pointer, in focus or pressed. There is one pointer and one
 * focus for a whole page, so the browser's own tools pretend. Throws when a state has no such element.
 */
export const holdGestures = async (page: Page): Promise<void> => {
  const stages = await page
    .locator('.stage[data-does]')
    .evaluateAll((all) =>
      all.map(({ id, dataset }) => ({ id, does: dataset['does'] ?? '', to: dataset['to'] ?? '' })),
    );
  if (stages.length === 0) return;
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument');
  for (const { id, does, to } of stages) {
    const { nodeId } = await tools.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: `#${id} ${to}`,
    });
    if (nodeId === 0 || !isGesture(does))
      throw new Error(`${id}: nothing there fits ${to}, or it cannot ${does}.`);
    await tools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: pseudoClasses[does] });
  }
};
