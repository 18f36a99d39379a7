import assert from 'node:assert/strict';
import { AnalysisMemory } from '../../../src/core/corpus/analysisMemory';
import { Dictionary } from '../../../src/core/corpus/dictionary';
import { Article } from '../../../src/core/corpus/library';
import { NameRecogniser } from '../../../src/core/entities/nameRecogniser';

const text =
  'The gauge\n\nMinister Lena Aurel said on Monday, "The river is ours," and left for Oslo with her brother.\n';
const article = () => new Article('a', text, new NameRecogniser());

describe('AnalysisMemory', () => {
  const analysis = article().analysis();

  it('gives in another session what was found in this one', () => {
    const memory = new AnalysisMemory('1');
    memory.set('one', analysis);
    memory.set('two', analysis);
    const later = new AnalysisMemory('1');
    later.restore(memory.serialise(new Set(['one'])));
    assert.equal(later.count, 1);
    assert.ok(analysis.mentions.length > 1 && analysis.quotations.length === 1);
    assert.equal(JSON.stringify(later.get('one', text.length)), JSON.stringify(analysis));
    assert.equal(later.get('two', text.length), undefined);
  });

  it('forgets what another program found', () => {
    const memory = new AnalysisMemory('1');
    memory.set('one', analysis);
    const later = new AnalysisMemory('2');
    later.restore(memory.serialise(new Set(['one'])));
    assert.equal(later.count, 0);
  });

  it('takes no harm from a file that is cut off or is no such file', () => {
    const memory = new AnalysisMemory('1');
    memory.set('one', analysis);
    memory.set('two', analysis);
    const bytes = memory.serialise(new Set(['one', 'two']));
    for (let length = 0; length < bytes.length; length++) {
      const later = new AnalysisMemory('1');
      later.restore(bytes.subarray(0, length));
      assert.equal(later.get('two', text.length), undefined);
    }
    for (const odd of [
      '1\none {"mentions":3}\n',
      '1\none {"entities":[],"mentions":[[0,1,0,1]],"quotations":[]}\n',
      '1\none {"entities":[["person","a","a"]],"mentions":[["0",1,0,1]],"quotations":[]}\n',
      '1\none {"entities":[["person","a","a"]],"mentions":[3],"quotations":[]}\n',
      '1\none {"entities":[],"mentions":[],"quotations":[null]}\n',
      '1\none \n\n\n',
      '1\none {"mentions":[{}],"quotations":[]}\n',
      '1\none {\n',
    ]) {
      const later = new AnalysisMemory('1');
      later.restore(new TextEncoder().encode(odd));
      assert.equal(later.get('one', text.length), undefined);
    }
  });

  it('gives nothing that points beyond the text', () => {
    const memory = new AnalysisMemory('1');
    memory.set('one', analysis);
    assert.equal(memory.get('one', 30), undefined);
  });

  it('is of use for the same decisions only', () => {
    const same = [
      new Dictionary(new Map(), new Map([['Oslo', 'none']])),
      new Dictionary(new Map(), new Map([['Oslo', 'none']])),
    ];
    assert.equal(same[0].fingerprint, same[1].fingerprint);
    assert.notEqual(new Dictionary().fingerprint, same[0].fingerprint);
    assert.notEqual(new Dictionary(new Map(), new Map([['Oslo', 'place']])).fingerprint, same[0].fingerprint);
  });
});

describe('Article.prepare', () => {
  it('can be cut at any time, and the analysis is the same', () => {
    const one = article();
    let rounds = 0;
    for (;;) {
      let asked = 0;
      if (one.prepare(() => asked++ > 0)) break;
      rounds++;
    }
    assert.ok(rounds > 0);
    assert.deepEqual(one.analysis(), article().analysis());
    assert.ok(one.isAnalysed());
  });

  it('is not asked where an analysis is restored', () => {
    const one = article();
    const analysis = article().analysis();
    one.restore(undefined, analysis);
    assert.equal(one.analysis(), analysis);
  });
});
