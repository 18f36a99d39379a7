import assert from 'node:assert/strict';
import { normalise } from '../../../src/core/text/normalise';
import { LineIndex } from '../../../src/core/text/lineIndex';

describe('normalise', () => {
  it('drops a byte-order mark and makes every line end LF', () => {
    assert.equal(normalise('\ufeffa\r\nb\rc\n\rd'), 'a\nb\nc\n\nd');
  });

  it('leaves what is not a line end to VS Code alone: U+2028, U+0085, form feed', () => {
    const text = 'a\u2028b\u0085c\fd';
    assert.equal(normalise(text), text);
    assert.equal(new LineIndex(text).lineCount, 1);
  });
});

describe('LineIndex', () => {
  it('takes offsets there and back', () => {
    const text = 'one\n\ntwo 👩‍🚀\n';
    const lines = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++)
      assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
  });

  it('takes a place outside the text to the nearest place in it', () => {
    const lines = new LineIndex('ab\nc');
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 1 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 4);
  });
});
