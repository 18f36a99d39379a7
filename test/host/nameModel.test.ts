// The trained model of names: it is part of what is staged and of what is packed, and it is what names are found with.
import { deepEqual } from './assert';
import { CorpusFolder } from './corpusFiles';
import { closeAll, corpus } from './support';

const folder = new CorpusFolder('nameModel');

describe('the model of names', () => {
  after(() => folder.clear());
  afterEach(closeAll);

  it('finds a place that no word list has and that the rules do not see', async () => {
    const uri = await folder.article(
      'The ferry leaves at noon\n\nShe was born in Kolmar and grew up by the sea. There is a small harbour in Kolmar.\n',
    );
    const names = await (await corpus()).entities(uri);
    const found = names.filter(({ text }) => text === 'Kolmar').map(({ type }) => type);
    deepEqual(found, ['place', 'place']);
  });
});
