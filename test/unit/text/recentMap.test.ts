import assert from 'node:assert/strict';
import { RecentMap } from '../../../src/core/text/recentMap';

describe('recent map', () => {
  it('keeps what is asked for again and again', () => {
    const map = new RecentMap<number>(4);
    map.set('often', 1);
    for (let at = 0; at < 100; at++) {
      map.set(`once ${at}`, at);
      assert.equal(map.get('often'), 1);
    }
  });

  it('forgets what was not asked for, and never holds more than twice its limit', () => {
    const map = new RecentMap<number>(4);
    for (let at = 0; at < 100; at++) map.set(`once ${at}`, at);
    const held = Array.from({ length: 100 }, (_, at) => at).filter((at) => map.get(`once ${at}`) !== undefined);
    assert.ok(held.length >= 4 && held.length <= 8, String(held));
    assert.equal(held.at(-1), 99);
  });
});
