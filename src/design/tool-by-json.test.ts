import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { sampleTool } from '#core/tools/sample-tool.fixture.ts';
import { itemsOf, toolSchema } from '#core/tools/tool.ts';
import { toolFactsOf } from '#core/tools/tool-facts.ts';
import Tool from '../components/Tool/Tool.astro';
import { mainLanguage } from '../languages.ts';

const render = async (written: unknown): Promise<string> => {
  const container = await AstroContainer.create();
  return container.renderToString(Tool, {
    locals: { language: mainLanguage },
    props: {
      id: 'sample',
      tool: toolSchema.parse(written),
      helplines: {},
      needs: [],
      emergency: { numbers: ['112'], say: 'Say where you are.' },
      networkName: 'Example Network',
      today: '2026-11-22',
      language: 'en-IE',
    },
  });
};

test('a tool is made by its JSON alone: every line of it is on the page, and can be answered', async () => {
  const markup = await render(sampleTool);
  const tool = toolSchema.parse(sampleTool);
  for (const { id } of itemsOf(tool)) expect(markup).toContain(`data-item="${id}"`);
  for (const { id, kind, columns } of toolFactsOf('sample', tool).items) {
    const name = kind === 'table' ? `${id}.0.${columns?.[0]?.id}` : id;
    expect(markup).toContain(`name="${name}"`);
  }
  expect(markup).toContain('Ring 112.');
});

test('nothing in it could be sent: there is no form, no button that submits, and no address to send to', async () => {
  const markup = await render(sampleTool);
  expect(markup).not.toMatch(/<form|type="submit"|\saction=|<button(?![^>]*type="button")/);
});

test('the table about the people who were named has a line for each line of theirs', async () => {
  const markup = await render(sampleTool);
  expect(markup).toContain('name="offer.1.day"');
  expect(markup).not.toContain('name="offer.2.day"');
});

test('a sensitive line is closed, and waits for a tick of its own', async () => {
  const markup = await render(sampleTool);
  const closed = /<details class="closed-part">[\s\S]*?<\/details>/.exec(markup)?.[0] ?? '';
  expect(closed).toContain('data-item="afraid"');
  expect(closed).toContain('data-along');
});
