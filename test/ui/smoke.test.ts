// The workbench opens on the sample corpus, and the helpers that other tests build on work.
import assert from 'node:assert/strict';
import { openWorkbench, themes } from './support';

describe('workbench', () => {
  it('opens an article of the sample corpus', async () => {
    const workbench = await openWorkbench();
    await workbench.openFile('seeds/.gitattributes');
    assert.ok((await workbench.editor.lines()).length > 0);
    await workbench.screenshot('smoke');
  });

  for (const theme of ['light', 'highContrast', 'highContrastLight'] as const) {
    it(`opens in the theme ${theme}`, async () => {
      const workbench = await openWorkbench({ theme });
      await workbench.page.locator(`.monaco-workbench.${themes[theme].class}`).waitFor();
    });
  }
});
