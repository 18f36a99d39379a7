import assert from 'node:assert/strict';
import { FormPlaces, placesOf, writeFormFeatures } from '../../../src/core/entities/model/formFeatures';
import { FormWeights } from '../../../src/core/entities/model/formWeights';
import { mostFeatures, writeFeatures, writeJoinedFeatures } from '../../../src/core/entities/model/features';
import { paragraphFacts, type ParagraphFacts } from '../../../src/core/entities/model/paragraphFacts';
import { emptyRows, sumCount, Weights } from '../../../src/core/entities/model/weights';
import { readWord, type WordFacts } from '../../../src/core/entities/model/wordFacts';
import { WordTable } from '../../../src/core/entities/model/wordTable';
import { readParagraph } from '../../../src/core/entities/paragraph';
import { hashBytes } from '../../../src/core/text/hash';

const table = new WordTable(new Uint32Array(), new Uint16Array(), new Uint8Array());
const tree = { coarse: new Uint8Array(), middle: new Uint16Array(), fine: new Uint16Array() };
const forms = new Map<string, WordFacts>();

function word(text: string): WordFacts {
  const known = forms.get(text);
  if (known) return known;
  const facts = readWord(text, table, tree, forms.size + 1);
  forms.set(text, facts);
  return facts;
}

function factsOf(text: string): ParagraphFacts {
  return paragraphFacts(readParagraph(text), [], word, table);
}

const text =
  'In May, Lena Aurel of the Kolmar Fund met "Aurel the Elder" in Port Selwyn; the Fund was the KF of old, said Lena.';
const paragraph = factsOf(text);

/** Weights for all the features of a paragraph, none of them like another. */
function weightsOf(facts: ParagraphFacts): Weights {
  const features = new Uint32Array(mostFeatures);
  const keys = new Set<number>();
  for (let at = 0; at < facts.facts.length; at++) {
    const count = writeFeatures(facts, at, features, new FormPlaces());
    for (const key of features.subarray(0, count)) keys.add(key);
  }
  const sorted = Uint32Array.from(keys).sort();
  const rows = emptyRows(sorted.length).map((_, at) => (at * 7919) % 256);
  return new Weights(sorted, rows, 0.25);
}

describe('FormWeights', () => {
  const weights = weightsOf(paragraph);

  it('adds what the features of a word form in a place weigh, the first time and later', () => {
    const remembered = new FormWeights(weights);
    const places = new FormPlaces();
    const features = new Uint32Array(mostFeatures);
    for (let round = 0; round < 2; round++) {
      for (let at = 0; at < paragraph.facts.length; at++) {
        placesOf(paragraph, at, places);
        for (let index = 0; index < places.count; index++) {
          const sums = new Int32Array(sumCount).fill(at);
          const expected = sums.slice();
          const count = writeFormFeatures(places.forms[index], places.places[index], features, 0);
          weights.addTo(features, 0, count, expected);
          remembered.addTo(places.forms[index], places.places[index], sums);
          assert.deepEqual(sums, expected);
          assert.ok(count > 0);
        }
      }
    }
  });

  it('gives right sums however many word forms there were meanwhile', () => {
    const remembered = new FormWeights(weights);
    const others = factsOf(Array.from({ length: 30_000 }, (_, at) => `Aurel${at}`).join(' ')).facts;
    for (const form of [word('Aurel'), ...others, word('Aurel')]) {
      const sums = new Int32Array(sumCount);
      const expected = new Int32Array(sumCount);
      const features = new Uint32Array(mostFeatures);
      remembered.addTo(form, 0, sums);
      weights.addTo(features, 0, writeFormFeatures(form, 0, features, 0), expected);
      assert.deepEqual(sums, expected);
    }
  });
});

describe('the features of a token', () => {
  it('are those of its word forms and those of several, none twice', () => {
    const features = new Uint32Array(mostFeatures);
    const places = new FormPlaces();
    for (let at = 0; at < paragraph.facts.length; at++) {
      const count = writeFeatures(paragraph, at, features, places);
      const joined = writeJoinedFeatures(paragraph, at, new Uint32Array(mostFeatures), 0);
      assert.ok(joined < count && count <= mostFeatures);
      assert.equal(new Set(features.subarray(0, count)).size, count);
    }
  });

  it('are those that the model file was trained on', () => {
    const features = new Uint32Array(mostFeatures);
    const all: number[] = [];
    for (let at = 0; at < paragraph.facts.length; at++)
      all.push(...features.subarray(0, writeFeatures(paragraph, at, features, new FormPlaces())));
    // Whoever changes this must train the model again and raise its version.
    assert.equal(hashBytes(new Uint8Array(Uint32Array.from(all).sort().buffer)), 2213975739);
  });
});
