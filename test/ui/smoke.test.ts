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

  // In the others it is looked at where the highlights are.
  it('opens in a theme of high contrast', async () => {
    const workbench = await openWorkbench({ theme: 'highContrast' });
    await workbench.page.locator(`.monaco-workbench.${themes.highContrast.class}`).waitFor();
  });
});
