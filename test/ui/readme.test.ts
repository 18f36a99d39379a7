// The pictures of the README, made from the real thing: `npm run screenshots` renews them.
import { openWorkbench } from './support';

describe('@screenshot for the README', () => {
  it('overview', async () => {
    const workbench = await openWorkbench({ size: { width: 1280, height: 800 }, scale: 1 });
    await workbench.openContainer('Corpus');
    await workbench.openFile('001_b7e0c95a1d34f826.txt');
    await workbench.editor.drawn({ wait: true });
    await workbench.readmePicture('overview');
  });
});
